// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/facet.h — the values of a field among the hits, with counts.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "core/schema.h"

namespace gijiroku::search {

struct FacetValue {
  std::string value;     ///< for the filter
  std::string japanese;  ///< for the page; the value itself if the field has no other name for it
  /// Nodes that match the text, the days and all filters except the field's own.
  std::size_t count = 0;
  bool selected = false;  ///< the field's filter contains it
};

/// Whether the value says that the records do not state one: 不明.
inline bool is_unknown(const FacetValue& value) { return value.japanese == "不明"; }

/// The number of a 年度 from its value, 2020; nullopt for 不明 and for anything else. Total.
inline std::optional<int> year_number(const std::string& value) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  if (value.size() != 4 || !std::all_of(value.begin(), value.end(), digit)) return std::nullopt;
  return std::stoi(value);
}

struct Facet {
  Field field;
  std::vector<FacetValue> values;  ///< most frequent first, years latest first, 不明 last; a
                                   ///< selected value is included even if its count is 0
};

}  // namespace gijiroku::search
