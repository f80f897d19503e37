// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/manifest_json.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

TEST_CASE("a stub states the epoch it was published in") {
  CHECK(epoch_of_stub(stub_of_shards({}, 0)) == 0);
  CHECK(epoch_of_stub(stub_of_shards({"shards/2020-a", "shards/2021-b"}, 7)) == 7);
  CHECK(shards_of_stub(stub_of_shards({"shards/2020-a"}, 7)) ==
        std::vector<std::string>{"shards/2020-a"});
}

TEST_CASE("a stub cut short at any line, or something else, is none") {
  const std::string stub = stub_of_shards({"shards/2020-a", "shards/2021-b"}, 7);
  const std::size_t title = stub.find('\n') + 1;
  for (std::size_t end = title + 1; end < stub.size(); ++end) {
    CAPTURE(end);
    if (stub[end - 1] == '\n') CHECK(epoch_of_stub(stub.substr(0, end)) == std::nullopt);
  }
  const std::string other = GENERATE(std::string(), std::string("\n"), std::string("garbage"),
                                     std::string("# a comment\n"), std::string(64, '\0'),
                                     std::string("# epoch x, 0 shards\n"),
                                     std::string("auto shards/a/xapian\nshards/b\n"));
  CAPTURE(other);
  CHECK(epoch_of_stub(other) == std::nullopt);
}

TEST_CASE("a stub written by hand needs no epoch") {
  CHECK(epoch_of_stub("auto shards/a/xapian\n# shards/b\nremote 127.0.0.1:7000\n") == 0);
}

TEST_CASE("an epoch is a decimal number and nothing else") {
  CHECK(epoch_from_text("12\n") == 12);
  CHECK(epoch_from_text("0") == 0);
  for (const char* text : {"", "\n", "x", "-1\n", "1 2\n", "1\n\n", "99999999999999999999\n"}) {
    CAPTURE(text);
    CHECK(epoch_from_text(text) == std::nullopt);
  }
}
