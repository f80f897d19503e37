// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"
#include "tests/support/damaged_index.h"

using namespace gijiroku;
using namespace gijiroku::fuzz;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr std::size_t kBytesPerDamage = 6;  // file, place (4 bytes), mask

std::vector<ByteDamage> damages_of(const DamagedIndex& index, std::string_view bytes) {
  std::vector<ByteDamage> out;
  for (; bytes.size() >= kBytesPerDamage; bytes.remove_prefix(kBytesPerDamage)) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const std::string& file = DamagedIndex::files()[byte(0) % DamagedIndex::files().size()];
    const std::size_t place = byte(1) | byte(2) << 8U | byte(3) << 16U | byte(4) << 24U;
    out.push_back({file, place % index.size(file), bytes[5]});
  }
  return out;
}

void search_all(SearcherPool& pool) {
  for (const Criteria& criteria : varied_searches()) {
    pool.with_searcher([&](const Searcher& searcher) {
      const Answer answer = searcher.search(criteria);
      check(answer.hits.size() <= criteria.limit);
    });
  }
}

}  // namespace

/// A shard with any damage is left out, or is searched without a fault. The damage is there before
/// the index is opened, and again while it is open.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const DamagedIndex kIndex;
  const std::vector<ByteDamage> damages = damages_of(kIndex, bytes_of(data, size));
  PoolSettings quiet;
  quiet.watch_interval = {};
  SearcherPool open(kIndex.index(), Scope::kPublic, std::make_shared<VariantTable>(), quiet);
  for (const ByteDamage& damage : damages) kIndex.flip(damage);
  search_all(open);
  {
    SearcherPool damaged(kIndex.index(), Scope::kPublic, std::make_shared<VariantTable>(), quiet);
    search_all(damaged);
  }
  // Flipped twice, the bits are as before.
  for (const ByteDamage& damage : damages) kIndex.flip(damage);
  verify_shard(kIndex.shard(), ShardPart::kWhole, [] {});
  return 0;
}
