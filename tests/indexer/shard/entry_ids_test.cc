// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/entry_ids.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("the number of an entry is found once it was put, and entry 0 has none") {
  EntryIds ids;
  CHECK_FALSE(ids.find(0));
  CHECK_FALSE(ids.find(7));
  ids.put(0, 3);
  ids.put(7, 4);
  ids.put(1000, 0);
  CHECK_FALSE(ids.find(0));
  CHECK(ids.find(7) == 4U);
  CHECK(ids.find(1000) == 0U);
  CHECK_FALSE(ids.find(8));
  CHECK_FALSE(ids.find(100000));
}
