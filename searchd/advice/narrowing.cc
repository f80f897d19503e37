// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/narrowing.h"

#include <algorithm>

#include "searchd/query/interpretation.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {

Criteria toggled(const Criteria& criteria, Field field, const std::string& value) {
  Criteria out = from_offset(criteria, 0);
  auto filter = std::find_if(out.filters.begin(), out.filters.end(),
                             [&](const Filter& f) { return f.field == field; });
  if (filter == out.filters.end()) {
    out.filters.push_back({field, {value}});
    return out;
  }
  // erase() finds nothing if the value was not selected.
  if (std::erase(filter->values, value) == 0) filter->values.push_back(value);
  if (filter->values.empty()) out.filters.erase(filter);
  return out;
}

Criteria toggled(const Criteria& criteria, Fit fit) {
  Criteria out = from_offset(criteria, 0);
  if (std::erase(out.fits, fit) == 0) out.fits.push_back(fit);
  return out;
}

Criteria toggled_variant(const Criteria& criteria, const std::string& variant) {
  Criteria out = from_offset(criteria, 0);
  if (std::erase(out.excluded_variants, variant) == 0) out.excluded_variants.push_back(variant);
  return out;
}

Criteria without_filters(const Criteria& criteria) {
  Criteria out = from_offset(criteria, 0);
  // The unit, the order and the excluded variants stay.
  out.filters.clear();
  out.fits.clear();
  out.fuzzy = false;
  out.from = out.until = std::nullopt;
  return out;
}

Criteria with_text(const Criteria& criteria, const Query& query) {
  Criteria out = from_offset(criteria, 0);
  out.text = query_text(query);
  return out;
}

Criteria from_offset(const Criteria& criteria, std::size_t offset) {
  Criteria out = criteria;
  out.offset = offset;
  return out;
}

std::vector<Chip> chips(const Criteria& criteria) {
  std::vector<Chip> out;
  for (const Filter& filter : criteria.filters) {
    for (const std::string& value : filter.values) {
      out.push_back({std::string(spec(filter.field).japanese), japanese_value(filter.field, value),
                     toggled(criteria, filter.field, value)});
    }
  }
  for (const Fit fit : criteria.fits)
    out.push_back({"一致のしかた", std::string(kFits[static_cast<std::size_t>(fit)].japanese),
                   toggled(criteria, fit)});
  // Fuzzy matches widen a search, but users remove them at the same place.
  if (criteria.fuzzy) {
    Chip chip{"一致のしかた", "1文字違いも含む", from_offset(criteria, 0)};
    chip.without.fuzzy = false;
    out.push_back(std::move(chip));
  }
  if (criteria.from) {
    Chip chip{"開催日", japanese(*criteria.from) + "から", from_offset(criteria, 0)};
    chip.without.from = std::nullopt;
    out.push_back(std::move(chip));
  }
  if (criteria.until) {
    Chip chip{"開催日", japanese(*criteria.until) + "まで", from_offset(criteria, 0)};
    chip.without.until = std::nullopt;
    out.push_back(std::move(chip));
  }
  return out;
}

}  // namespace gijiroku::search
