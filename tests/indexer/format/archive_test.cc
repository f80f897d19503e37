// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/archive.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "tests/support/zip_file.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using Catch::Matchers::Contains;

TEST_CASE("members are read by name") {
  const std::string bytes = zip_of({{"平成30年/総務委員会.txt", "議事録"}, {"b.txt", ""}});
  Archive archive(bytes);
  REQUIRE(archive.names() == std::vector<std::string>{"平成30年/総務委員会.txt", "b.txt"});
  CHECK(archive.read("平成30年/総務委員会.txt") == "議事録");
  CHECK(archive.read("b.txt").empty());
  CHECK_THROWS_AS(archive.read("c.txt"), FormatError);
}

TEST_CASE("a zip cut short, encrypted or growing without end is a named failure") {
  const std::string bytes = zip_of({{"a.txt", std::string(5000, 'a')}});
  CHECK_THROWS_WITH(Archive(bytes.substr(0, bytes.size() / 2)), Contains("途中で切れて"));
  const std::string locked = zip_of({{"a.txt", "議事録"}}, "secret");
  Archive protected_zip(locked);
  CHECK_THROWS_WITH(protected_zip.read("a.txt"), Contains("パスワード"));
  const std::string bomb = zip_of({{"a.txt", std::string(Archive::kGrowthExemptBytes + 10, ' ')}});
  REQUIRE(bomb.size() < 1'000);
  Archive growing(bomb);
  CHECK_THROWS_WITH(growing.read("a.txt"), Contains("100 倍"));
}

TEST_CASE("names that could leave their folder are told") {
  for (const char* name : {"/etc/passwd", "../a.txt", "a/../../b", "a\\..\\b", ""})
    CHECK_FALSE(is_safe_name(name));
  for (const char* name : {"a.txt", "令和2年/第1回..txt", "a/..b/c"}) CHECK(is_safe_name(name));
}
