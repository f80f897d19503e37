// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/sparse_bits.h"

#include <catch2/catch.hpp>
#include <random>

#include "indexer/shard/section_writer.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

TEST_CASE("sparse bits are read as they were written") {
  const std::size_t count = GENERATE(0U, 1U, 63U, 64U, 4096U, 4097U, 20000U);
  const unsigned one_in = GENERATE(1U, 2U, 500U, 1000000U);
  CAPTURE(count, one_in);
  std::mt19937 random(7);
  std::vector<bool> bits(count);
  for (std::size_t i = 0; i < count; ++i) bits[i] = random() % one_in == 0;

  const TemporaryFolder folder;
  SectionWriter writer;
  writer.add_sparse_bits(bits);
  writer.write(folder / "bits", kLiteralMagic);
  const ShardFile file(folder / "bits", kLiteralMagic, 3, ShardFile::Access::kMapped);
  const SparseBits read(file, 0);
  CHECK(read.is_consistent_with(count));
  CHECK_FALSE(read.is_consistent_with(count + 4096));
  std::vector<bool> same;
  for (std::size_t i = 0; i < count; ++i) same.push_back(read[i]);
  CHECK(same == bits);
}
