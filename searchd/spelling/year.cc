// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/year.h"

#include "core/script.h"
#include "core/utf8.h"
#include "searchd/spelling/eat.h"
#include "searchd/spelling/numerals.h"

namespace gijiroku::search {
namespace {

constexpr std::string_view kYear = "年", kFirstYear = "元", kWestern = "西暦";
constexpr int kFirstKnown = 1868, kLastKnown = 2099;

std::string_view initial(const Era& era) {
  return era.name.substr(0, code_point_at(era.name, 0).size);
}

/// Whether 元 before byte `at` can be a year after the initial of an era: R元年, 令元.5.1.
bool ends_first_year(std::string_view form, std::size_t at) {
  constexpr std::u32string_view kAfter = U"年./-・()~";
  const char32_t next = code_point_after(form, at);
  return next == 0 || kAfter.find(next) != kAfter.npos;
}

/// 令和1, which nobody writes next to another notation.
bool is_first_in_digits(std::string_view name) {
  return name.ends_with('1') && !is_digit(code_point_before(name, name.size() - 1));
}

bool is_letter_or_digit(char32_t c) { return is_letter(c) || is_digit(c); }

/// The name of an era, its letter, or its first character. The latter two need a number after them
/// that says that they are no part of a word.
enum class Head { kNone, kName, kLetter, kInitial };

Head eat_head(std::string_view form, std::size_t& end, const Era& era, char32_t left) {
  if (eat(form, end, era.name)) return Head::kName;
  const bool letter = eat(form, end, std::string_view(&era.letter, 1));
  if (!letter && (is_kanji(left) || !eat(form, end, initial(era)))) return Head::kNone;
  std::size_t first = end;
  const bool number = is_digit(code_point_after(form, end)) ||
                      (eat(form, first, kFirstYear) && ends_first_year(form, first));
  if (!number) return Head::kNone;
  return letter ? Head::kLetter : Head::kInitial;
}

/// Skips another notation of `year` in brackets.
void skip_same_year(std::string_view form, std::size_t& end, int year);

std::optional<Year> plain_year_at(std::string_view form, std::size_t at, bool brackets) {
  const char32_t left = code_point_before(form, at), first = code_point_after(form, at);
  // The end of a longer word or number is not a year.
  if ((is_letter_or_digit(left) && is_letter_or_digit(first)) ||
      (is_numeric(left) && is_numeric(first)))
    return std::nullopt;
  const auto finish = [&](Year year) {
    if (brackets) skip_same_year(form, year.end, year.year);
    year.named = eat(form, year.end, kYear);
    if (brackets && year.named) skip_same_year(form, year.end, year.year);
    return year;
  };
  for (const Era& era : kEras) {
    std::size_t end = at;
    const Head head = eat_head(form, end, era, left);
    if (head == Head::kNone) continue;
    std::optional<int> count = 1;
    if (!eat(form, end, kFirstYear))
      count = eat_number(form, end, 1, last_year(era) - era.first_year() + 1);
    if (!count) continue;
    const Year year = finish({era.first_year() + *count - 1, end, false, &era});
    if (!year.named && head == Head::kLetter && is_letter_or_digit(code_point_after(form, end)))
      continue;
    return year;
  }
  std::size_t end = at;
  eat(form, end, kWestern);
  const std::size_t digits = end;
  const auto year = eat_number(form, end, kFirstKnown, kLastKnown);
  if (!year || count_code_points(form.substr(digits, end - digits)) != 4) return std::nullopt;
  const Year out = finish({*year, end, false, nullptr});
  // Without 年 a Western year must be in digits.
  if (!out.named && !is_digit(first)) return std::nullopt;
  return out;
}

void skip_same_year(std::string_view form, std::size_t& end, int year) {
  std::size_t inner = end;
  if (!eat(form, inner, "(")) return;
  const auto same = plain_year_at(form, inner, false);
  if (!same || same->year != year) return;
  inner = same->end;
  if (eat(form, inner, ")")) end = inner;
}

}  // namespace

std::optional<Year> year_at(std::string_view form, std::size_t at) {
  return plain_year_at(form, at, true);
}

int last_year(const Era& era) {
  return &era == &kEras.back() ? kLastKnown : (&era + 1)->first_year();
}

YearNames names_of(int year) {
  YearNames out{{std::to_string(year)}, {kanji_digits(std::to_string(year))}, {}, {}};
  for (auto era = kEras.rbegin(); era != kEras.rend(); ++era) {
    if (year < era->first_year() || year > last_year(*era)) continue;
    const int count = year - era->first_year() + 1;
    const std::string name(era->name), digits = std::to_string(count);
    const std::string first = std::string(initial(*era));
    if (count == 1) out.digits.push_back(name + std::string(kFirstYear));
    out.digits.push_back(name + digits);
    out.kanji.push_back(name + (count == 1 ? std::string(kFirstYear) : kanji_of(count)));
    if (count > 10) out.kanji.push_back(name + kanji_digits(digits));
    out.letters.push_back(era->letter + digits);
    if (count < 10) out.letters.push_back(era->letter + ("0" + digits));
    if (count == 1) out.letters.push_back(era->letter + std::string(kFirstYear));
    if (count == 1) out.initials.push_back(first + std::string(kFirstYear));
    out.initials.push_back(first + digits);
  }
  return out;
}

std::vector<std::string> double_names(const YearNames& names, bool inner) {
  const std::string year(kYear);
  std::vector<std::string> out;
  for (const std::string& one : names.digits) {
    for (const std::string& other : names.digits) {
      if (one == other || is_first_in_digits(one) || is_first_in_digits(other)) continue;
      if (!inner) {
        out.push_back(one + year + "(" + other + year + ")");
        out.push_back(one + year + "(" + other + ")");
      }
      out.push_back(one + "(" + other + ")" + year);
    }
  }
  return out;
}

}  // namespace gijiroku::search
