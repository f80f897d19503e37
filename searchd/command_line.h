// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/command_line.h — the options of gijiroku-searchd.
#pragma once

#include <CLI/CLI.hpp>

#include "searchd/settings.h"

namespace gijiroku::search {

/// The settings of the file that --config names, replaced by what the other options give. Throws
/// CLI::ParseError, also for --help, std::invalid_argument for settings that exclude each other,
/// and as read_settings() does.
Settings settings_of(CLI::App& app, int argc, char** argv);

}  // namespace gijiroku::search
