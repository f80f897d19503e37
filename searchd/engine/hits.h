// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/hits.h — nodes of an index as hits that can be shown. One thread at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/former_addresses.h"
#include "core/meeting_json.h"
#include "core/tokenizer.h"
#include "searchd/engine/answer.h"
#include "searchd/index/shard.h"
#include "searchd/select/selection.h"
#include "searchd/study/concordance.h"
#include "searchd/study/line_place.h"

namespace gijiroku::search {

/// Which part of a node's text is shown. kSnippet: the part with the best highlights, or the
/// beginning if there are none. kFollowUp: the same, but without highlights the promise or request
/// that the node leaves open, if it leaves one. kWhole: all of it.
enum class Shown { kSnippet, kFollowUp, kWhole };

/// The node `node` of `shard` without a snippet. `record`: of its agenda item.
Hit hit_without_text(const Shard& shard, std::uint32_t node, Meeting meeting, ItemRecord record);

/// The records of meetings and agenda items of nodes, the latter without follow-ups and reports.
/// Parses one once for nodes next to each other.
class NodeRecords {
 public:
  /// `generation` must outlive it.
  explicit NodeRecords(const Generation& generation) : generation_(generation) {}

  /// Valid until the next call. Throw ShardDamage.
  const Meeting& meeting(std::size_t shard, std::uint32_t node);
  const ItemRecord& item(std::size_t shard, std::uint32_t node);

 private:
  using Place = std::pair<std::size_t, std::uint32_t>;  // shard, code of the column

  const Generation& generation_;
  std::optional<Place> meeting_at_, item_at_;
  Meeting meeting_;
  ItemRecord item_;
};

/// What a hit is made of.
struct HitSource {
  const Query& query;
  const IndexReader& index;
  const Tokenizer& tokenizer;
  NodeRecords& records;
};

/// The node with that part of its text, matches highlighted. Throws IndexError.
Hit hit_of(const Candidate& candidate, const HitSource& source, Shown shown);

/// A line of a concordance. If the shard is damaged, its texts may be any.
ConcordanceLine line_of(const Shard& shard, const LinePlace& place);

/// Where the record with an id is: a node (Hit::id), or the first node of an agenda item
/// (ItemRef::id).
struct RecordPlace {
  std::size_t shard;
  std::uint32_t node;
  bool is_item;
};
/// Nullopt if the index has no record with that id.
std::optional<RecordPlace> find_record(std::string_view id, const Generation& generation);

/// An utterance, and the anchors of those before and after it in the meeting; empty: it is the
/// first or last.
struct UtterancePlace {
  Candidate node;
  std::string before, after;
};
/// The utterance with the id `node` (core/anchor.h) of a meeting; nullopt if there is none.
std::optional<UtterancePlace> find_utterance(std::string_view meeting, std::uint64_t node,
                                             const Generation& generation);

/// Where what had this address is now (Searcher::former).
std::optional<FormerAddress> former_address(std::string address, const Generation& generation);

/// The nodes of the meeting with the id `meeting`, in its order. Empty if the index has no such
/// meeting.
std::vector<Candidate> nodes_of(std::string_view meeting, const Generation& generation);

}  // namespace gijiroku::search
