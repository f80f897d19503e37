// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/title_marks.h"

#include <array>

#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 5> kEraNames{"令和", "平成", "昭和", "大正", "明治"};
constexpr std::array<std::string_view, 12> kKanjiDigits{"〇", "一", "二", "三", "四", "五",
                                                        "六", "七", "八", "九", "十", "元"};

bool is_digit(std::string_view form, std::size_t at) {
  return at < form.size() && form[at] >= '0' && form[at] <= '9';
}

/// Length of the number at `at`, in digits or in kanji; 0 if there is none.
std::size_t number_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  while (is_digit(form, end)) ++end;
  if (end > at) return end - at <= 4 ? end - at : 0;
  while (const std::size_t size = word_at(form, end, kKanjiDigits)) end += size;
  return end - at <= 15 ? end - at : 0;
}

/// Moves `at` past `word`, if it is there.
bool eat(std::string_view form, std::size_t& at, std::string_view word) {
  if (!form.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

template <std::size_t N>
void eat_any(std::string_view form, std::size_t& at, const std::array<std::string_view, N>& words) {
  at += word_at(form, at, words);
}

/// Moves past "(水)", "(水曜日)", "水曜日" and a word that only says that the meeting was then.
void eat_after_day(std::string_view form, std::size_t& at) {
  constexpr std::array<std::string_view, 7> kDays{"月", "火", "水", "木", "金", "土", "日"};
  std::size_t end = at;
  const bool opened = eat(form, end, "(");
  if (const std::size_t day = word_at(form, end, kDays)) {
    end += day;
    const bool word = eat(form, end, "曜日") || eat(form, end, "曜");
    constexpr std::array<std::string_view, 3> kHolidays{"・祝日", "・祝", "・休"};
    eat_any(form, end, kHolidays);
    if (opened ? eat(form, end, ")") : word) at = end;
  }
  constexpr std::array<std::string_view, 8> kHeld{"開催の", "に開催", "開催分", "開催",
                                                  "実施分", "実施",   "開会の", "付け"};
  eat_any(form, at, kHeld);
}

/// Length of 令和3年, 2021年, 令和3年度, R3年度.
std::size_t year_at(std::string_view form, std::size_t at) {
  std::size_t end = at + word_at(form, at, kEraNames);
  const bool letter = end == at && at + 1 < form.size() && is_digit(form, at + 1) &&
                      (form[at] == 'r' || form[at] == 'h' || form[at] == 's');
  if (letter) ++end;
  const bool era = end > at;
  const std::size_t number = number_at(form, end);
  if (number == 0 || (!era && number < 4)) return 0;
  end += number;
  if (!eat(form, end, "年")) return 0;
  eat(form, end, "度");
  eat(form, end, "分");
  return end - at;
}

/// Length of 12月4日(水), 12月4日 or 12月.
std::size_t month_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  const std::size_t month = number_at(form, end);
  if (month == 0 || month > 6) return 0;
  end += month;
  if (!eat(form, end, "月")) return 0;
  std::size_t day = end;
  if (const std::size_t number = number_at(form, day); number > 0 && number <= 9) {
    day += number;
    if (eat(form, day, "日")) end = day;
  }
  eat_after_day(form, end);
  return end - at;
}

/// Length of 2020-12-04, 99/02/03, r2.12.4.
std::size_t digits_day_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  constexpr std::array<std::string_view, 6> kInitials{"令", "平", "昭", "r", "h", "s"};
  eat_any(form, end, kInitials);
  std::size_t number = 0;
  while (is_digit(form, end + number)) ++number;
  if (number == 0 || number > 4) return 0;
  end += number;
  constexpr std::string_view kSigns = "./-";
  const char sign = end < form.size() ? form[end] : '\0';
  if (kSigns.find(sign) == kSigns.npos) return 0;
  for (int part = 0; part < 2; ++part) {
    if (end >= form.size() || form[end] != sign || !is_digit(form, end + 1)) return 0;
    end += is_digit(form, end + 2) ? 3 : 2;
  }
  if (is_digit(form, end)) return 0;
  eat_after_day(form, end);
  return end - at;
}

/// Length of 午後1時30分, 13:30, 正午 with 開会, から and a second time.
std::size_t time_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  constexpr std::array<std::string_view, 4> kHalves{"午前", "午後", "am", "pm"};
  eat_any(form, end, kHalves);
  const bool half = end > at;
  if (!half && eat(form, end, "正午")) return end - at;
  const std::size_t hour = number_at(form, end);
  if (hour == 0 || hour > 9) return 0;
  end += hour;
  if (eat(form, end, "時")) {
    if (form.substr(end).starts_with("間")) return 0;
    if (!eat(form, end, "半")) {
      const std::size_t minutes = number_at(form, end);
      std::size_t after = end + minutes;
      if (minutes > 0 && eat(form, after, "分")) end = after;
    }
  } else if (eat(form, end, ":") && is_digit(form, end) && is_digit(form, end + 1)) {
    end += 2;
  } else {
    return 0;
  }
  constexpr std::array<std::string_view, 10> kAfter{"開会", "開議", "閉会", "散会", "開始",
                                                    "終了", "から", "まで", "~",    "-"};
  eat_any(form, end, kAfter);
  return end - at;
}

/// Length of 第2回, 第2回目, 第4日, 第12号, その2.
std::size_t number_mark_at(std::string_view form, std::size_t at) {
  std::size_t end = at;
  if (eat(form, end, "その") && is_digit(form, end)) return end + number_at(form, end) - at;
  end = at;
  const bool ordinal = eat(form, end, "第") || eat(form, end, "-");
  if (!ordinal) return 0;
  const std::size_t number = number_at(form, end);
  if (number == 0) return 0;
  end += number;
  constexpr std::array<std::string_view, 6> kCounters{"回目", "回", "日目", "日", "号", "夜"};
  const std::size_t counter = word_at(form, end, kCounters);
  return counter == 0 ? 0 : end + counter - at;
}

}  // namespace

std::optional<TitleMark> title_mark_at(std::string_view form, std::size_t at) {
  using Kind = TitleMark::Kind;
  if (at > 0 && is_digit(form, at - 1) && is_digit(form, at)) return std::nullopt;
  if (const std::size_t size = number_mark_at(form, at)) return TitleMark{Kind::kNumber, size};
  if (const std::size_t size = year_at(form, at)) return TitleMark{Kind::kYear, size};
  if (const std::size_t size = digits_day_at(form, at)) return TitleMark{Kind::kDay, size};
  if (const std::size_t size = month_at(form, at)) return TitleMark{Kind::kDay, size};
  if (const std::size_t size = time_at(form, at)) return TitleMark{Kind::kTime, size};
  return std::nullopt;
}

}  // namespace gijiroku::indexer
