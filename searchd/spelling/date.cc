// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/date.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/date.h"
#include "core/script.h"
#include "core/utf8.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日", kFirstYear = "元",
                           kFiscal = "度", kHour = "時", kMinute = "分", kHalf = "半",
                           kMorning = "午前", kAfternoon = "午後", kNoon = "正午",
                           kWestern = "西暦", kSpan = "間";
constexpr std::string_view kSlash = "/";
constexpr std::array<std::string_view, 3> kMarks{".", kSlash, "-"};
constexpr int kFirstKnown = 1868, kLastKnown = 2099;

bool eat(std::string_view form, std::size_t& at, std::string_view word) {
  if (!form.substr(std::min(at, form.size())).starts_with(word)) return false;
  at += word.size();
  return true;
}

/// A number from `least` to `most` at `at`. Moves `at` past it.
std::optional<int> eat_number(std::string_view form, std::size_t& at, int least, int most) {
  const auto number = numeral_at(form, at);
  if (!number || number->value < least || number->value > most) return std::nullopt;
  at += number->size;
  return static_cast<int>(number->value);
}

int last_year(const Era& era) {
  return &era == &kEras.back() ? kLastKnown : (&era + 1)->first_year();
}

struct Year {
  int year;
  std::size_t end;
  bool named;  // followed by 年
};

/// 令和2年, 令和元年, R2, H31年, 2020年 or 二〇二〇年; in a day also 2020 or 令和2 without 年.
std::optional<Year> year_at(std::string_view form, std::size_t at) {
  const char32_t left = code_point_before(form, at), first = code_point_after(form, at);
  const auto is_letter_or_digit = [](char32_t c) { return is_letter(c) || is_digit(c); };
  // The end of a longer word or number is not a year.
  if ((is_letter_or_digit(left) && is_letter_or_digit(first)) ||
      (is_numeric(left) && is_numeric(first)))
    return std::nullopt;
  for (const Era& era : kEras) {
    std::size_t end = at;
    const bool letter = eat(form, end, std::string_view(&era.letter, 1));
    if (!letter && !eat(form, end, era.name)) continue;
    std::optional<int> count = 1;
    if (letter && !is_digit(code_point_after(form, end)) && !form.substr(end).starts_with("元年"))
      continue;
    if (!eat(form, end, kFirstYear))
      count = eat_number(form, end, 1, last_year(era) - era.first_year() + 1);
    if (!count) continue;
    const bool named = eat(form, end, kYear);
    if (!named && letter && is_letter_or_digit(code_point_after(form, end))) continue;
    return Year{era.first_year() + *count - 1, end, named};
  }
  std::size_t end = at;
  eat(form, end, kWestern);
  const std::size_t digits = end;
  const auto year = eat_number(form, end, kFirstKnown, kLastKnown);
  if (!year || count_code_points(form.substr(digits, end - digits)) != 4) return std::nullopt;
  const bool named = eat(form, end, kYear);
  // Without 年 a Western year must be in digits.
  if (!named && !is_digit(first)) return std::nullopt;
  return Year{*year, end, named};
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

/// The notations of a year in every era that had it, without 年: in digits, in kanji, and with the
/// era's letter.
struct YearNames {
  std::vector<std::string> digits, kanji, letters;
};

YearNames names_of(int year) {
  YearNames out{{std::to_string(year)}, {kanji_digits(std::to_string(year))}, {}};
  for (auto era = kEras.rbegin(); era != kEras.rend(); ++era) {
    if (year < era->first_year() || year > last_year(*era)) continue;
    const int count = year - era->first_year() + 1;
    const std::string name(era->name);
    if (count == 1) out.digits.push_back(name + std::string(kFirstYear));
    out.digits.push_back(name + std::to_string(count));
    out.kanji.push_back(name + (count == 1 ? std::string(kFirstYear) : kanji_of(count)));
    if (count > 10) out.kanji.push_back(name + kanji_digits(std::to_string(count)));
    out.letters.push_back(era->letter + std::to_string(count));
    if (count < 10) out.letters.push_back(era->letter + two(count));
    if (count == 1) out.letters.push_back(era->letter + std::string(kFirstYear));
  }
  return out;
}

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

/// The notations of a day, or of a month of a year.
std::vector<std::string> day_names(int year, const MonthDay& in) {
  const auto plain = [](int n) { return std::to_string(n); };
  const auto kanji = [](int n) { return kanji_of(n); };
  const YearNames years = names_of(year);
  std::vector<std::string> out, heads = years.letters;
  for (const std::string& name : years.digits)
    out.push_back(name + std::string(kYear) + named(in, plain));
  heads.insert(heads.begin(), std::to_string(year));
  for (const std::string_view mark : kMarks) {
    for (const std::string& head : heads) {
      out.push_back(head + marked(in, mark, plain));
      out.push_back(head + marked(in, mark, two));
    }
  }
  for (const std::string& name : years.kanji)
    out.push_back(name + std::string(kYear) + named(in, kanji));
  for (std::size_t i = 1; i < years.digits.size(); ++i)  // 令和2.12.14
    out.push_back(years.digits[i] + marked(in, kMarks[0], plain));
  return out;
}

/// The month and day after a year: 12月14日, 12月, or -12-14 with the same mark twice.
std::optional<Spelling> month_day_after(std::string_view form, std::size_t at, const Year& year) {
  std::size_t end = year.end;
  std::string_view mark;
  for (const std::string_view each : kMarks) {
    if (!year.named && mark.empty() && eat(form, end, each)) mark = each;
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

}  // namespace

Spelling date_at(std::string_view form, std::size_t at) {
  const auto year = year_at(form, at);
  if (!year) return day_at(form, at);
  if (auto day = month_day_after(form, at, *year)) return *day;
  const bool letter = is_letter(code_point_after(form, at));
  if (!year->named && !letter) return {};
  const YearNames names = names_of(year->year);
  Spelling out{year->end - at, {}};
  // 令和2年度 is R2年度 too, but not R2度.
  const bool fiscal = form.substr(year->end).starts_with(kFiscal);
  for (const auto* kind : {&names.digits, &names.letters, &names.kanji}) {
    for (const std::string& name : *kind) {
      out.others.push_back(name + std::string(kYear));
      if (kind == &names.letters && !fiscal) out.others.push_back(name);
    }
  }
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
