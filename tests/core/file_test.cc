// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>

#include "core/error.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using Catch::Matchers::Contains;

TEST_CASE("a file is read whole, up to the limit") {
  const testing::TemporaryFolder folder;
  const std::string text(100'000, 'a'), path = folder.write("a.txt", text);
  CHECK(read_file(path, text.size()) == text);
  CHECK_THROWS_WITH(read_file(path, text.size() - 1), Contains("a.txt") && Contains("99999"));
  CHECK(read_file(folder.write("empty", ""), 0).empty());
  CHECK_THROWS_AS(read_file(folder / "missing", 10), FileError);
  CHECK_FALSE(read_file("/proc/self/status", 1 << 20).empty());  // its size is 0
}

TEST_CASE("nothing but a regular file is read, and no open waits") {
  const testing::TemporaryFolder folder;
  REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
  for (const std::string& path : {folder / "fifo", std::string("/dev/zero"), folder / "."}) {
    CAPTURE(path);
    CHECK_THROWS_WITH(read_file(path, 10), Contains(path) && Contains("通常のファイルではない"));
    CHECK_THROWS_WITH(read_file_if_present(path, 10), Contains("通常のファイルではない"));
  }
}

TEST_CASE("a missing file is told from one that cannot be read") {
  const testing::TemporaryFolder folder;
  const std::string path = folder.write("a.txt", "text");
  CHECK(read_file_if_present(path, 4) == "text");
  CHECK_FALSE(read_file_if_present(folder / "missing", 4));
  CHECK_FALSE(read_file_if_present(path + "/below", 4));
  CHECK_THROWS_AS(read_file_if_present(path, 3), FileError);
}
