// Compares the ids that quoted queries find in an index with a scan over the corpus it was made
// from.
//
//   recall CORPUS.jsonl INDEX [QUERIES] [SEED]
#include <chrono>
#include <iostream>

#include "searchd/searcher_pool.h"
#include "tests/support/literal_oracle.h"

using namespace gijiroku;
using namespace gijiroku::testing;

int main(int argc, char** argv) {
  if (argc < 3) {
    std::cerr << "recall CORPUS.jsonl INDEX [QUERIES] [SEED]\n";
    return 2;
  }
  const int queries = argc > 3 ? std::stoi(argv[3]) : 2000;
  std::mt19937 random(argc > 4 ? static_cast<unsigned>(std::stoul(argv[4])) : 1U);
  const std::vector<OracleText> texts = read_texts(argv[1]);
  SearcherPool pool(argv[2], Scope::kPublic);
  const auto searcher = pool.borrow();
  std::size_t differences = 0, hits = 0;
  for (int i = 0; i < queries; ++i) {
    const std::string literal = random_literal(texts, random);
    const auto ranked = searcher->rank("\"" + literal + "\"", texts.size());
    const std::set<std::string> found(ranked.begin(), ranked.end());
    hits += found.size();
    if (found == scan(texts, literal)) continue;
    ++differences;
    std::cout << "differs: " << literal << "\n";
  }
  std::cout << queries << " literals, " << hits << " hits, " << differences << " differences\n";
  return differences == 0 ? 0 : 1;
}
