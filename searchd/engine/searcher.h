// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/searcher.h — the search engine over one opened index. Pages, the JSON API and the
// command line use it.
//
// A Searcher contains Xapian databases, so only one thread may use it at a time. SearcherPool lends
// searchers to threads.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/former_addresses.h"
#include "searchd/engine/answer.h"
#include "searchd/exchange/pair_search.h"
#include "searchd/exchange/pairs.h"
#include "searchd/ledger/follow_up_list.h"
#include "searchd/model/criteria.h"
#include "searchd/model/meeting_list.h"
#include "searchd/model/shown_item.h"
#include "searchd/select/candidate.h"
#include "searchd/study/concordance.h"
#include "searchd/study/counts.h"
#include "searchd/study/line_place.h"

namespace gijiroku::search {

struct SearcherState;  // searchd/engine/searcher_state.h
class VariantTable;    // searchd/spelling/variant_table.h

/// It is unknown whether a record exists, because a shard is damaged.
struct IncompleteError : IndexError {
  using IndexError::IndexError;
};

/// The shards are on other machines, whose texts are fetched only for a page of hits.
struct ExportUnsupported : IndexError {
  using IndexError::IndexError;
};

class Searcher {
 public:
  Searcher(std::shared_ptr<const Generation> generation,
           std::shared_ptr<const VariantTable> variants);
  ~Searcher();
  Searcher(Searcher&&) noexcept;

  /// Searches for nodes, or with another unit for agenda items or meetings. If nothing that passes
  /// the criteria contains the whole text, hits contain its rarest subject (select/loose_search.h).
  /// A question for nodes gets such hits also if fewer than kFewHits contain all of it. Accepts any
  /// text. Throws ShardDamage if a shard turns out to be
  /// damaged, as rank() and meeting() do.
  Answer search(const Criteria& criteria) const;

  /// A hit for each unit that search() counts, in its order, in the generation that has them.
  struct AllHits {
    std::shared_ptr<const Generation> generation;
    std::vector<Candidate> nodes;
  };
  /// Throws IncompleteError if records are missing, because a shard is damaged.
  AllHits all_hits(const Criteria& criteria) const;

  /// How many utterances match, by period and by who said it. Throws ExportUnsupported.
  Counts count(const CountRequest& request) const;

  /// A page of the places where the query matches. Throws ExportUnsupported. Nullopt if there are
  /// more than kMostLines.
  std::optional<LinePage> lines(const LineRequest& request) const;

  /// All these places, in order, in the generation that has them.
  struct AllLines {
    std::shared_ptr<const Generation> generation;
    LinePlaces found;
  };
  /// Throws ExportUnsupported, and IncompleteError as all_hits() does.
  AllLines all_lines(const LineRequest& request) const;

  /// A page of questions with their answers. Throws ExportUnsupported.
  PairPage pairs(const PairRequest& request) const;

  /// All of them, in order, in the generation that has them.
  struct AllPairs {
    std::shared_ptr<const Generation> generation;
    std::vector<PairSelection::Pair> pairs;
  };
  /// Throws as all_lines() does.
  AllPairs all_pairs(const PairRequest& request) const;

  /// Ids "doc#seq" of at most `limit` utterances that match `text`, best first. If fewer than 100
  /// nodes (or `limit`, if that is less) contain all of it, utterances that contain part of it
  /// follow.
  std::vector<std::string> rank(std::string_view text, std::size_t limit) const;

  /// The whole meeting with matches of `text` highlighted; nullopt if the index has no such
  /// meeting. Throws IndexError if the meeting is on another machine that does not answer, and
  /// IncompleteError if it may be in a damaged shard.
  std::optional<ShownMeeting> meeting(std::string_view id, std::string_view text) const;

  /// The agenda item with its thread, with matches of `text` highlighted; nullopt if the index has
  /// no such item. Throws as meeting() does.
  std::optional<ShownItem> item(std::string_view id, std::string_view text) const;

  /// An utterance or another node, or an agenda item by its first node.
  struct Record {
    Hit hit;  ///< without a snippet
    bool is_item = false;
  };
  /// The record with that id (Hit::id or ItemRef::id); nullopt if the index has none. Throws
  /// IncompleteError if it may be in a damaged shard.
  std::optional<Record> record(std::string_view id) const;

  /// The utterance with the id `node` (core/anchor.h) of the meeting `id`; nullopt if there is
  /// none. Throws as meeting() does.
  std::optional<ShownUtterance> utterance(std::string_view id, std::uint64_t node) const;

  /// Where what had an address before is now (core/former_addresses.h): `present` is an address
  /// that a record has, or empty if it is gone. nullopt if that is not known.
  std::optional<FormerAddress> former(const std::string& address) const;

  /// The meetings of a body and a 年度 (empty: any).
  MeetingList meetings(const std::string& body, const std::string& year) const;

  /// The follow-ups that the criteria select, in the index as it is published.
  FollowUpList follow_ups(const FollowUpCriteria& criteria) const;

  /// 年度 of which records are missing in what the last call returned, sorted.
  std::vector<std::string> missing_years() const;

  std::size_t utterances() const;  ///< in the index
  std::string generation() const;  ///< id of the index state that this searcher reads

 private:
  std::unique_ptr<SearcherState> state_;
};

}  // namespace gijiroku::search
