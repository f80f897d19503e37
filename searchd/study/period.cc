// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/period.h"

#include <charconv>
#include <string>

#include "embedded/strings.h"
#include "searchd/select/facets.h"

namespace gijiroku::search {
namespace {

constexpr int kMonths = 12;

/// "2020", with zeros before it up to four digits.
std::string year_text(int year) {
  std::string out = std::to_string(year);
  return std::string(out.size() < 4 ? 4 - out.size() : 0, '0') + out;
}

}  // namespace

PeriodNumber period_of(Period period, Date day) {
  const int year = static_cast<int>(day.year());
  switch (period) {
    case Period::kFiscalYear:
      return fiscal_year(day);
    case Period::kYear:
      return year;
    case Period::kMonth:
      break;
  }
  return year * kMonths + static_cast<int>(static_cast<unsigned>(day.month())) - 1;
}

PeriodNumber period_of(Period period, const Meeting& meeting) {
  if (period == Period::kFiscalYear) return meeting.year.value_or(kUnknownPeriod);
  return meeting.held_on ? period_of(period, *meeting.held_on) : kUnknownPeriod;
}

PeriodNumber fiscal_year_number(std::string_view value) {
  int out = 0;
  const char* const end = value.data() + value.size();
  const auto [stop, error] = std::from_chars(value.data(), end, out);
  return error == std::errc() && stop == end ? out : kUnknownPeriod;
}

CountPeriod named_period(Period period, PeriodNumber number) {
  if (number == kUnknownPeriod) return {std::string(kUnknownYear), std::string(kUnknownYear)};
  if (period == Period::kFiscalYear) {
    const std::string value = year_text(number);
    return {value, japanese_value(Field::kYear, value)};
  }
  if (period == Period::kYear)
    return {year_text(number), strings::period_of_year(year_text(number))};
  const std::string year = year_text(number / kMonths),
                    month = std::to_string(number % kMonths + 1);
  return {year + (month.size() < 2 ? "-0" : "-") + month, strings::period_of_month(year, month)};
}

}  // namespace gijiroku::search
