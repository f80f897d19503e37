// SPDX-License-Identifier: GPL-3.0-or-later
// core/command_line.h — help and errors of a command line in the user's language.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace gijiroku {

/// Called before options are added. Gives `app` its description and --version, and has it write its
/// help and its errors in the user's language (core/message.h).
void prepare_command_line(CLI::App& app, const std::string& description,
                          const std::string& version);

}  // namespace gijiroku
