#include "searchd/query/field_term.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "searchd/query/field_value.h"
#include "searchd/query/syntax.h"
#include "searchd/query/typed_syntax.h"

namespace gijiroku::search {
namespace {

struct FieldName {
  std::string_view name;
  Field field;
};
constexpr std::array<FieldName, 24> kNames{
    {{"役割", Field::kRole},     {"role", Field::kRole},          {"役職", Field::kLabel},
     {"label", Field::kLabel},   {"発言者", Field::kName},        {"name", Field::kName},
     {"speaker", Field::kName},  {"種別", Field::kKind},          {"議題の種別", Field::kKind},
     {"kind", Field::kKind},     {"区分", Field::kNode},          {"node", Field::kNode},
     {"年度", Field::kYear},     {"year", Field::kYear},          {"会議体", Field::kBody},
     {"body", Field::kBody},     {"結果", Field::kOutcome},       {"outcome", Field::kOutcome},
     {"宿題", Field::kFollowUp}, {"follow_up", Field::kFollowUp}, {"議案番号", Field::kBill},
     {"bill", Field::kBill},     {"提出者", Field::kProposer},    {"proposer", Field::kProposer}}};
constexpr std::array<std::string_view, 3> kDates{"日付", "開催日", "date"};
constexpr std::array<std::string_view, 2> kMeetings{"会議", "meeting"};
constexpr std::array<std::string_view, 2> kAttendance{"出席", "attendee"};
constexpr std::array<std::string_view, 2> kColons{":", "："};
constexpr std::array<std::string_view, 4> kRanges{"..", "~", "〜", "～"};
constexpr int kMostYears = 200;

template <std::size_t N>
bool is_one(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// 平成27 and H27 too.
std::optional<int> year_of(const std::string& value, Date today) {
  for (const char* rest : {"", "度", "年度"}) {
    if (const auto year = fiscal_year_of(value + rest, today)) return year;
  }
  return std::nullopt;
}

/// 2019..2021, 令和元年度〜昨年度.
std::optional<Filter> years(const std::string& value, Date today) {
  for (const std::string_view mark : kRanges) {
    const std::size_t at = value.find(mark);
    if (at == value.npos) continue;
    const auto first = year_of(value.substr(0, at), today);
    const auto last = year_of(value.substr(at + mark.size()), today);
    if (!first || !last || *first > *last || *last - *first > kMostYears) return std::nullopt;
    Filter out{Field::kYear, {}};
    for (int year = *first; year <= *last; ++year) out.values.push_back(std::to_string(year));
    return out;
  }
  if (const auto year = year_of(value, today)) return Filter{Field::kYear, {std::to_string(*year)}};
  return std::nullopt;
}

/// A class of speakers goes by the names of offices too: 役職:chair is a class, role:部長 a label.
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

std::string unquoted(std::string_view value) {
  const Syntax read = syntax_of(value);
  const bool quoted = read.parts.size() == 1 && read.parts[0].quoted;
  return std::string(quoted ? read.parts[0].text : value);
}

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

/// Whether `part`, one of those that all are sought, became a filter.
bool take(Criteria& criteria, const Syntax& part, Date today) {
  if (part.kind != Syntax::Kind::kPiece || part.quoted || part.excluded) return false;
  const auto term = field_term(part.text, today);
  if (!term) return false;
  if (term->filter) {
    merge(criteria, *term->filter);
    return true;
  }
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
    const std::string value = unquoted(piece.substr(at + colon.size()));
    if (value.empty()) continue;
    FieldTerm out{std::string(piece), std::nullopt, std::nullopt, {}, {}};
    if (is_one(kDates, name)) {
      out.days = days_of(value, today);
      return out.days ? std::optional(std::move(out)) : std::nullopt;
    }
    const bool meetings = is_one(kMeetings, name);
    if (meetings || is_one(kAttendance, name)) {
      (meetings ? out.titled : out.attended) = literal_form(value).text;
      return out.titled.empty() && out.attended.empty() ? std::nullopt
                                                        : std::optional(std::move(out));
    }
    const auto field = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const FieldName& each) { return each.name == name; });
    if (field == kNames.end()) continue;
    out.filter = filter_of(field->field, value, today);
    return out.filter ? std::optional(std::move(out)) : std::nullopt;
  }
  return std::nullopt;
}

bool names_field(std::string_view piece) {
  return std::any_of(kColons.begin(), kColons.end(), [&](std::string_view colon) {
    const std::string_view name = piece.substr(0, piece.find(colon));
    return name.size() < piece.size() &&
           (is_one(kDates, name) || is_one(kMeetings, name) || is_one(kAttendance, name) ||
            std::any_of(kNames.begin(), kNames.end(),
                        [&](const FieldName& each) { return each.name == name; }));
  });
}

Criteria with_field_terms(Criteria criteria, Date today) {
  Criteria out = criteria;
  Syntax syntax = syntax_of(criteria.text);
  const std::size_t before = syntax.parts.size();
  std::erase_if(syntax.parts, [&](const Syntax& part) { return take(out, part, today); });
  if (syntax.parts.size() == before) return criteria;
  // Exclusions alone would be read as text, so they keep a field term beside them.
  const bool seeks = std::any_of(syntax.parts.begin(), syntax.parts.end(),
                                 [](const Syntax& part) { return !part.excluded; });
  if (!seeks && !syntax.parts.empty()) return criteria;
  out.text = typed(syntax);
  return out;
}

}  // namespace gijiroku::search
