// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/date.h"

#include <array>
#include <optional>

#include "core/date.h"
#include "core/script.h"
#include "core/utf8.h"
#include "searchd/spelling/eat.h"
#include "searchd/spelling/numerals.h"
#include "searchd/spelling/year.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日", kFiscal = "度", kHour = "時",
                           kMinute = "分", kHalf = "半", kMorning = "午前", kAfternoon = "午後",
                           kNoon = "正午", kSpan = "間";
constexpr std::string_view kSlash = "/";
constexpr std::array<std::string_view, 4> kMarks{".", kSlash, "-", "・"};
constexpr std::size_t kWesternMarks = 3;  // 2020・12・14 are three numbers
constexpr std::size_t kEightDigits = 8;   // 20201214

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// What follows a year: a month, and a day or none.
struct MonthDay {
  int month;
  std::optional<int> day;
};

std::string named(const MonthDay& in, std::string (*write)(int)) {
  const std::string month = write(in.month) + std::string(kMonth);
  return in.day ? month + write(*in.day) + std::string(kDay) : month;
}

std::string marked(const MonthDay& in, std::string_view mark, std::string (*write)(int)) {
  const std::string month = std::string(mark) + write(in.month);
  return in.day ? month + std::string(mark) + write(*in.day) : month;
}

void append_marked(const std::vector<std::string>& heads, std::string_view mark, const MonthDay& in,
                   std::vector<std::string>& out) {
  const auto plain = [](int n) { return std::to_string(n); };
  for (const std::string& head : heads) {
    // R05.09.12 has zeros throughout.
    const bool zero = head.size() == 3 && head[1] == '0';
    if (!zero) out.push_back(head + marked(in, mark, plain));
    out.push_back(head + marked(in, mark, two));
  }
}

/// The notations of a day, or of a month of a year.
std::vector<std::string> day_names(int year, const MonthDay& in) {
  const auto plain = [](int n) { return std::to_string(n); };
  const auto kanji = [](int n) { return kanji_of(n); };
  const YearNames years = names_of(year);
  const std::string western = years.digits.front();
  std::vector<std::string> out;
  for (const std::string& name : years.digits)
    out.push_back(name + std::string(kYear) + named(in, plain));
  for (const std::string_view mark : {kMarks[0], kMarks[1], kMarks[2]}) {
    append_marked({western}, mark, in, out);
    append_marked(years.letters, mark, in, out);
  }
  for (const std::string& name : years.initials) {
    out.push_back(name + marked(in, kMarks[0], plain));
    out.push_back(name + marked(in, kMarks[3], plain));
  }
  for (const std::string& name : double_names(years, false)) out.push_back(name + named(in, plain));
  for (const std::string& name : years.kanji)
    out.push_back(name + std::string(kYear) + named(in, kanji));
  for (std::size_t i = 1; i < years.digits.size(); ++i)  // 令和2.12.14
    out.push_back(years.digits[i] + marked(in, kMarks[0], plain));
  if (in.day) out.push_back(western + two(in.month) + two(*in.day));
  return out;
}

/// The month and day after a year: 12月14日, 12月, or -12-14 with the same mark twice.
std::optional<Spelling> month_day_after(std::string_view form, std::size_t at, const Year& year) {
  std::size_t end = year.end;
  std::string_view mark;
  for (std::size_t i = 0; i < (year.era ? kMarks.size() : kWesternMarks); ++i) {
    if (!year.named && mark.empty() && eat(form, end, kMarks[i])) mark = kMarks[i];
  }
  const auto month = year.named || !mark.empty() ? eat_number(form, end, 1, 12) : std::nullopt;
  if (!month || (year.named && !eat(form, end, kMonth))) return std::nullopt;
  std::size_t next = end;
  const bool more = year.named || eat(form, next, mark);
  const auto day = more ? eat_number(form, next, 1, 31) : std::nullopt;
  if (day && (!year.named || eat(form, next, kDay)))
    return Spelling{next - at, day_names(year.year, {*month, day})};
  if (!year.named && is_letter(code_point_after(form, end))) return std::nullopt;
  return Spelling{end - at, day_names(year.year, {*month, std::nullopt})};
}

/// 12月14日 and 12/14 without a year. A proper fraction such as 3/4 is not a day, up to ninths.
Spelling day_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  const char32_t left = code_point_before(form, at);
  const auto month = is_numeric(left) || left == U'/' ? std::nullopt : eat_number(form, end, 1, 12);
  const bool named_so = month && eat(form, end, kMonth);
  if (!month || (!named_so && !eat(form, end, kSlash))) return {};
  const auto day = eat_number(form, end, 1, 31);
  if (!day || (named_so && !eat(form, end, kDay))) return {};
  const bool slash = is_digit(code_point_after(form, at)) && code_point_after(form, end) != U'/' &&
                     !is_numeric(code_point_after(form, end)) && (*day > 9 || *month >= *day);
  if (!named_so && !slash) return {};
  const auto plain = [](int n) { return std::to_string(n); };
  const auto kanji = [](int n) { return kanji_of(n); };
  const MonthDay in{*month, day};
  return {end - at, {named(in, plain), named(in, kanji), marked(in, kSlash, plain).substr(1)}};
}

