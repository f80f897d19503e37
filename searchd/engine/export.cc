// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/export.h"

#include "searchd/engine/hits.h"
#include "searchd/index/item_head.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMeetingsKept = 256;

}  // namespace

Export::Export(SearcherPool& pool, const Criteria& criteria) : pool_(pool) {
  pool.with_searcher(criteria, [&](const Searcher& searcher) {
    const Searcher::AllHits all = searcher.all_hits(criteria);
    if (has_remote_shards(*all.generation))
      throw ExportUnsupported("the index has shards on other machines");
    generation_ = all.generation;
    found_.clear();
    found_.reserve(all.nodes.size());
    for (const Candidate& node : all.nodes)
      found_.push_back({static_cast<std::uint32_t>(node.shard), node.node, node.tier});
  });
}

Export::Export(SearcherPool& pool, const PairRequest& request) : pool_(pool) {
  pool.with_searcher(request.criteria, [&](const Searcher& searcher) {
    const Searcher::AllPairs all = searcher.all_pairs(request);
    generation_ = all.generation;
    found_.clear();
    for (const PairSelection::Pair& pair : all.pairs) {
      const auto shard = static_cast<std::uint32_t>(pair.shard);
      for (const std::uint32_t answer : pair.exchange.answers) {
        found_.push_back({shard, pair.exchange.question, pair.tier});
        found_.push_back({shard, answer, pair.tier});
      }
    }
  });
}

const Meeting& Export::meeting_of(const Found& found) {
  const Shard& shard = *generation_->shards[found.shard];
  const std::pair key(found.shard, shard.columns[Field::kMeeting].code(found.node));
  const auto known = meetings_.find(key);
  if (known != meetings_.end()) return known->second;
  if (meetings_.size() >= kMeetingsKept) meetings_.clear();
  return meetings_.emplace(key, shard.meeting_of(found.node)).first->second;
}

std::optional<FoundRecord> Export::next() {
  if (next_ == found_.size()) return std::nullopt;
  const Found& found = found_[next_++];
  const Shard& shard = *generation_->shards[found.shard];
  FoundRecord out{
      hit_without_text(shard, found.node, meeting_of(found), item_head_of(shard, found.node)),
      shard.literal.original(found.node), found.tier};
  shard.require_whole();
  return out;
}

void Export::check_served() const { pool_.check_served(*generation_); }

}  // namespace gijiroku::search
