// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/hits.h"

#include <algorithm>

#include "core/anchor.h"
#include "core/meeting_json.h"
#include "searchd/index/item_head.h"
#include "searchd/model/processor_time.h"
#include "searchd/snippet/snippet.h"
#include "searchd/study/line_text.h"

namespace gijiroku::search {
namespace {

/// Where the text of a node contains its first promise or request.
Span follow_up_of(const Shard& shard, std::uint32_t node) {
  const ItemRecord record = shard.item_of(node);
  const std::string anchor = shard.columns.anchor(node);
  const auto found =
      std::find_if(record.follow_ups.begin(), record.follow_ups.end(),
                   [&](const FollowUpRecord& each) { return each.anchor == anchor; });
  return found == record.follow_ups.end() ? Span() : found->text;
}

constexpr std::size_t kMeetingDigits = 16;

const Columns& columns_of(const Candidate& node, const Generation& generation) {
  return generation.shards[node.shard]->columns;
}

/// Whether a record has this address (core/former_addresses.h).
bool has_address(const std::string& address, const Generation& generation) {
  const std::string id = address.substr(0, kMeetingDigits), rest = address.substr(id.size());
  if (rest.starts_with("/u/")) {
    const auto node = node_id_from_text(rest.substr(3));
    return node && find_utterance(id, *node, generation);
  }
  const std::vector<Candidate> nodes = nodes_of(id, generation);
  return std::any_of(nodes.begin(), nodes.end(), [&](const Candidate& each) {
    return rest.empty() || columns_of(each, generation)[Field::kItem].value(each.node) == address;
  });
}

}  // namespace

Hit hit_without_text(const Shard& shard, std::uint32_t node, Meeting meeting, ItemRecord record) {
  const Columns& own = shard.columns;
  Hit out;
  out.anchor = own.anchor(node);
  out.meeting = std::move(meeting);
  out.id = out.meeting.id + "-" + out.anchor;
  AgendaItem& item = record.item;
  out.item = {std::string(own[Field::kItem].value(node)),
              item.kind,
              std::move(item.numbers),
              std::move(item.title),
              std::move(item.bills),
              std::move(item.proposer),
              item.outcome,
              std::move(record.decision),
              std::move(record.anchor),
              record.decided_at};
  out.follow_up = follow_up_kind(own[Field::kFollowUp].value(node));
  out.node = node_kind(own[Field::kNode].value(node)).value_or(NodeKind::kNote);
  out.role = role(own[Field::kRole].value(node)).value_or(Role::kUnknown);
  out.label = own[Field::kLabel].value(node);
  out.name = own[Field::kName].value(node);
  out.seq = static_cast<int>(own.seq(node));
  out.line = own.line(node);
  out.page = own.page(node);
  return out;
}

const Meeting& NodeRecords::meeting(std::size_t shard, std::uint32_t node) {
  const Shard& own = *generation_.shards[shard];
  const Place place{shard, own.columns[Field::kMeeting].code(node)};
  if (meeting_at_ != place) meeting_ = own.meeting_of(node);
  meeting_at_ = place;
  return meeting_;
}

const ItemRecord& NodeRecords::item(std::size_t shard, std::uint32_t node) {
  const Shard& own = *generation_.shards[shard];
  const Place place{shard, own.columns[Field::kItem].code(node)};
  if (item_at_ != place) item_ = item_head_of(own, node);
  item_at_ = place;
  return item_;
}

Hit hit_of(const Candidate& candidate, const HitSource& source, Shown shown) {
  const auto& [query, index, tokenizer, records] = source;
  const Shard& shard = *index.generation.shards[candidate.shard];
  const std::uint32_t node = candidate.node;
  spend_processor_time(kUnitsPerClock);
  const ItemRecord& record = records.item(candidate.shard, node);
  Span first = shown == Shown::kFollowUp ? follow_up_of(shard, node) : Span();
  Hit out = hit_without_text(shard, node, records.meeting(candidate.shard, node), record);
  out.score = candidate.score;
  const LiteralFile& literal = shard.literal;
  const std::string text = literal.original(node);
  // The text of a damaged shard may be shorter. Then the answer is not used.
  if (first.end > text.size()) first = {};
  // The label of a header row (開催場所) is searched with its text, so it is highlighted too.
  const SnippetSource wording{text,
                              out.node == NodeKind::kHeader ? out.label : std::string_view(),
                              {&literal, node},
                              first};
  Snippet text_shown = shown == Shown::kWhole
                           ? whole_text(wording, query, tokenizer, candidate.tier)
                           : snippet(wording, query, tokenizer, candidate.tier);
  out.label_segments = std::move(text_shown.label);
  out.snippet = std::move(text_shown.segments);
  out.fragments = std::move(text_shown.fragments);
  return out;
}

ConcordanceLine line_of(const Shard& shard, const LinePlace& place) {
  spend_processor_time(kUnitsPerClock);
  LineText text = line_text(shard, place);
  return {hit_without_text(shard, place.node, shard.meeting_of(place.node),
                           item_head_of(shard, place.node)),
          std::move(text.before), std::move(text.key), std::move(text.after)};
}

std::vector<Candidate> nodes_of(std::string_view meeting, const Generation& generation) {
  std::vector<Candidate> out;
  std::size_t parts = 0;
  for (std::size_t s = 0; s < generation.shards.size(); ++s) {
    const Shard& shard = *generation.shards[s];
    const Column& column = shard.columns[Field::kMeeting];
    const auto code = column.find(meeting);
    if (!code) continue;
    ++parts;
    for (std::uint32_t node = 0; node < shard.columns.nodes(); ++node) {
      // A hidden node is a copy of one in another shard.
      if (column.code(node) != *code ||
          std::binary_search(shard.hidden.begin(), shard.hidden.end(), node))
        continue;
      out.push_back({s, node, shard.columns.is_utterance(node), Tier::kLiteral, 0, 0, 0});
    }
  }
  // A meeting that is partly restricted lies in several shards. Nodes without a number (0) come
  // first, then speech in its order.
  if (parts > 1) {
    std::stable_sort(out.begin(), out.end(), [&](const Candidate& a, const Candidate& b) {
      return generation.shards[a.shard]->columns.seq(a.node) <
             generation.shards[b.shard]->columns.seq(b.node);
    });
  }
  return out;
}

std::optional<RecordPlace> find_record(std::string_view id, const Generation& generation) {
  const std::string_view meeting = id.substr(0, id.find('-'));
  const std::string_view rest = id.substr(std::min(meeting.size() + 1, id.size()));
  const std::vector<Candidate> nodes = nodes_of(meeting, generation);
  const auto columns = [&](const Candidate& each) -> const Columns& {
    return generation.shards[each.shard]->columns;
  };
  for (const Candidate& each : nodes) {
    if (columns(each).anchor(each.node) == rest) return RecordPlace{each.shard, each.node, false};
  }
  for (const Candidate& each : nodes) {
    if (columns(each)[Field::kItem].value(each.node) == id)
      return RecordPlace{each.shard, each.node, true};
  }
  return std::nullopt;
}

std::optional<UtterancePlace> find_utterance(std::string_view meeting, std::uint64_t node,
                                             const Generation& generation) {
  std::vector<Candidate> all = nodes_of(meeting, generation);
  std::erase_if(all, [](const Candidate& each) { return !each.speech; });
  const auto found = std::find_if(all.begin(), all.end(), [&](const Candidate& each) {
    return columns_of(each, generation).id(each.node) == node;
  });
  if (found == all.end()) return std::nullopt;
  const auto anchor = [&](const Candidate& each) {
    return columns_of(each, generation).anchor(each.node);
  };
  UtterancePlace out{*found, {}, {}};
  if (found != all.begin()) out.before = anchor(*(found - 1));
  if (found + 1 != all.end()) out.after = anchor(*(found + 1));
  return out;
}

std::optional<FormerAddress> former_address(std::string address, const Generation& generation) {
  constexpr int kMaxSteps = 8;
  for (int step = 0; step < kMaxSteps; ++step) {
    const FormerAddress* own = generation.former->find(address);
    // What has kept its part of the address goes where its meeting went.
    const std::string id = address.substr(0, kMeetingDigits), rest = address.substr(id.size());
    const FormerAddress* const found = own || rest.empty() ? own : generation.former->find(id);
    if (found == nullptr) return std::nullopt;
    if (found->present.empty()) return FormerAddress{address, "", found->day};
    address = found->present + (own ? "" : rest);
    if (has_address(address, generation)) return FormerAddress{"", address, ""};
  }
  return std::nullopt;
}

}  // namespace gijiroku::search
