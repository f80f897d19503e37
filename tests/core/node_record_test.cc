// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/node_record.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;

TEST_CASE("a node's record is read as it was written") {
  const NodeRecord record = GENERATE(
      NodeRecord{},
      NodeRecord{"予算dx", "edits", {true, false, true, false}, {false, true, false, false}},
      NodeRecord{"一二三四五六七八", "", std::vector<bool>(8, true), std::vector<bool>(8, false)});
  const NodeRecord read = node_record(to_bytes(record));
  CHECK(read.literal == record.literal);
  CHECK(read.edits == record.edits);
  CHECK(read.token_starts == record.token_starts);
  CHECK(read.gaps == record.gaps);
}

TEST_CASE("what is no record is refused") {
  const std::string whole = to_bytes({"予算", "e", {true, false}, {false, false}});
  for (std::size_t size = 0; size < whole.size(); ++size)
    CHECK_THROWS_AS(node_record(whole.substr(0, size)), FormatError);
  CHECK_THROWS_AS(node_record(whole + "x"), FormatError);
  CHECK_THROWS_AS(node_record(std::string(64, '\xFF')), FormatError);
}
