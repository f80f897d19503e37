// searchd/model/facet.h — the values of a field among the hits, with counts.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/schema.h"

namespace gijiroku::search {

struct FacetValue {
  std::string value;      ///< for the filter
  std::string japanese;   ///< for the page; the value itself if the field has no other name for it
  std::size_t count = 0;  ///< nodes that match text, days and all filters but the field's own
  bool selected = false;  ///< the field's filter names it
};

struct Facet {
  Field field;
  std::vector<FacetValue> values;  ///< most frequent first (years: latest first); a selected value
                                   ///< is listed even with count 0
};

}  // namespace gijiroku::search
