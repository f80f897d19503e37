// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/shard_file.h"

#include <catch2/catch.hpp>
#include <cstring>
#include <filesystem>
#include <numeric>

#include "core/file.h"
#include "indexer/shard/section_writer.h"
#include "searchd/storage/damage.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

using Access = ShardFile::Access;

std::string written(const TemporaryFolder& folder, std::size_t numbers) {
  SectionWriter writer;
  writer.add_array(std::vector<std::uint32_t>(numbers, 7));
  writer.write(folder / "file", kLiteralMagic);
  return folder / "file";
}

TEST_CASE("a file that is cut short while it is mapped reads as zeros, and says so") {
  const TemporaryFolder folder;
  const std::string path = written(folder, 100'000);
  const ShardFile file(path, kLiteralMagic, 1, Access::kMapped);
  const auto numbers = file.array<std::uint32_t>(0);
  CHECK(numbers[99'999] == 7);
  std::filesystem::resize_file(path, 5'000);
  CHECK(numbers[0] == 7);
  CHECK_FALSE(file.is_damaged());
  CHECK(numbers[50'000] == 0);
  CHECK(file.is_damaged());
  CHECK(std::accumulate(numbers.begin(), numbers.end(), 0ULL) < 7 * 2'000);
}

TEST_CASE("a copied file does not change with the file") {
  const TemporaryFolder folder;
  const std::string path = written(folder, 100'000);
  const ShardFile file(path, kLiteralMagic, 1, Access::kCopied);
  std::filesystem::resize_file(path, 0);
  CHECK(file.array<std::uint32_t>(0)[99'999] == 7);
  CHECK_FALSE(file.is_damaged());
}

TEST_CASE("a file whose sections cannot be read in place is damaged") {
  const TemporaryFolder folder;
  const std::string path = written(folder, 10);
  const std::string whole = folder.read("file");
  const auto access = GENERATE(Access::kMapped, Access::kCopied);
  REQUIRE_NOTHROW(ShardFile(path, kLiteralMagic, 1, access));

  const auto with_number = [&](std::size_t at, std::uint64_t number) {
    std::string out = whole;
    std::memcpy(out.data() + at, &number, sizeof number);
    return out;
  };
  const std::size_t offset = sizeof(SectionsHeader), length = offset + 8;
  const auto& bytes =
      GENERATE_COPY(std::string(), whole.substr(0, 12), whole.substr(0, 20),
                    whole.substr(0, whole.size() - 8), "X" + whole.substr(1), with_number(12, 2),
                    with_number(offset, 33), with_number(offset, whole.size() + 8),
                    with_number(length, whole.size()), with_number(length, ~std::uint64_t{0}));
  folder.write("file", bytes);
  CHECK_THROWS_AS(ShardFile(path, kLiteralMagic, 1, access), ShardDamage);
}

TEST_CASE("a file that is missing or is none is damage of its shard") {
  const TemporaryFolder folder;
  for (const Access access : {Access::kMapped, Access::kCopied}) {
    try {
      ShardFile(folder / "none", kLiteralMagic, 1, access);
      FAIL("it was opened");
    } catch (const ShardDamage& damage) {
      CHECK(damage.folder + "/" == folder / "");
      CHECK(std::string(damage.what()).find(folder / "none") != std::string::npos);
    }
  }
}

}  // namespace
