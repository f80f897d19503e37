// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date.h"

#include <array>
#include <cstddef>
#include <cstdio>

#include "core/script.h"
#include "core/text.h"

namespace gijiroku {
namespace {

Date day_of(int year, unsigned month, unsigned day) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
}

/// Reads forward through the literal form of a text. A method that finds nothing does not move.
class Scanner {
 public:
  explicit Scanner(std::string_view text) {
    const LiteralForm form = literal_form(text);
    chars_ = decode(form.text);
    gaps_ = form.gaps;
  }

  bool at_end() const { return at_ >= chars_.size(); }
  std::size_t place() const { return at_; }
  void move_to(std::size_t place) { at_ = place; }
  char32_t peek() const { return at_end() ? U'\0' : chars_[at_]; }
  char32_t before() const { return at_ == 0 ? U'\0' : chars_[at_ - 1]; }
  bool gap() const { return at_ < gaps_.size() && gaps_[at_]; }

  bool eat(std::u32string_view word) {
    if (std::u32string_view(chars_).substr(at_, word.size()) != word) return false;
    at_ += word.size();
    return true;
  }
  bool eat(const Era& era) {
    return peek() == code_point_at(era.name, 0).value && eat(decode(era.name));
  }

  /// A number of at most `digits` digits, or one in kanji. With `whole`, whitespace ends it: "14
  /// 10:00" begins with 14.
  std::optional<int> number(std::size_t digits, bool whole = false) {
    const std::size_t from = at_;
    int value = 0;
    while (at_ < from + digits && is_digit(peek()) && !(whole && at_ > from && gap())) {
      value = value * 10 + static_cast<int>(chars_[at_++] - U'0');
    }
    if (at_ > from) return value;
    return kanji_number();
  }

  /// Skips a second notation of the same year: "(2020年)" or "(令和2年)". A longer parenthesis is
  /// something else and stays.
  void skip_parenthesized_year() {
    if (peek() != U'(') return;
    const std::size_t close = std::u32string_view(chars_).substr(at_, 9).find(U')');
    if (close != std::u32string_view::npos) at_ += close + 1;
  }

 private:
  /// At most four kanji, with 十 (三十一) or one for each digit (二〇二〇).
  std::optional<int> kanji_number() {
    constexpr std::u32string_view kDigits = U"〇一二三四五六七八九";
    const std::size_t from = at_;
    int value = 0, tens = 0;
    for (; at_ < from + 4; ++at_) {
      if (peek() == U'十') {
        tens = value > 0 ? value : 1;
        value = 0;
        continue;
      }
      const std::size_t digit = kDigits.find(peek());
      if (at_end() || digit == std::u32string_view::npos) break;
      value = value * 10 + static_cast<int>(digit);
    }
    if (at_ == from) return std::nullopt;
    return tens * 10 + value;
  }

  std::u32string chars_;
  std::vector<bool> gaps_;
  std::size_t at_ = 0;
};

/// 令和2, 令和元, R2 or 2020, without the 年 after it.
std::optional<int> read_year(Scanner& in) {
  for (const Era& era : kEras) {
    // A letter before it makes the era's letter part of a word.
    // R2, or 令2 with the first character of the era's name.
    const bool by_letter =
        (in.peek() == static_cast<char32_t>(era.letter) && !is_letter(in.before())) ||
        (in.peek() == code_point_at(era.name, 0).value && !is_kanji(in.before()));
    const std::size_t from = in.place();
    if (!in.eat(era)) {
      if (!by_letter) continue;
      in.move_to(from + 1);
      if (!is_digit(in.peek()) && in.peek() != U'元') return std::nullopt;
    }
    if (in.eat(U"元")) return era.first_year();
    const auto n = in.number(2);
    if (n && *n > 0) return era.first_year() + *n - 1;
    return std::nullopt;
  }
  // The end of a longer number is not a year.
  if (is_digit(in.before())) return std::nullopt;
  const auto n = in.number(4);
  if (n && *n >= 1000) return n;
  return std::nullopt;
}

struct ParsedDate {
  Date date;
  bool certain;  // written with 年月日: if the day does not exist, the text is wrong
};

std::optional<ParsedDate> read_date(Scanner& in) {
  const auto year = read_year(in);
  if (!year) return std::nullopt;
  in.skip_parenthesized_year();
  const bool certain = in.eat(U"年");
  if (certain) in.skip_parenthesized_year();
  const char32_t mark = in.peek();
  if (!certain) {
    if (mark != U'.' && mark != U'/' && mark != U'-') return std::nullopt;
    in.move_to(in.place() + 1);
  }
  const auto month = in.number(2);
  if (!month || !in.eat(certain ? std::u32string_view(U"月") : std::u32string_view(&mark, 1))) {
    return std::nullopt;
  }
  const auto day = in.number(2, !certain);
  if (!day) return std::nullopt;
  // Further digits without whitespace make it another kind of number (2020.12.145).
  if (certain ? !in.eat(U"日") : is_digit(in.peek()) && !in.gap()) return std::nullopt;
  return ParsedDate{day_of(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day)),
                    certain};
}

