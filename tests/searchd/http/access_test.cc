// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/access.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <stdexcept>

#include "core/error.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;

namespace {

namespace fs = std::filesystem;

const std::string kSecret = "0123456789abcdef";

}  // namespace

TEST_CASE("only the whole secret admits") {
  const Access access(kSecret);
  CHECK(access.admits(kSecret));
  for (const std::string& other :
       {std::string(), kSecret + "0", kSecret.substr(1), std::string("x")})
    CHECK_FALSE(access.admits(other));
  CHECK(Access().admits(""));
}

TEST_CASE("a secret is one long line in a file that only its owner reads") {
  struct Row {
    std::string content;
    unsigned mode;
    bool good;
  };
  const auto row = GENERATE(
      Row{kSecret + "\n", 0600, true}, Row{kSecret, 0400, true}, Row{kSecret + "\r\n", 0600, true},
      Row{kSecret, 0640, false}, Row{kSecret, 0604, false}, Row{"", 0600, false},
      Row{"\n", 0600, false}, Row{"0123456789abcde\n", 0600, false},
      Row{kSecret + "\n" + kSecret + "\n", 0600, false}, Row{"0123456789 abcdef", 0600, false});
  CAPTURE(row.content, row.mode);
  const TemporaryFolder folder;
  const std::string path = folder.write("token", row.content);
  fs::permissions(path, fs::perms{row.mode});
  if (row.good) {
    CHECK(read_secret(path) == kSecret);
  } else {
    CHECK_THROWS(read_secret(path));
  }
  CHECK_THROWS_AS(read_secret(path + "x"), FileError);
}

TEST_CASE("the staff service states how it is protected") {
  const TemporaryFolder folder;
  const std::string path = folder.write("token", kSecret);
  fs::permissions(path, fs::perms{0600});
  CHECK_THROWS_WITH(access_of(Scope::kStaff, "", false),
                    Catch::Contains("--token-file") && Catch::Contains("--trust-loopback"));
  CHECK_THROWS_AS(access_of(Scope::kStaff, path, true), std::invalid_argument);
  CHECK(access_of(Scope::kStaff, "", true).admits(""));
  CHECK_FALSE(access_of(Scope::kStaff, path, false).admits(""));
  CHECK(access_of(Scope::kPublic, "", false).admits(""));
}
