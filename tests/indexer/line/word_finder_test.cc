// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/word_finder.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("word finder: words within words, and the end of one that begins another") {
  const WordFinder finder({"可決", "修正可決", "決議", "議決"});
  CHECK(finder.words_in("修正可決議決") == std::vector<std::size_t>{0, 1, 2, 3});
  CHECK(finder.words_in("原案を可決") == std::vector<std::size_t>{0});
  CHECK(finder.words_in("可と決する").empty());
  CHECK(finder.any("採決議案"));
  CHECK_FALSE(finder.any(""));
}

TEST_CASE("word finder: what looking for each word finds, in random texts") {
  std::mt19937 random(11);
  const auto text = [&](std::size_t most) {
    std::string out;
    for (std::size_t n = random() % most + 1; n > 0; --n) out += "abc"[random() % 3];
    return out;
  };
  for (int round = 0; round < 2000; ++round) {
    std::vector<std::string> words(random() % 8 + 1);
    for (std::string& word : words) word = text(5);
    const std::string searched = text(30);
    std::vector<std::size_t> expected;
    for (std::size_t i = 0; i < words.size(); ++i) {
      if (searched.find(words[i]) != std::string::npos) expected.push_back(i);
    }
    const WordFinder finder(words);
    REQUIRE(finder.words_in(searched) == expected);
    REQUIRE(finder.any(searched) == !expected.empty());
  }
}
