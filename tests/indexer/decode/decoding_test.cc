// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decode/decoding.h"

#include <catch2/catch.hpp>

#include "indexer/decode/plausibility.h"

using namespace gijiroku::indexer;

TEST_CASE("a file name is decoded only if it fits") {
  CHECK(decode_file_name("会議録.txt") == "会議録.txt");
  CHECK(decode_file_name("\x89\xef\x8b\x63\x98\x5e.txt") == "会議録.txt");
  CHECK(decode_file_name("\xFF\xFE\xFD.txt") == std::nullopt);
}

TEST_CASE("kana make a text plausible, controls make it odd") {
  const Plausibility good = plausibility("これは会議です。\nﾃｽﾄ\n");
  CHECK(good.odd == 0);
  CHECK(good.lines == 2);
  CHECK(good.kana == 8);
  CHECK(good.trusted());
  const Plausibility bad = plausibility("会\xC2\x91議\n\xC2\x9D\n");
  CHECK(bad.odd == 2);
  CHECK(bad.odd_lines == 2);
  CHECK_FALSE(bad.trusted());
  CHECK(plausibility("").trusted());
  CHECK(plausibility("終わり\x1A").odd == 0);
}
