// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/days.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/script.h"
#include "core/text.h"
#include "searchd/spelling/year.h"

namespace gijiroku::search {
namespace {

using namespace std::chrono;

constexpr std::array<std::string_view, 4> kRanges{"..", "~", "〜", "～"};

/// A word for a period, as its distance from the present one.
struct Relative {
  std::string_view word;
  enum { kDay, kMonth, kYear, kFiscal } unit;
  int distance;
};
constexpr std::array<Relative, 13> kRelative{{{"今日", Relative::kDay, 0},
                                              {"昨日", Relative::kDay, -1},
                                              {"今月", Relative::kMonth, 0},
                                              {"先月", Relative::kMonth, -1},
                                              {"今年", Relative::kYear, 0},
                                              {"昨年", Relative::kYear, -1},
                                              {"去年", Relative::kYear, -1},
                                              {"一昨年", Relative::kYear, -2},
                                              {"今年度", Relative::kFiscal, 0},
                                              {"本年度", Relative::kFiscal, 0},
                                              {"昨年度", Relative::kFiscal, -1},
                                              {"前年度", Relative::kFiscal, -1},
                                              {"一昨年度", Relative::kFiscal, -2}}};

Days fiscal(int first) { return {year(first) / April / 1, year(first + 1) / March / 31}; }
Days whole(year y) { return {y / January / 1, y / December / 31}; }
Days whole(year_month m) { return {m / 1, year_month_day(m / last)}; }

std::optional<Days> relative(std::string_view text, Date today) {
  const auto found = std::find_if(kRelative.begin(), kRelative.end(),
                                  [&](const Relative& each) { return each.word == text; });
  if (found == kRelative.end()) return std::nullopt;
  const int n = found->distance;
  switch (found->unit) {
    case Relative::kDay: {
      const Date day{sys_days(today) + days(n)};
      return Days{day, day};
    }
    case Relative::kMonth:
      return whole(today.year() / today.month() + months(n));
    case Relative::kYear:
      return whole(today.year() + years(n));
    default:
      return fiscal(fiscal_year(today) + n);
  }
}

/// The days of a year of an era, which may begin or end within the calendar year: 令和元年, R元.
std::optional<Days> era_year(const std::string& text) {
  const LiteralForm form = literal_form(text);
  const auto named = year_at(form.text, 0);
  if (!named || !named->era || named->end != form.text.size()) return std::nullopt;
  Days out = whole(year(named->year));
  out.first = std::max(*out.first, named->era->first_day);
  if (named->era != &kEras.back())
    out.last = std::min(*out.last, Date{sys_days((named->era + 1)->first_day) - days(1)});
  return out;
}

/// 20190501, or 201905.
std::optional<Days> in_digits_alone(const std::string& text) {
  const LiteralForm form = literal_form(text);
  const std::string& digits = form.text;
  const bool day = digits.size() == 8;
  if ((!day && digits.size() != 6) || !std::all_of(digits.begin(), digits.end(), is_digit))
    return std::nullopt;
  const auto found = parse_iso_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" +
                                    (day ? digits.substr(6) : "01"));
  if (!found) return std::nullopt;
  return day ? Days{*found, *found} : whole(found->year() / found->month());
}

bool is_western_year(std::string_view text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return text.size() == 4 && text[0] != '0' && std::all_of(text.begin(), text.end(), digit);
}

/// The days that one name means.
std::optional<Days> named_days(const std::string& text, Date today) {
  if (auto known = relative(text, today)) return known;
  if (const auto year = find_fiscal_year(text)) return fiscal(*year);
  if (auto era = era_year(text)) return era;
  if (auto digits = in_digits_alone(text)) return digits;
  if (const auto day = find_date(text)) return Days{*day, *day};
  // find_date reads whole days, so shorter names are completed to one.
  for (const char* rest : {"-01", ".1", "/1", "1日"}) {
    if (const auto day = find_date(text + rest)) return whole(day->year() / day->month());
  }
  for (const char* rest : {"-01-01", ".1.1", "年1月1日", "1月1日"}) {
    // The year may be the first of an era that begins after January.
    for (const char* late : {"", "年12月31日", "12月31日", ".12.31"}) {
      if (const auto day = find_date(text + (*late ? late : rest))) return whole(day->year());
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<Days> days_of(const std::string& text, Date today) {
  for (const std::string_view mark : kRanges) {
    const std::size_t at = text.find(mark);
    if (at == text.npos) continue;
    const std::string from = text.substr(0, at), until = text.substr(at + mark.size());
    const auto first = named_days(from, today), last = named_days(until, today);
    if ((!from.empty() && !first) || (!until.empty() && !last) || (!first && !last))
      return std::nullopt;
    Days out{first ? first->first : std::nullopt, last ? last->last : std::nullopt};
    if (out.first && out.last && *out.first > *out.last) return std::nullopt;
    return out;
  }
  return named_days(text, today);
}

std::optional<int> fiscal_year_of(const std::string& text, Date today) {
  if (is_western_year(text)) return std::stoi(text);
  // Only the words for fiscal years: 昨年 is another period.
  if (const auto named = relative(text, today); named && text.ends_with("度"))
    return fiscal_year(*named->first);
  return find_fiscal_year(text);
}

Date today() {
  // Japan has no daylight saving time.
  constexpr hours kJapan{9};
  return floor<days>(system_clock::now() + kJapan);
}

}  // namespace gijiroku::search
