// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/stub.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("a stub names shards here and elsewhere") {
  const auto shards = shards_named(
      "# a generation\nauto shards/2021-a/xapian\n# shards/2020-b\nremote :ssh x xapian-progsrv "
      "/b/xapian\n"
      "# shards/2019-c\nremote 127.0.0.1:7001\n");
  REQUIRE(shards.size() == 3);
  CHECK(shards[0].folder == "shards/2021-a");
  CHECK(shards[0].remote.empty());
  CHECK(shards[1].folder == "shards/2020-b");
  CHECK(shards[1].remote == ":ssh x xapian-progsrv /b/xapian");
  CHECK(shards[2].folder == "shards/2019-c");
  CHECK(shards[2].remote == "127.0.0.1:7001");
}

TEST_CASE("a shard elsewhere needs a folder here") {
  CHECK_THROWS_AS(shards_named("remote 127.0.0.1:7001\n"), IndexError);
  CHECK_THROWS_AS(shards_named("# shards/a\n\nremote 127.0.0.1:7001\n"), IndexError);
}
