// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/search_command_line.h — the options of gijiroku-search.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "searchd/model/criteria.h"
#include "searchd/model/scope.h"

namespace gijiroku::search {

struct SearchCommand {
  std::string index, queries, variants;
  std::string format{};              ///< code of a TableFormat; empty: text
  std::vector<std::string> words{};  ///< of one query, or "-" for queries on standard input
  Criteria criteria{};               ///< without a text
  Scope scope = Scope::kPublic;
  std::size_t top = 10;
  bool latency = false;
  bool all = false;  ///< all hits instead of `top`
};

/// Throws CLI::ParseError, also for --help.
SearchCommand search_command_of(CLI::App& app, int argc, char** argv);

}  // namespace gijiroku::search
