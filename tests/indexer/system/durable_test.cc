// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/durable.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <thread>

#include "core/error.h"
#include "core/file.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using Catch::Matchers::Contains;
namespace fs = std::filesystem;

namespace {

std::string content(const std::string& path) { return read_file(path, 1 << 20); }

}  // namespace

TEST_CASE("a report replaces a regular file or makes one") {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "report";
  write_output(path, "first");
  const FileDescriptor old = open_file(path, O_RDONLY);
  write_output(path, "second");
  CHECK(content(path) == "second");
  char before[5];
  REQUIRE(::read(old.fd(), before, sizeof before) == 5);  // who had it open sees no half report
  CHECK(std::string(before, 5) == "first");
}

TEST_CASE("a report is written through a link, which stays") {
  const testing::TemporaryFolder folder;
  const std::string target = folder.write("target", "a longer text that stood here");
  fs::create_symlink(target, folder / "link");
  write_output(folder / "link", "new");
  CHECK(fs::is_symlink(folder / "link"));
  CHECK(content(target) == "new");
  fs::create_symlink("/dev/null", folder / "null");
  write_output(folder / "null", "gone");
  CHECK(fs::is_symlink(folder / "null"));
}

TEST_CASE("a device takes a report or refuses it, and stays a device") {
  write_output("/dev/null", "gone");
  CHECK(fs::is_character_file("/dev/null"));
  CHECK_THROWS_WITH(write_output("/dev/full", "text"), Contains("/dev/full"));
  CHECK(fs::is_character_file("/dev/full"));
}

TEST_CASE("a FIFO passes a report on, or fails at once if nobody reads") {
  const testing::TemporaryFolder folder;
  const std::string path = folder / "fifo";
  REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
  CHECK_THROWS_WITH(write_output(path, "text"), Contains("読む側がいません"));
  const FileDescriptor reader = open_file(path, O_RDONLY | O_NONBLOCK);
  const std::string text(300'000, 'x');  // more than the kernel keeps
  std::jthread writer([&] { write_output(path, text); });
  std::string got, chunk(65536, '\0');
  while (got.size() < text.size()) {
    const ssize_t n = ::read(reader.fd(), chunk.data(), chunk.size());
    if (n > 0) got.append(chunk, 0, static_cast<std::size_t>(n));
  }
  CHECK(got == text);
  CHECK(fs::is_fifo(path));
}
