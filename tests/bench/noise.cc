// SPDX-License-Identifier: GPL-3.0-or-later
// Measures, for each kind of damage, how many of the matches of words in clean texts are still
// found after the texts were damaged.
//
//   noise CORPUS.jsonl [UTTERANCES] [WORDS] [SEED]
#include <algorithm>
#include <iomanip>
#include <iostream>

#include "indexer/confine/reader_loop.h"
#include "tests/support/noise_recall.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

int main(int argc, char** argv) {
  if (gijiroku::indexer::is_reader(argc, argv)) return gijiroku::indexer::run_reader();
  if (argc < 2) {
    std::cerr << "noise CORPUS.jsonl [UTTERANCES] [WORDS] [SEED]\n";
    return 2;
  }
  const std::size_t utterances = argc > 2 ? std::stoul(argv[2]) : 3000;
  const std::size_t words = argc > 3 ? std::stoul(argv[3]) : 1000;
  std::mt19937 random(argc > 4 ? static_cast<unsigned>(std::stoul(argv[4])) : 1U);
  std::vector<std::string> texts;
  for (const OracleText& text : read_texts(argv[1])) texts.push_back(text.raw);
  std::shuffle(texts.begin(), texts.end(), random);
  texts.resize(std::min(texts.size(), utterances));
  for (const auto& [noise, name] : kNoises) {
    const NoiseRecall recall = noise_recall(texts, noise, words, random);
    std::cout << std::fixed << std::setprecision(2) << name << ": " << recall.found << " of "
              << recall.wanted << " (" << 100 * recall.share() << " %), of damaged ones "
              << recall.found_damaged << " of " << recall.damaged << " ("
              << 100 * recall.share_of_damaged() << " %)\n";
    for (const auto& [word, times] : recall.missed)
      std::cout << "  missed: " << word << " in " << times << "\n";
  }
}
