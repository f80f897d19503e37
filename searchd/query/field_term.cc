// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/field_term.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "searchd/query/field_name.h"
#include "searchd/query/field_value.h"
#include "searchd/query/syntax.h"
#include "searchd/query/typed_syntax.h"

namespace gijiroku::search {
namespace {

constexpr std::array<std::string_view, 2> kColons{":", "："};
constexpr std::array<std::string_view, 4> kRanges{"..", "~", "〜", "～"};
constexpr int kMaxYears = 200;

/// Reads 平成27 and H27 too.
std::optional<int> year_of(const std::string& value, Date today) {
  for (const char* rest : {"", "度", "年度"}) {
    if (const auto year = fiscal_year_of(value + rest, today)) return year;
  }
  return std::nullopt;
}

/// A year or a range: 2019..2021, 令和元年度〜昨年度.
std::optional<Filter> years(const std::string& value, Date today) {
  for (const std::string_view mark : kRanges) {
    const std::size_t at = value.find(mark);
    if (at == value.npos) continue;
    const auto first = year_of(value.substr(0, at), today);
    const auto last = year_of(value.substr(at + mark.size()), today);
    if (!first || !last || *first > *last || *last - *first > kMaxYears) return std::nullopt;
    Filter out{Field::kYear, {}};
    for (int year = *first; year <= *last; ++year) out.values.push_back(std::to_string(year));
    return out;
  }
  if (const auto year = year_of(value, today)) return Filter{Field::kYear, {std::to_string(*year)}};
  return std::nullopt;
}

/// A class of speakers may be given as an office and an office as a class: 役職:chair is a class,
/// role:部長 a label.
Field field_for(Field named, const std::string& value) {
  const bool of_speakers = named == Field::kRole || named == Field::kLabel;
  if (!of_speakers) return named;
  const auto known = canonical_value(Field::kRole, value);
  return known && (named == Field::kRole || *known == value) ? Field::kRole : Field::kLabel;
}

std::optional<Filter> filter_of(Field named, const std::string& value, Date today) {
  if (named == Field::kYear) {
    if (auto found = years(value, today)) return found;
  }
  const Field field = field_for(named, value);
  auto known = canonical_value(field, value);
  if (!known) return std::nullopt;
  return Filter{field, {std::move(*known)}};
}

/// Several field terms of one field are alternatives.
void merge(Criteria& criteria, const Filter& filter) {
  auto at = std::find_if(criteria.filters.begin(), criteria.filters.end(),
                         [&](const Filter& each) { return each.field == filter.field; });
  if (at == criteria.filters.end())
    at = criteria.filters.insert(criteria.filters.end(), {filter.field, {}});
  for (const std::string& value : filter.values) {
    if (std::find(at->values.begin(), at->values.end(), value) == at->values.end())
      at->values.push_back(value);
  }
}

/// Whether `part`, one of the parts that must all be found, became a filter or the days.
bool take(Criteria& criteria, const Syntax& part, Date today) {
  if (part.kind != Syntax::Kind::kPiece || part.quoted || part.excluded) return false;
  const auto term = field_term(part.text, today);
  if (!term) return false;
  if (term->filter) {
    merge(criteria, *term->filter);
    return true;
  }
  // The criteria have room for one range of days.
  if (!term->days || criteria.from || criteria.until) return false;
  criteria.from = term->days->first;
  criteria.until = term->days->last;
  return true;
}

}  // namespace

std::optional<FieldTerm> field_term(std::string_view piece, Date today) {
  for (const std::string_view colon : kColons) {
    const std::size_t at = piece.find(colon);
    if (at == piece.npos || at + colon.size() == piece.size()) continue;
    const std::string_view name = piece.substr(0, at);
    const std::string value = without_quotes(piece.substr(at + colon.size()));
    if (value.empty()) continue;
    FieldTerm out{std::string(piece), std::nullopt, std::nullopt, {}, {}};
    const auto field = field_named(name);
    if (!field) continue;
    if (field->use == FieldUse::kDays) {
      out.days = days_of(value, today);
      return out.days ? std::optional(std::move(out)) : std::nullopt;
    }
    if (field->use != FieldUse::kFilter) {
      (field->use == FieldUse::kTitled ? out.titled : out.attended) = literal_text(value);
      return out.titled.empty() && out.attended.empty() ? std::nullopt
                                                        : std::optional(std::move(out));
    }
    out.filter = filter_of(field->field, value, today);
    return out.filter ? std::optional(std::move(out)) : std::nullopt;
  }
  return std::nullopt;
}

bool starts_with_field_name(std::string_view piece) {
  return std::any_of(kColons.begin(), kColons.end(), [&](std::string_view colon) {
    const std::string_view name = piece.substr(0, piece.find(colon));
    return name.size() < piece.size() && field_named(name);
  });
}

Criteria with_field_terms(Criteria criteria, Date today) {
  Criteria out = criteria;
  Syntax syntax = syntax_of(criteria.text);
  const std::size_t before = syntax.parts.size();
  std::erase_if(syntax.parts, [&](const Syntax& part) { return take(out, part, today); });
  if (syntax.parts.size() == before) return criteria;
  // Exclusions alone would be read as text, so a field term stays with them.
  const bool has_included = std::any_of(syntax.parts.begin(), syntax.parts.end(),
                                        [](const Syntax& part) { return !part.excluded; });
  if (!has_included && !syntax.parts.empty()) return criteria;
  out.text = to_query_text(syntax);
  return out;
}

}  // namespace gijiroku::search
