// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/command_line.h — the options of gijiroku-index.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "indexer/run.h"

namespace gijiroku::indexer {

struct CommandLine {
  std::string config;          ///< file of settings; read before the options (settings.h)
  RunOptions run;              ///< what the options do not give stays as it is
  std::string parse, explain;  ///< a file to show instead of indexing; empty: none
};

/// Declares the options. `app` writes to `out` when it parses.
void declare_options(CLI::App& app, CommandLine& out);

}  // namespace gijiroku::indexer
