// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/filter_set.h — the filters and days of a search, resolved for one shard's columns.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "searchd/index/columns.h"
#include "searchd/index/shard.h"
#include "searchd/model/criteria.h"
#include "searchd/query/days.h"

namespace gijiroku::search {

/// Whether the filter value `wanted` selects a column's `value`. They must be equal, except:
/// - a name only has to begin with `wanted`, as printed or in the literal form (浜田 selects
///   濱田太郎);
/// - the bills of an item are several values, and one must equal `wanted`;
/// - kUnknownBody selects the empty body.
/// Total.
bool selects_value(Field field, std::string_view value, std::string_view wanted);

class FilterSet {
 public:
  /// `columns` must outlive it. Nodes without a date fail any range of days. With `meetings`, by
  /// code of the column, a filter by name also selects a speaker printed by the surname, if the
  /// roster of the meeting says who that is (match/roster.h). It selects 石田（ち）委員 for
  /// 石田ちひろ if no other whole name among the column's values begins so.
  FilterSet(const std::vector<Filter>& filters, const Days& days, const Columns& columns,
            const std::vector<MeetingWords>& meetings = {});

  /// Whether every node passes, because there is no filter and no range of days.
  bool empty() const { return admitted_.empty() && !days_; }

  /// The filters that a node fails, as bits: bit(field) for a filter, kDays for the range of days.
  std::uint32_t failed(std::uint32_t node) const;

  static constexpr std::uint32_t kDays = 1U << 31U;
  static constexpr std::uint32_t bit(Field field) {
    return 1U << static_cast<std::uint32_t>(field);
  }

 private:
  struct Admitted {
    Field field;
    std::vector<bool> codes;  // by code of the column: whether the filter selects the value
    // By code of a value that may be a surname of the person wanted: the codes of the meetings.
    std::map<std::uint32_t, std::vector<bool>> by_roster{};
  };
  // `speakers`: the values of the column, N0, by code.
  static void add_abbreviated(const Filter& filter, const std::vector<std::string>& speakers,
                              Admitted& admitted);
  static void add_by_roster(const Filter& filter, const std::vector<MeetingWords>& meetings,
                            const std::vector<std::string>& speakers, Admitted& admitted);
  bool admits(const Admitted& admitted, std::uint32_t node) const;

  const Columns& columns_;
  std::vector<Admitted> admitted_;
  std::int32_t from_, until_;
  bool days_;
};

}  // namespace gijiroku::search
