// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/wording.h"

#include <catch2/catch.hpp>

using namespace gijiroku::search;

TEST_CASE("a wording has its values at their places", "[wording]") {
  constexpr Wording<2> kInOrder("「{1}」は {2} 件"), kTurned("{2} records have {1}"),
      kTwice("{1} {2} {1}");
  CHECK(kInOrder("防災", "12") == "「防災」は 12 件");
  CHECK(kTurned("防災", "12") == "12 records have 防災");
  CHECK(kTwice("a", "b") == "a b a");
}

TEST_CASE("a value of a wording is text, whatever it contains", "[wording]") {
  constexpr Wording<2> kBoth("{1}・{2}");
  CHECK(kBoth("{2}", "{1}") == "{2}・{1}");
  CHECK(kBoth("", "{") == "・{");
  CHECK(gijiroku::filled("{}{0}{3}{a}{{1}}{", {"x", "y"}) == "{}{0}{3}{a}{x}{");
  CHECK(gijiroku::filled("", {}).empty());
}

TEST_CASE("a wording with other places than its values does not exist", "[wording]") {
  CHECK_THROWS(Wording<1>("no place"));
  CHECK_THROWS(Wording<1>("{1} and {2}"));
  CHECK_THROWS(Wording<2>("{2} alone"));
  CHECK_NOTHROW(Wording<2>("{2} before {1}"));
}
