#include "searchd/field_terms.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "searchd/field_value.h"
#include "searchd/query_pieces.h"

namespace gijiroku {
namespace {

struct FieldName {
  std::string_view name;
  Field field;
};
constexpr std::array<FieldName, 16> kNames{{{"役割", Field::kRole},
                                            {"role", Field::kRole},
                                            {"役職", Field::kLabel},
                                            {"label", Field::kLabel},
                                            {"発言者", Field::kName},
                                            {"name", Field::kName},
                                            {"種別", Field::kKind},
                                            {"kind", Field::kKind},
                                            {"年度", Field::kYear},
                                            {"year", Field::kYear},
                                            {"会議体", Field::kBody},
                                            {"body", Field::kBody},
                                            {"結果", Field::kOutcome},
                                            {"宿題", Field::kFollowUp},
                                            {"議案番号", Field::kBill},
                                            {"提出者", Field::kProposer}}};
constexpr std::array<std::string_view, 2> kDates{"日付", "date"};
constexpr std::array<std::string_view, 2> kColons{":", "："};
constexpr std::array<std::string_view, 4> kRanges{"..", "~", "〜", "～"};

struct Days {
  std::optional<Date> first, last;
};

/// The days of a day, a month or a year: 2020-12-14, 令和2年12月, 2020-12, 2020.
Days days_of(const std::string& text) {
  using namespace std::chrono;
  if (const auto day = find_date(text)) return {day, day};
  for (const char* day : {"-01", "1日", "-01-01", "年1月1日", "1月1日"}) {
    const auto first = find_date(text + day);
    if (!first) continue;
    const bool month = day == std::string_view("-01") || day == std::string_view("1日");
    const year_month_day end{
        month ? year_month_day_last(first->year(), month_day_last(first->month()))
              : year_month_day_last(first->year(), month_day_last(December))};
    return {first, end};
  }
  return {};
}

bool take_days(Criteria& criteria, const std::string& value) {
  if (criteria.from || criteria.until) return false;
  for (const std::string_view mark : kRanges) {
    const std::size_t at = value.find(mark);
    if (at == value.npos) continue;
    const std::string first = value.substr(0, at), last = value.substr(at + mark.size());
    const Days from = days_of(first), until = days_of(last);
    const bool good = (first.empty() || from.first) && (last.empty() || until.last) &&
                      (from.first || until.last) &&
                      !(from.first && until.last && *from.first > *until.last);
    if (!good) return false;
    criteria.from = from.first;
    criteria.until = until.last;
    return true;
  }
  const Days days = days_of(value);
  if (!days.first) return false;
  criteria.from = days.first;
  criteria.until = days.last;
  return true;
}

bool take_value(Criteria& criteria, Field field, const std::string& value) {
  auto known = canonical_value(field, value);
  if (!known) return false;
  auto filter = std::find_if(criteria.filters.begin(), criteria.filters.end(),
                             [&](const Filter& each) { return each.field == field; });
  if (filter == criteria.filters.end())
    filter = criteria.filters.insert(criteria.filters.end(), {field, {}});
  if (std::find(filter->values.begin(), filter->values.end(), *known) == filter->values.end())
    filter->values.push_back(std::move(*known));
  return true;
}

/// Whether `piece` is a field term, which then becomes a filter.
bool take(Criteria& criteria, std::string_view piece) {
  for (const std::string_view colon : kColons) {
    const std::size_t at = piece.find(colon);
    if (at == piece.npos || at + colon.size() == piece.size()) continue;
    const std::string_view name = piece.substr(0, at);
    const std::string value(piece.substr(at + colon.size()));
    if (std::find(kDates.begin(), kDates.end(), name) != kDates.end())
      return take_days(criteria, value);
    const auto field = std::find_if(kNames.begin(), kNames.end(),
                                    [&](const FieldName& each) { return each.name == name; });
    if (field != kNames.end()) return take_value(criteria, field->field, value);
  }
  return false;
}

std::string typed(const Piece& piece) {
  std::string out = piece.alternative ? "OR " : "";
  if (piece.excluded) out += "-";
  return out + (piece.quoted ? "\"" + std::string(piece.text) + "\"" : std::string(piece.text));
}

}  // namespace

Criteria with_field_terms(Criteria criteria) {
  const std::string text = criteria.text;
  const std::vector<Piece> pieces = pieces_of(text);
  std::string rest;
  bool taken = false;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    const bool joined = piece.alternative || (i + 1 < pieces.size() && pieces[i + 1].alternative);
    if (!piece.quoted && !piece.excluded && !joined && take(criteria, piece.text)) {
      taken = true;
    } else {
      (rest += rest.empty() ? "" : " ") += typed(piece);
    }
  }
  if (taken) criteria.text = rest;
  return criteria;
}

}  // namespace gijiroku
