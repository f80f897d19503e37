#include "searchd/date_spelling.h"

#include <algorithm>
#include <array>
#include <optional>

#include "searchd/numerals.h"

namespace gijiroku {
namespace {

struct Era {
  std::string_view name;
  char letter;
  int first, last;  // years
};
constexpr std::array<Era, 4> kEras{{{"令和", 'r', 2019, 2099},
                                    {"平成", 'h', 1989, 2019},
                                    {"昭和", 's', 1926, 1989},
                                    {"大正", 't', 1912, 1926}}};
constexpr std::string_view kYear = "年", kMonth = "月", kDay = "日", kFirstYear = "元",
                           kFiscal = "度", kHour = "時", kMinute = "分", kMorning = "午前",
                           kAfternoon = "午後";

bool eat(std::string_view form, std::size_t& at, std::string_view word) {
  if (!form.substr(std::min(at, form.size())).starts_with(word)) return false;
  at += word.size();
  return true;
}

/// A number from `least` to `most` at `at`; moves behind it.
std::optional<int> eat_number(std::string_view form, std::size_t& at, int least, int most) {
  const auto number = numeral_at(form, at);
  if (!number || number->value < least || number->value > most) return std::nullopt;
  at += number->size;
  return static_cast<int>(number->value);
}

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

struct Year {
  int year;
  std::size_t end;
  bool named;  // with 年 behind it
};

/// 令和2年, 令和元年, R2, H31年 or 2020年; of a day also 2020 alone.
std::optional<Year> year_at(std::string_view form, std::size_t at) {
  if (at > 0 && is_letter_or_digit(form[at]) && is_letter_or_digit(form[at - 1]))
    return std::nullopt;
  for (const Era& era : kEras) {
    std::size_t end = at;
    const bool letter = eat(form, end, std::string_view(&era.letter, 1));
    if (!letter && !eat(form, end, era.name)) continue;
    if (letter && (end >= form.size() || form[end] < '1' || form[end] > '9')) continue;
    std::optional<int> count = 1;
    if (letter || !eat(form, end, kFirstYear))
      count = eat_number(form, end, 1, era.last - era.first + 1);
    if (!count) continue;
    const bool named = eat(form, end, kYear);
    if (!named && (!letter || (end < form.size() && is_letter_or_digit(form[end])))) continue;
    return Year{era.first + *count - 1, end, named};
  }
  std::size_t end = at;
  const auto year = form[at] <= '9' ? eat_number(form, end, 1912, 2099) : std::nullopt;
  if (!year || end - at != 4) return std::nullopt;
  const bool named = eat(form, end, kYear);
  return Year{*year, end, named};
}

/// The year as each era counts it, with 年 behind it, and as it is written with a letter.
struct YearNames {
  std::vector<std::string> full, letters;
};

YearNames names_of(int year) {
  YearNames out{{std::to_string(year) + std::string(kYear)}, {}};
  for (const Era& era : kEras) {
    if (year < era.first || year > era.last) continue;
    const std::string count = std::to_string(year - era.first + 1);
    out.full.push_back(std::string(era.name) + count + std::string(kYear));
    if (count == "1") out.full.push_back(std::string(era.name) + "元年");
    out.full.push_back(std::string(era.name) + kanji_of(year - era.first + 1) + "年");
    out.letters.push_back(era.letter + count);
  }
  return out;
}

std::string two(int n) { return (n < 10 ? "0" : "") + std::to_string(n); }

std::vector<std::string> day_names(int year, int month, int day) {
  const YearNames years = names_of(year);
  const std::string m = std::to_string(month), d = std::to_string(day);
  std::vector<std::string> out;
  for (const std::string& name : years.full)
    out.push_back(name + m + std::string(kMonth) + d + std::string(kDay));
  std::vector<std::string> heads = years.letters;
  heads.push_back(std::to_string(year));
  for (const std::string& head : heads) {
    for (const char* mark : {".", "/", "-"}) {
      out.push_back((head + mark).append(m).append(mark).append(d));
      out.push_back((head + mark).append(two(month)).append(mark).append(two(day)));
    }
  }
  return out;
}

/// The month and day behind a year: 12月14日, or -12-14 with one mark twice.
std::optional<Spelling> day_behind(std::string_view form, std::size_t at, const Year& year) {
  std::size_t end = year.end;
  std::string_view mark;
  if (!year.named) {
    for (const std::string_view each : {"-", "/", "."}) {
      if (mark.empty() && eat(form, end, each)) mark = each;
    }
    if (mark.empty()) return std::nullopt;
  }
  const auto month = eat_number(form, end, 1, 12);
  if (!month || !eat(form, end, year.named ? kMonth : mark)) return std::nullopt;
  const auto day = eat_number(form, end, 1, 31);
  if (!day || (year.named && !eat(form, end, kDay))) return std::nullopt;
  return Spelling{end - at, day_names(year.year, *month, *day)};
}

}  // namespace

Spelling date_at(std::string_view form, std::size_t at) {
  const auto year = year_at(form, at);
  if (!year) return {};
  if (auto day = day_behind(form, at, *year)) return *day;
  const bool letter = form[at] >= 'a' && form[at] <= 'z';
  if (!year->named && !letter) return {};
  YearNames names = names_of(year->year);
  // 令和2年度 is R2年度 too, but not R2度.
  const bool fiscal = form.substr(year->end).starts_with(kFiscal);
  for (const std::string& name : names.letters) {
    names.full.push_back(name + std::string(kYear));
    if (!fiscal) names.full.push_back(name);
  }
  return {year->end - at, std::move(names.full)};
}

Spelling time_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  const bool morning = eat(form, end, kMorning), afternoon = !morning && eat(form, end, kAfternoon);
  const auto hour = eat_number(form, end, 0, 24);
  if (!hour) return {};
  const bool told = morning || afternoon, clock = !told && eat(form, end, ":");
  if (told ? *hour > 12 || !eat(form, end, kHour) : !clock) return {};
  std::size_t next = end;
  auto minute = eat_number(form, next, 0, 59);
  if (clock && (!minute || next - end != 2)) return {};
  if (told && minute && !eat(form, next, kMinute)) minute.reset();
  if (minute) end = next;
  const int h = afternoon && *hour < 12 ? *hour + 12 : *hour;
  const std::string behind = minute.value_or(0) == 0 ? "" : std::to_string(*minute) + "分";
  std::vector<std::string> out{std::to_string(h) + ":" + two(minute.value_or(0))};
  out.push_back((h < 12 ? std::string(kMorning) : std::string(kAfternoon)) +
                std::to_string(h < 13 ? h : h - 12) + std::string(kHour) + behind);
  if (h > 12) out.push_back(std::to_string(h) + std::string(kHour) + behind);
  return {end - at, std::move(out)};
}

}  // namespace gijiroku
