// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/anchor.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

TEST_CASE("an anchor is a letter and the digits of the id") {
  CHECK(anchor_of(true, 0xFF) == "u00000000ff");
  CHECK(anchor_of(false, 0xFFFFFFFFFF) == "nffffffffff");
}

TEST_CASE("only 10 lower-case hex digits are the id of a node") {
  CHECK(node_id_from_text("00000000ff") == 255);
  CHECK(node_id_from_text("ffffffffff") == 0xFFFFFFFFFF);
  const auto text = GENERATE("", "0", "3fa9c2d1b", "3fa9c2d1b00", "3FA9C2D1B0", "u3fa9c2d1b",
                             "-fa9c2d1b0", "0x12345678");
  CHECK_FALSE(node_id_from_text(text));
}
