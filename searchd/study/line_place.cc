// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/line_place.h"

#include <algorithm>
#include <tuple>

#include "core/meeting.h"
#include "searchd/match/occurrences.h"
#include "searchd/model/processor_time.h"
#include "searchd/study/whole_matches.h"

namespace gijiroku::search {
namespace {

constexpr int kBitsPerCharacter = 21, kCharactersOfKey = 3;
constexpr std::size_t kPlacesPerUnit = 4;  // compared, for spend_processor_time()

/// The occurrences of all terms in `text`, by position, without those within a longer one.
std::vector<Span> places_in(const Query& query, std::string_view text) {
  std::vector<Span> all;
  for (const Term& term : query.terms) {
    const std::vector<Span> found = occurrences_of(term, text);
    all.insert(all.end(), found.begin(), found.end());
  }
  std::ranges::sort(all, [](const Span& a, const Span& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
  std::vector<Span> out;
  std::size_t end = 0;
  for (const Span& each : all) {
    if (each.end <= end) continue;
    end = each.end;
    out.push_back(each);
  }
  return out;
}

/// The first characters on the side by which lines are ordered.
std::uint64_t side_key(std::string_view text, const Span& place, LineOrder order) {
  std::uint64_t key = 0;
  std::size_t at = order == LineOrder::kAfter ? place.end : place.begin;
  for (int i = 0; i < kCharactersOfKey; ++i) {
    char32_t c = 0;
    if (order == LineOrder::kAfter) {
      if (at < text.size()) c = next_code_point(text, at);
    } else if (at > 0) {
      c = code_point_before(text, at);
      at = boundary_before(text, at);
    }
    key = key << kBitsPerCharacter | c;
  }
  return key;
}

/// The role of each code of a column, in the order of kChair to kUnknown; nodes without a speaker
/// come after all.
std::vector<std::uint64_t> roles_by_code(const Columns& columns) {
  std::vector<std::uint64_t> out;
  const StringTable& values = columns[Field::kRole].values();
  for (std::size_t code = 0; code < values.size(); ++code) {
    const auto known = role(values[code]);
    out.push_back(static_cast<std::uint64_t>(known.value_or(Role::kUnknown)));
  }
  return out;
}

class Keys {
 public:
  Keys(const Columns& columns, const LiteralFile& literal, LineOrder order)
      : columns_(columns), literal_(literal), order_(order), roles_(roles_by_code(columns)) {}

  std::uint64_t of(std::uint32_t node, const Span& place) const {
    constexpr std::uint64_t kNoSpeaker = 100;
    switch (order_) {
      case LineOrder::kAfter:
      case LineOrder::kBefore:
        return side_key(literal_.text(node), place, order_);
      case LineOrder::kRole:
        return columns_.is_utterance(node) ? roles_[columns_[Field::kRole].code(node)] : kNoSpeaker;
      case LineOrder::kDate:
        // Days before 1970 are negative, and kNoDay is the least.
        return static_cast<std::uint64_t>(std::int64_t{columns_.day(node)} - Columns::kNoDay);
      case LineOrder::kAddress:
        break;
    }
    return 0;
  }

 private:
  const Columns& columns_;
  const LiteralFile& literal_;
  LineOrder order_;
  std::vector<std::uint64_t> roles_;
};

/// A strict total order of different places.
class Before {
 public:
  Before(LineOrder order, const Generation& generation) : order_(order), generation_(generation) {}

  bool operator()(const LinePlace& a, const LinePlace& b) const {
    if (a.key != b.key) return a.key < b.key;
    if (order_ == LineOrder::kAfter || order_ == LineOrder::kBefore) {
      const int sides = order_ == LineOrder::kAfter ? after(a).compare(after(b)) : before(a, b);
      if (sides != 0) return sides < 0;
    }
    const auto place = [&](const LinePlace& each) {
      const Columns& columns = generation_.shards[each.shard]->columns;
      const std::int32_t day = order_ == LineOrder::kAddress ? 0 : columns.day(each.node);
      return std::tuple(day, columns[Field::kMeeting].value(each.node), columns.place(each.node),
                        each.begin, each.shard, each.node);
    };
    return place(a) < place(b);
  }

 private:
  // Lines that agree this far are in the order of the record.
  static constexpr std::size_t kCompared = kLineContext * 3;  // bytes

  std::string_view text(const LinePlace& each) const {
    return generation_.shards[each.shard]->literal.text(each.node);
  }
  std::string_view after(const LinePlace& each) const {
    return text(each).substr(each.end, kCompared);
  }
  /// Compares what precedes the places, character by character from them outward.
  int before(const LinePlace& a, const LinePlace& b) const {
    const std::string_view left = text(a).substr(0, a.begin), right = text(b).substr(0, b.begin);
    std::size_t at = left.size(), there = right.size();
    for (std::size_t i = 0; i < kLineContext; ++i) {
      const char32_t one = at > 0 ? code_point_before(left, at) : 0;
      const char32_t other = there > 0 ? code_point_before(right, there) : 0;
      if (one != other) return one < other ? -1 : 1;
      if (at == 0) return 0;
      at = boundary_before(left, at);
      there = boundary_before(right, there);
    }
    return 0;
  }

  LineOrder order_;
  const Generation& generation_;
};

}  // namespace

LinePlaces line_places(const Criteria& criteria, const Query& query, const IndexReader& index,
                       LineOrder order) {
  LinePlaces out;
  for (std::size_t s = 0; s < index.generation.shards.size() && !out.too_many; ++s) {
    const Shard& shard = *index.generation.shards[s];
    const Keys keys(shard.columns, shard.literal, order);
    const Matches found =
        whole_matches(criteria, query, {shard, index.postings[s]}, filters_of(criteria, shard));
    for (const std::uint32_t node : found.nodes) {
      spend_processor_time();
      const std::vector<Span> places = places_in(query, shard.literal.text(node));
      ++(places.empty() ? out.others : out.nodes);
      out.too_many = out.places.size() + places.size() > kMostLines;
      if (out.too_many) break;
      for (const Span& each : places) {
        out.places.push_back({static_cast<std::uint32_t>(s), node,
                              static_cast<std::uint32_t>(each.begin),
                              static_cast<std::uint32_t>(each.end), keys.of(node, each)});
      }
    }
  }
  return out;
}

void order_places(std::vector<LinePlace>& places, LineOrder order, const Generation& generation,
                  std::size_t first, std::size_t count) {
  first = std::min(first, places.size());
  count = std::min(count, places.size() - first);
  spend_processor_time(1 + places.size() / kPlacesPerUnit);
  const Before before(order, generation);
  const auto begin = places.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = begin + static_cast<std::ptrdiff_t>(count);
  if (begin != places.begin() && begin != places.end())
    std::nth_element(places.begin(), begin, places.end(), before);
  if (end != places.end()) std::nth_element(begin, end, places.end(), before);
  std::sort(begin, end, before);
}

}  // namespace gijiroku::search