std::string two_digits(unsigned n) { return (n < 10 ? "0" : "") + std::to_string(n); }

}  // namespace

std::optional<Date> find_date(std::string_view text) {
  Scanner in(text);
  for (std::size_t at = 0; !in.at_end(); in.move_to(++at)) {
    const auto written = read_date(in);
    if (!written) {
      in.move_to(at);
      continue;
    }
    if (written->date.ok()) return written->date;
    // 2020.13.45 may be another kind of number. 13月45日 can only be a mistake.
    if (written->certain) return std::nullopt;
    in.move_to(at);
  }
  return std::nullopt;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int parts[3] = {0, 0, 0};
  std::size_t part = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 4 || i == 7) {
      ++part;
    } else if (text[i] >= '0' && text[i] <= '9') {
      parts[part] = parts[part] * 10 + (text[i] - '0');
    } else {
      return std::nullopt;
    }
  }
  const Date date =
      day_of(parts[0], static_cast<unsigned>(parts[1]), static_cast<unsigned>(parts[2]));
  if (!date.ok()) return std::nullopt;
  return date;
}

std::string iso(Date date) {
  std::string year = std::to_string(static_cast<int>(date.year()));
  if (year.size() < 4) year.insert(0, 4 - year.size(), '0');
  return year + "-" + two_digits(static_cast<unsigned>(date.month())) + "-" +
         two_digits(static_cast<unsigned>(date.day()));
}

std::string utc_time(std::chrono::system_clock::time_point time) {
  const auto rounded = std::chrono::floor<std::chrono::milliseconds>(time);
  const auto day = std::chrono::floor<std::chrono::days>(rounded);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{rounded - day};
  std::array<char, 64> out;
  const int size = std::snprintf(
      out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
      static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return {out.data(), static_cast<std::size_t>(size)};
}

std::string japanese(Date date) {
  std::string year = std::to_string(static_cast<int>(date.year()));
  for (const Era& era : kEras) {
    if (date < era.first_day) break;
    const int n = static_cast<int>(date.year()) - era.first_year() + 1;
    year = std::string(era.name) + (n == 1 ? "元" : std::to_string(n));
  }
  return year + "年" + std::to_string(static_cast<unsigned>(date.month())) + "月" +
         std::to_string(static_cast<unsigned>(date.day())) + "日";
}

int fiscal_year(Date date) {
  return static_cast<int>(date.year()) - (date.month() < std::chrono::April ? 1 : 0);
}

std::optional<int> find_fiscal_year(std::string_view text) {
  Scanner in(text);
  for (std::size_t at = 0; !in.at_end(); in.move_to(++at)) {
    const auto year = read_year(in);
    if (year) {
      in.skip_parenthesized_year();
      if (in.eat(U"年度")) return year;
      // 令和2年(2020年)度
      if (in.eat(U"年") && in.peek() == U'(') {
        in.skip_parenthesized_year();
        if (in.eat(U"度")) return year;
      }
    }
    in.move_to(at);
  }
  return std::nullopt;
}

}  // namespace gijiroku
