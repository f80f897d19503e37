// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger/follow_up_book.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "searchd/ledger/later_place.h"

namespace gijiroku::search {
namespace {

/// Reads the records of one shard.
class ShardReader {
 public:
  ShardReader(const Generation& generation, const Shard& shard, FollowUpBook& book)
      : generation_(generation), shard_(shard), columns_(shard.columns), book_(book) {}

  void read() {
    const std::uint32_t nodes = static_cast<std::uint32_t>(columns_.nodes());
    const Column& items = columns_[Field::kItem];
    // The nodes of an item are adjacent.
    for (std::uint32_t begin = 0, end = 0; begin < nodes; begin = end) {
      for (end = begin; end < nodes && items.code(end) == items.code(begin);) ++end;
      const bool hidden = std::binary_search(shard_.hidden.begin(), shard_.hidden.end(), begin);
      if (!hidden && may_have_follow_ups(columns_.item_json(begin))) read_item(begin, end);
    }
  }

 private:
  void read_item(std::uint32_t begin, std::uint32_t end) {
    begin_ = begin;
    node_of_.clear();
    for (std::uint32_t node = begin; node < end; ++node) node_of_[columns_.anchor(node)] = node;
    const ItemRecord record = shard_.item_of(begin);
    std::map<std::size_t, std::vector<Saying>> requests;  // by the promise that answers them
    for (const FollowUpRecord& each : record.follow_ups) {
      if (!each.answer) continue;
      Saying request = saying(each.anchor, each.by, each.sentence);
      request.subjects = each.subjects;
      request.kind = each.kind;
      requests[*each.answer].push_back(std::move(request));
    }
    for (std::size_t i = 0; i < record.follow_ups.size(); ++i) {
      if (!record.follow_ups[i].answer) add(record, record.follow_ups[i], std::move(requests[i]));
    }
    for (const ReportRecord& each : record.reports) {
      book_.reports.push_back(saying(each.anchor, "", each.sentence));
      book_.reports.back().subjects = each.subjects;
    }
  }

  void add(const ItemRecord& record, const FollowUpRecord& each, std::vector<Saying> requests) {
    FollowUpEntry entry;
    entry.kind = each.kind;
    entry.said = saying(each.anchor, each.by, each.sentence);
    entry.said.subjects = each.subjects;
    entry.to = requests.empty() ? each.to : requests.front().office;
    entry.to_name = requests.empty() ? each.to_name : requests.front().name;
    entry.due = each.due;
    const std::string_view body = columns_[Field::kBody].value(begin_);
    entry.body = body.empty() ? kUnknownBody : body;
    entry.year = columns_[Field::kYear].value(begin_);
    entry.item_kind = record.item.kind;
    entry.item = record.item.title;
    entry.stated = each.stated;
    entry.requests = std::move(requests);
    book_.entries.push_back(std::move(entry));
  }

  Saying saying(const std::string& anchor, const std::string& by, const std::string& sentence) {
    Saying out;
    out.meeting = meeting();
    out.sentence = sentence;
    out.office = by;
    const auto found = node_of_.find(anchor);
    if (found == node_of_.end()) return out;
    const std::uint32_t node = found->second;
    out.anchor = anchor;
    if (by.empty()) out.office = columns_[Field::kLabel].value(node);
    if (by.empty()) out.name = columns_[Field::kName].value(node);
    out.role = role(columns_[Field::kRole].value(node)).value_or(Role::kUnknown);
    return out;
  }

  std::size_t meeting() const {
    const std::string_view id = columns_[Field::kMeeting].value(begin_);
    const auto found =
        std::lower_bound(generation_.meetings.begin(), generation_.meetings.end(), id,
                         [](const MeetingSummary& each, std::string_view wanted) {
                           return each.meeting.id < wanted;
                         });
    return static_cast<std::size_t>(found - generation_.meetings.begin());
  }

  const Generation& generation_;
  const Shard& shard_;
  const Columns& columns_;
  FollowUpBook& book_;
  std::uint32_t begin_ = 0;  // the item's first node
  std::unordered_map<std::string, std::uint32_t> node_of_;
};

/// Whether `a` is listed before `b`: the later meeting, undated ones last.
bool is_listed_before(const Meeting& a, const Meeting& b) {
  if (a.held_on != b.held_on) {
    if (!a.held_on || !b.held_on) return a.held_on.has_value();
    return *a.held_on > *b.held_on;
  }
  return a.id < b.id;
}

FollowUpBook book(const Generation& generation) {
  FollowUpBook out;
  for (const auto& shard : generation.shards) ShardReader(generation, *shard, out).read();
  std::stable_sort(out.entries.begin(), out.entries.end(),
                   [&](const FollowUpEntry& a, const FollowUpEntry& b) {
                     return is_listed_before(generation.meetings[a.said.meeting].meeting,
                                             generation.meetings[b.said.meeting].meeting);
                   });
  find_later_places(out, generation.meetings);
  return out;
}

}  // namespace

const FollowUpBook& book_of(const Generation& generation) {
  return generation.follow_ups->value([&] { return book(generation); });
}

}  // namespace gijiroku::search
