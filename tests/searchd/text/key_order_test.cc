// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/key_order.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("the heaviest entries with a prefix are those that a scan finds") {
  const std::string prefix = GENERATE("", "a", "b", "ba", "cc", "cca", "d");
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    std::vector<std::string> texts;
    std::vector<std::uint32_t> weights;
    for (auto n = random() % 400; n > 0; --n) {
      std::string text;
      for (auto length = random() % 4; length > 0; --length)
        text += static_cast<char>('a' + random() % 3);
      texts.push_back(text);
      weights.push_back(static_cast<std::uint32_t>(random() % 20));
    }
    std::sort(texts.begin(), texts.end());
    std::vector<KeyOrder::Key> keys;
    for (std::uint32_t i = 0; i < texts.size(); ++i) keys.push_back({texts[i], i});
    const KeyOrder order(keys, weights);

    const std::size_t count = random() % 12;
    const auto odd = [](std::uint32_t entry) { return entry % 2 == 1; };
    std::vector<WeightedEntry> expected;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
      if (texts[i].starts_with(prefix) && odd(i)) expected.push_back({weights[i], i});
    }
    std::sort(expected.begin(), expected.end(), is_heavier);
    expected.resize(std::min(expected.size(), count));
    const auto found = order.heaviest(order.with_prefix(prefix), count, odd);
    REQUIRE(found.size() == expected.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
      REQUIRE(found[i].entry == expected[i].entry);
      REQUIRE(found[i].weight == expected[i].weight);
    }
  }
}
