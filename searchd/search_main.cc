// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/search_main.cc — gijiroku-search: one query, or rankings or latencies of a file of them.
#include <CLI/CLI.hpp>
#include <iostream>
#include <limits>

#include "core/command_line.h"
#include "core/escape.h"
#include "core/message.h"
#include "core/output.h"
#include "searchd/batch.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/search_command_line.h"
#include "searchd/view/messages.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-search " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

/// The queries that the arguments ask: their words as one, or the lines of standard input.
std::vector<std::string> texts_of(const std::vector<std::string>& words) {
  if (words == std::vector<std::string>{"-"}) {
    std::vector<std::string> out;
    for (std::string line; std::getline(std::cin, line);) {
      if (line.ends_with('\r')) line.pop_back();
      if (!line.empty()) out.push_back(line);
    }
    return out;
  }
  std::string text;
  for (const std::string& word : words) text.append(text.empty() ? "" : " ").append(word);
  return {text};
}

int run(int argc, char** argv) {
  CLI::App app;
  gijiroku::prepare_command_line(app, gijiroku::message("search.about"), kVersion);
  try {
    search::SearchCommand asked = search::search_command_of(app, argc, argv);
    search::SearcherPool pool(asked.index, asked.scope, search::read_variant_table(asked.variants));
    if (asked.queries.empty()) {
      asked.criteria.limit = asked.top;
      for (const std::string& text : texts_of(asked.words)) {
        asked.criteria.text = text;
        if (asked.format.empty()) {
          std::cout << search::answer_text(pool, asked.criteria);
        } else {
          search::write_table(pool, asked.criteria, *search::table_format(asked.format),
                              asked.all ? std::numeric_limits<std::size_t>::max() : asked.top,
                              std::cout);
        }
      }
      return kDone;
    }
    const auto searcher = pool.borrow();
    std::cerr << search::missing_records_message(searcher->missing_years());
    const auto batch = search::read_queries(asked.queries);
    if (asked.latency) {
      std::cout << search::measure(*searcher.operator->(), batch, asked.criteria.offset);
    } else {
      search::rank_all(*searcher.operator->(), batch, asked.top, std::cout);
    }
    return kDone;
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kCouldNotRun;
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-search: " << gijiroku::escaped(e.what()) << "\n";
    return kCouldNotRun;
  }
}

}  // namespace

int main(int argc, char** argv) {
  gijiroku::prepare_output();
  const int status = run(argc, argv);
  return gijiroku::output_arrived("gijiroku-search") ? status : kCouldNotRun;
}
