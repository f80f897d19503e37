// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/number_set.h"

#include <catch2/catch.hpp>
#include <random>
#include <set>

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("a number is new once, in whatever order they come") {
  const unsigned range = GENERATE(3U, 50U, 2000U);
  std::mt19937 random(5);
  NumberSet numbers;
  std::set<int> oracle;
  for (int i = 0; i < 3000; ++i) {
    const int number = static_cast<int>(1 + random() % range);
    REQUIRE(numbers.insert(number) == oracle.insert(number).second);
  }
}
