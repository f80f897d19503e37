// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the ids that quoted queries find in an index with a scan over the corpus of that index.
//
//   recall CORPUS.jsonl INDEX [QUERIES] [SEED]
#include <algorithm>
#include <atomic>
#include <iostream>
#include <thread>

#include "searchd/engine/searcher_pool.h"
#include "tests/support/literal_oracle.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr std::size_t kAtOnce = 2000;  // literals whose ids are in memory together

struct Totals {
  std::atomic<std::size_t> hits = 0, differences = 0;
};

/// Compares the literals whose index is `part` modulo `parts`.
void compare(const std::vector<OracleText>& texts, const std::vector<std::string>& literals,
             const std::vector<std::vector<std::uint32_t>>& wanted, std::size_t part,
             std::size_t parts, SearcherPool& pool, Totals& totals) {
  const auto searcher = pool.borrow();
  for (std::size_t i = part; i < literals.size(); i += parts) {
    std::vector<std::string> found = searcher->rank("\"" + literals[i] + "\"", texts.size());
    std::vector<std::string> ids;
    for (const std::uint32_t text : wanted[i]) ids.push_back(texts[text].id);
    std::sort(found.begin(), found.end());
    std::sort(ids.begin(), ids.end());
    totals.hits += found.size();
    if (found == ids) continue;
    ++totals.differences;
    std::cout << "differs: " + literals[i] + "\n";
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "recall CORPUS.jsonl INDEX [QUERIES] [SEED]\n";
    return 2;
  }
  const std::size_t queries = argc > 3 ? std::stoul(argv[3]) : 2000;
  std::mt19937 random(argc > 4 ? static_cast<unsigned>(std::stoul(argv[4])) : 1U);
  const std::vector<OracleText> texts = read_texts(argv[1]);
  SearcherPool pool(argv[2], Scope::kPublic);
  Totals totals;
  for (std::size_t done = 0; done < queries; done += kAtOnce) {
    std::vector<std::string> literals, forms;
    for (std::size_t i = done; i < std::min(queries, done + kAtOnce); ++i) {
      literals.push_back(random_literal(texts, random));
      forms.push_back(literal_form(literals.back()).text);
    }
    const auto wanted = scan_all(texts, forms);
    const std::size_t parts = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> threads;
    for (std::size_t part = 0; part < parts; ++part) {
      threads.emplace_back(
          [&, part] { compare(texts, literals, wanted, part, parts, pool, totals); });
    }
  }
  std::cout << queries << " literals, " << totals.hits << " hits, " << totals.differences
            << " differences\n";
  return totals.differences == 0 ? 0 : 1;
}
