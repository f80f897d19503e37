// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/narrowing.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "embedded/strings.h"
#include "searchd/query/interpretation.h"
#include "searchd/select/facets.h"
#include "searchd/select/fit_names.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMostYears = 200;  // of a range: a request may name 256

/// The values that are selected in `field`.
std::vector<std::string> values_of(const Criteria& criteria, Field field) {
  for (const Filter& filter : criteria.filters) {
    if (filter.field == field) return filter.values;
  }
  return {};
}

Criteria with_values(const Criteria& criteria, Field field, std::vector<std::string> values) {
  Criteria out = from_offset(criteria, 0);
  const auto filter = std::find_if(out.filters.begin(), out.filters.end(),
                                   [&](const Filter& f) { return f.field == field; });
  if (filter == out.filters.end()) {
    if (!values.empty()) out.filters.push_back({field, std::move(values)});
  } else if (values.empty()) {
    out.filters.erase(filter);
  } else {
    filter->values = std::move(values);
  }
  return out;
}

bool has(const std::vector<std::string>& values, const std::string& value) {
  return std::find(values.begin(), values.end(), value) != values.end();
}

/// One chip for each run of successive years, and one for 不明.
std::vector<Chip> year_chips(const Criteria& criteria, std::vector<std::string> years) {
  std::sort(years.begin(), years.end());  // 不明 is last
  std::vector<Chip> out;
  for (std::size_t i = 0; i < years.size();) {
    std::size_t end = i + 1;
    const auto follows = [&](const std::string& year, const std::string& before) {
      const auto number = year_number(before);
      return number && year_number(year) == *number + 1;
    };
    while (end < years.size() && follows(years[end], years[end - 1])) ++end;
    const std::vector<std::string> run(years.begin() + static_cast<std::ptrdiff_t>(i),
                                       years.begin() + static_cast<std::ptrdiff_t>(end));
    std::string value = japanese_value(Field::kYear, run.front());
    if (run.size() > 1) value = strings::range(value, japanese_value(Field::kYear, run.back()));
    out.push_back({std::string(spec(Field::kYear).japanese), std::move(value),
                   toggled_all(criteria, Field::kYear, run)});
    i = end;
  }
  return out;
}

}  // namespace

Criteria toggled(const Criteria& criteria, Field field, const std::string& value) {
  return toggled_all(criteria, field, {value});
}

Criteria toggled_all(const Criteria& criteria, Field field,
                     const std::vector<std::string>& values) {
  std::vector<std::string> selected = values_of(criteria, field);
  const bool all = std::all_of(values.begin(), values.end(),
                               [&](const std::string& value) { return has(selected, value); });
  if (all) {
    std::erase_if(selected, [&](const std::string& each) { return has(values, each); });
  } else {
    for (const std::string& value : values) {
      if (!has(selected, value)) selected.push_back(value);
    }
  }
  return with_values(criteria, field, std::move(selected));
}

Criteria with_year(const Criteria& criteria, int year) {
  const std::string alone = std::to_string(year);
  std::optional<int> first, last;
  for (const std::string& each : values_of(criteria, Field::kYear)) {
    const auto selected = year_number(each);
    if (!selected) continue;
    first = std::min(first.value_or(*selected), *selected);
    last = std::max(last.value_or(*selected), *selected);
  }
  if (first && first == last && *first == year) return with_values(criteria, Field::kYear, {});
  const bool inside = !first || (*first <= year && year <= *last);
  const int begin = inside ? year : std::min(*first, year);
  const int end = inside ? year : std::max(*last, year);
  if (end - begin >= static_cast<int>(kMostYears))
    return with_values(criteria, Field::kYear, {alone});
  std::vector<std::string> years;
  for (int each = begin; each <= end; ++each) years.push_back(std::to_string(each));
  return with_values(criteria, Field::kYear, std::move(years));
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
    if (filter.field == Field::kYear) {
      std::ranges::move(year_chips(criteria, filter.values), std::back_inserter(out));
      continue;
    }
    for (const std::string& value : filter.values) {
      out.push_back({std::string(spec(filter.field).japanese), japanese_value(filter.field, value),
                     toggled(criteria, filter.field, value)});
    }
  }
  for (const Fit fit : criteria.fits)
    out.push_back(
        {std::string(strings::search_fits), std::string(name_of(fit)), toggled(criteria, fit)});
  // Fuzzy matches widen a search, but users remove them at the same place.
  if (criteria.fuzzy) {
    Chip chip{std::string(strings::search_fits), std::string(strings::chip_fuzzy),
              from_offset(criteria, 0)};
    chip.without.fuzzy = false;
    out.push_back(std::move(chip));
  }
  if (criteria.from) {
    Chip chip{std::string(strings::search_day), strings::chip_from(japanese(*criteria.from)),
              from_offset(criteria, 0)};
    chip.without.from = std::nullopt;
    out.push_back(std::move(chip));
  }
  if (criteria.until) {
    Chip chip{std::string(strings::search_day), strings::chip_until(japanese(*criteria.until)),
              from_offset(criteria, 0)};
    chip.without.until = std::nullopt;
    out.push_back(std::move(chip));
  }
  return out;
}

}  // namespace gijiroku::search
