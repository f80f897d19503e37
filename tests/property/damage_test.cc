// SPDX-License-Identifier: GPL-3.0-or-later
// A damaged shard never ends the process, and never goes unnoticed: whatever bits of its files
// flip, it is left out, or its verification finds the damage.

#include <catch2/catch.hpp>
#include <cstdlib>
#include <random>

#include "core/utf8.h"
#include "searchd/engine/shard_verifier.h"
#include "tests/support/damaged_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// More with DAMAGE_SEEDS=1000.
int seeds() {
  const char* const given = std::getenv("DAMAGE_SEEDS");
  return given ? std::atoi(given) : 5;
}

PoolSettings quiet() {
  PoolSettings out;
  out.watch_interval = {};
  return out;
}

std::unique_ptr<SearcherPool> opened(const DamagedIndex& index) {
  return std::make_unique<SearcherPool>(index.index(), Scope::kPublic,
                                        std::make_shared<VariantTable>(), quiet());
}

/// The ids of the hits and the missing years of every search.
std::vector<std::string> answers(SearcherPool& pool) {
  std::vector<std::string> out;
  for (const Criteria& criteria : varied_searches()) {
    Answer answer;
    pool.with_searcher([&](const Searcher& searcher) { answer = searcher.search(criteria); });
    std::string one = std::to_string(answer.total);
    for (const Hit& hit : answer.hits) one += " " + hit.id;
    for (const std::string& year : answer.missing_years) one += " missing " + year;
    out.push_back(one);
  }
  return out;
}

bool is_verified(const DamagedIndex& index) {
  try {
    verify_shard(index.shard(), ShardPart::kWhole, [] {});
    return true;
  } catch (const ShardDamage&) {
    return false;
  }
}

std::size_t damaged_shards(SearcherPool& pool) { return pool.health().generation->damaged.size(); }

TEST_CASE("flipped bits of a shard are named, or change no answer, or are found by verification") {
  static const DamagedIndex index;
  const auto before = opened(index);
  const std::vector<std::string> good = answers(*before);
  REQUIRE(is_verified(index));
  for (const std::string& file : DamagedIndex::files()) {
    for (int seed = 1; seed <= seeds(); ++seed) {
      CAPTURE(file, seed);
      std::mt19937 random(static_cast<unsigned>(seed));
      std::vector<ByteDamage> damages(seed % 3 == 0 ? 20 : 1);
      for (ByteDamage& damage : damages)
        damage = {file, random() % index.size(file), static_cast<char>(1U << random() % 8)};
      const auto running = opened(index);
      for (const ByteDamage& damage : damages) index.flip(damage);
      const bool found = !is_verified(index);
      const auto restarted = opened(index);
      for (SearcherPool* const pool : {running.get(), restarted.get()}) {
        const std::vector<std::string> now = answers(*pool);
        if (damaged_shards(*pool) == 0 && !found) CHECK(now == good);
      }
      if (file != "MANIFEST") CHECK(found);
      for (const ByteDamage& damage : damages) index.flip(damage);
    }
  }
  CHECK(answers(*before) == good);
}

/// The places in a file of the index at which `bytes` are.
std::vector<std::size_t> places_of(const std::string& path, std::string_view bytes) {
  const std::string content = file_text(path);
  std::vector<std::size_t> out;
  for (std::size_t at = 0; (at = content.find(bytes, at)) != content.npos; ++at) out.push_back(at);
  return out;
}

TEST_CASE("a hit whose text is no longer UTF-8 is not shown: its shard is left out and named") {
  const DamagedIndex index;
  const auto running = opened(index);
  Criteria criteria;
  criteria.text = "ます";
  criteria.limit = 1000;  // all hits, so that those of the damaged shard are among them
  std::vector<ByteDamage> damages;
  for (const std::size_t at : places_of(index.path("literal"), "会"))
    damages.push_back({"literal", at + 1, static_cast<char>(0x80)});
  REQUIRE(!damages.empty());
  for (const ByteDamage& damage : damages) index.flip(damage);
  Answer answer;
  running->with_searcher([&](const Searcher& searcher) { answer = searcher.search(criteria); });
  CHECK(answer.missing_years.size() == 1);
  CHECK(damaged_shards(*running) == 1);
  for (const Hit& hit : answer.hits) {
    for (const auto& segment : hit.snippet) CHECK(is_utf8(segment.text));
  }
}

}  // namespace
