// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/command_line.h — the options of gijiroku-index.
#pragma once

#include <string>
#include <vector>

#include "indexer/run.h"

namespace CLI {
class App;
}

namespace gijiroku::indexer {

/// A run, or one of the other commands if its value is not empty.
struct CommandLine {
  std::string config;          ///< file of settings, read before the options (settings.h)
  RunOptions run;              ///< what the options do not give stays as it is
  std::string parse, explain;  ///< files
  bool parse_as_tei = false;
  std::vector<std::string> verify;  ///< indexes
  std::string roll_back, forget_previous;
};

/// What a run needs and `line` does not give, as a message for the operator.
std::string missing_setting(const CommandLine& line);

/// Has `app` fill in `line`, which must outlive it.
void add_options(CLI::App& app, CommandLine& line);

}  // namespace gijiroku::indexer
