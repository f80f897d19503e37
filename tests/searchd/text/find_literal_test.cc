// SPDX-License-Identifier: GPL-3.0-or-later
// Where texts hold literals.
#include "searchd/text/find_literal.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("a literal is found where string_view finds it") {
  std::mt19937 random(7);
  const std::string_view letters = "あいうアイ会議の123ab。";
  const auto bytes = [&](std::size_t most) {  // cut anywhere, so that lone bytes are sought too
    std::string out;
    for (std::size_t n = random() % most; n > 0; --n)
      out += letters[random() % (random() % 4 == 0 ? letters.size() : 6)];
    return out;
  };
  for (int i = 0; i < 20000; ++i) {
    const std::string text = bytes(60),
                      literal = bytes(5) + std::string(letters.substr(random() % 6, 1));
    for (const std::string_view sought :
         {std::string_view(literal), std::string_view(literal).substr(0, 1),
          std::string_view(text)}) {
      if (sought.empty()) continue;
      const std::size_t from = random() % 70;
      REQUIRE(find_literal(text, sought, from) == std::string_view(text).find(sought, from));
    }
  }
}
