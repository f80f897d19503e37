// searchd/match/filter_set.h — filters and days, made ready for one shard's columns.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "searchd/index/columns.h"
#include "searchd/model/criteria.h"
#include "searchd/query/days.h"

namespace gijiroku::search {

/// Whether a column's `value` is one that `wanted` asks for: itself; of a person, also one whose
/// name begins so in the literal form (浜田 asks for 濱田太郎); of bills, one among those of the
/// item; of bodies, none where kUnknownBody is wanted.
bool is_asked_for(Field field, std::string_view value, std::string_view wanted);

class FilterSet {
 public:
  FilterSet(const std::vector<Filter>& filters, const Days& days, const Columns& columns);

  /// Whether there is nothing that a node could fail.
  bool empty() const { return admitted_.empty() && !days_; }

  /// Bits of the filters that a node fails: bit f for the filter of field f, kDays for the days.
  std::uint32_t failed(std::uint32_t node) const;

  static constexpr std::uint32_t kDays = 1U << 31U;
  static constexpr std::uint32_t bit(Field field) {
    return 1U << static_cast<std::uint32_t>(field);
  }

 private:
  struct Admitted {
    Field field;
    std::vector<bool> codes;
  };
  const Columns& columns_;
  std::vector<Admitted> admitted_;
  std::int32_t from_, until_;
  bool days_;
};

}  // namespace gijiroku::search