/// 20201214.
Spelling eight_digits_at(std::string_view form, std::size_t at) {
  const auto number = numeral_at(form, at);
  if (!number || number->size != kEightDigits || !is_digit(code_point_after(form, at)) ||
      is_digit(code_point_before(form, at)))
    return {};
  const std::string digits(form.substr(at, kEightDigits));
  const auto day =
      parse_iso_date(digits.substr(0, 4) + "-" + digits.substr(4, 2) + "-" + digits.substr(6));
  if (!day || day->year() < kEras.front().first_day.year()) return {};
  return {kEightDigits,
          day_names(static_cast<int>(day->year()), {static_cast<int>(unsigned{day->month()}),
                                                    static_cast<int>(unsigned{day->day()})})};
}

}  // namespace

Spelling date_at(std::string_view form, std::size_t at) {
  const auto year = year_at(form, at);
  if (!year) {
    const Spelling day = eight_digits_at(form, at);
    return day.size > 0 ? day : day_at(form, at);
  }
  if (auto day = month_day_after(form, at, *year)) return *day;
  const bool letter = is_letter(code_point_after(form, at));
  if (!year->named && !letter) return {};
  const YearNames names = names_of(year->year);
  Spelling out{year->end - at, {}};
  // 令和2年度 is R2年度 too, but not R2度.
  const bool fiscal = form.substr(year->end).starts_with(kFiscal);
  const std::vector<std::string> doubles = double_names(names, true);
  for (const auto* kind : {&names.digits, &names.letters, &names.kanji}) {
    for (const std::string& name : *kind) {
      out.others.push_back(name + std::string(kYear));
      if (kind == &names.letters && !fiscal) out.others.push_back(name);
    }
    if (kind == &names.digits) out.others.insert(out.others.end(), doubles.begin(), doubles.end());
  }
  for (const std::string& name : names.initials) out.others.push_back(name + std::string(kYear));
  return out;
}

bool is_date(std::string_view form) {
  if (form.empty()) return false;
  const std::string_view rest = form.substr(date_at(form, 0).size);
  return rest.empty() || (rest == kFiscal && rest != form);
}

Spelling time_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  if (eat(form, end, kNoon)) return {end - at, {"12:00", "午後0時", "午前12時", "12時"}};
  if (is_numeric(code_point_before(form, at)) && is_numeric(code_point_after(form, at))) return {};
  const bool morning = eat(form, end, kMorning), afternoon = !morning && eat(form, end, kAfternoon);
  const auto hour = eat_number(form, end, 0, 24);
  if (!hour) return {};
  const bool meridiem = morning || afternoon, clock = !meridiem && eat(form, end, ":");
  if ((meridiem && *hour > 12) || (!clock && !eat(form, end, kHour))) return {};
  // 3時間 is not a time of day, and 一時 may not be one.
  const bool bare = !meridiem && !clock && !is_digit(code_point_after(form, at));
  if (bare || (!clock && form.substr(end).starts_with(kSpan))) return {};
  std::size_t next = end;
  auto minute = eat_number(form, next, 0, 59);
  if (clock && (!minute || next - end != 2)) return {};
  if (!clock && minute && !eat(form, next, kMinute)) minute.reset();
  if (!clock && !minute && eat(form, next = end, kHalf)) minute = 30;
  if (minute) end = next;
  const int h = afternoon && *hour < 12 ? *hour + 12 : *hour;
  const int m = minute.value_or(0);
  std::vector<std::string> tails{m == 0 ? "" : std::to_string(m) + std::string(kMinute)};
  if (m == 30) tails.emplace_back(kHalf);
  if (m == 0) tails.emplace_back("00分");
  std::vector<std::string> out{std::to_string(h) + ":" + two(m)};
  const std::string half(h < 12 ? kMorning : kAfternoon);
  const int count = h > 12 ? h - 12 : h;
  for (const std::string& tail : tails) {
    if (meridiem || clock || h > 11)
      out.push_back(half + std::to_string(count) + std::string(kHour) + tail);
    if (!meridiem || h > 11) out.push_back(std::to_string(h) + std::string(kHour) + tail);
    if (h == 12) out.push_back(std::string(kAfternoon) + "0時" + tail);
    if (h == 12 && m == 0) out.emplace_back(kNoon);
  }
  const std::string tail = m == 0 ? "" : kanji_of(m) + std::string(kMinute);
  if (count > 0)
    out.push_back((meridiem || clock || h > 11 ? half : "") + kanji_of(count) + std::string(kHour) +
                  tail);
  return {end - at, std::move(out)};
}

}  // namespace gijiroku::search
