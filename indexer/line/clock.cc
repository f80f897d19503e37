// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/clock.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kMaxTimes = 8;
constexpr int kHalfDay = 12 * 60;

bool eat(std::string_view form, std::size_t& at, std::string_view word) {
  if (!form.substr(at).starts_with(word)) return false;
  at += word.size();
  return true;
}

bool is_digit(std::string_view form, std::size_t at) {
  return at < form.size() && form[at] >= '0' && form[at] <= '9';
}

/// 十一, 二十三: below a hundred; -1 if there is none.
int kanji_number(std::string_view form, std::size_t& at) {
  constexpr std::array<std::string_view, 9> kDigits{"一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九"};
  const auto digit = [&] {
    for (std::size_t i = 0; i < kDigits.size(); ++i) {
      if (eat(form, at, kDigits[i])) return static_cast<int>(i) + 1;
    }
    return 0;
  };
  const int first = digit();
  const bool ten = eat(form, at, "十");
  const int last = ten ? digit() : 0;
  if (first == 0 && !ten) return -1;
  return ten ? std::max(first, 1) * 10 + last : first;
}

/// Two digits at most, or kanji; -1 where there are none or more.
int small_number(std::string_view form, std::size_t& at) {
  if (!is_digit(form, at)) return kanji_number(form, at);
  const std::size_t from = at;
  while (is_digit(form, at)) ++at;
  if (at == from || at - from > 2) return -1;
  const int last = form[at - 1] - '0';
  return at - from == 1 ? last : (form[from] - '0') * 10 + last;
}

/// Minutes behind the hour: 30分, 半, :30 or nothing.
int read_minutes(std::string_view form, std::size_t& at) {
  if (eat(form, at, "半")) return 30;
  std::size_t next = at;
  const int n = small_number(form, next);
  if (n < 0 || !eat(form, next, "分")) return 0;
  at = next;
  return n;
}

enum class Half { kUntold, kMorning, kAfternoon };

/// A time at `at`; -1 where there is none.
int read_time(std::string_view form, std::size_t& at, Half half) {
  const int hour = small_number(form, at);
  if (hour < 0 || hour > 24) return -1;
  int minute = 0;
  if (eat(form, at, "時")) {
    if (form.substr(at).starts_with("間") || form.substr(at).starts_with("点")) return -1;
    minute = read_minutes(form, at);
  } else if (eat(form, at, ":")) {
    minute = small_number(form, at);
  } else {
    return -1;
  }
  if (minute < 0 || minute > 59) return -1;
  const bool shift = half == Half::kAfternoon && hour < 12;
  return hour * 60 + minute + (shift ? kHalfDay : 0);
}

}  // namespace

std::vector<ClockTime> find_times(std::string_view text) {
  const std::string form = literal_text(text);
  std::vector<ClockTime> times;
  for (std::size_t at = 0; at < form.size() && times.size() < kMaxTimes;) {
    const std::size_t from = at;
    if (eat(form, at, "正午")) {
      times.push_back({kHalfDay, true});
      continue;
    }
    Half half = Half::kUntold;
    if (eat(form, at, "午前"))
      half = Half::kMorning;
    else if (eat(form, at, "午後"))
      half = Half::kAfternoon;
    // 一時 alone is also a while.
    if (!is_digit(form, at) && half == Half::kUntold) {
      at = from + 1;
      continue;
    }
    int minutes = read_time(form, at, half);
    if (minutes < 0) {
      at = std::max(at, from + 1);
      continue;
    }
    if (half == Half::kUntold && !times.empty() && minutes < times.back().minutes &&
        minutes < kHalfDay) {
      minutes += kHalfDay;
    }
    times.push_back({minutes, half != Half::kUntold});
  }
  return times;
}

namespace {

/// Length of "22年", "10時", "13:30", "2022.3.24" at byte `at`; 0 where no part of a moment begins.
std::size_t number_of_moment(const Head& head, std::size_t at) {
  constexpr std::array<std::string_view, 7> kUnits{"年", "月", "日", "時", "分", "半", "頃"};
  constexpr std::string_view kPoints = ":./";
  const std::string_view form = head.view();
  std::size_t end = at;
  while (is_digit(form, end)) {
    do ++end;
    while (is_digit(form, end) && !head.gap(end));
    if (const std::size_t unit = word_at(form, end, kUnits)) return end + unit - at;
    if (end < form.size() && form[end] == '(') return end - at;  // 令和3(2021)年
    if (end >= form.size() || kPoints.find(form[end]) == kPoints.npos) break;
    ++end;
  }
  return end > at && form.substr(at, end - at).find_first_of(kPoints) != form.npos ? end - at : 0;
}

/// Length of "(水)", "(2021)年", "(令和4年)" at byte `at`; 0 where nothing like them begins.
std::size_t gloss_of_moment(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 8> kDays{"月", "火", "水", "木", "金", "土", "日", "祝"};
  constexpr std::array<std::string_view, 4> kYears{"令和", "平成", "昭和", "西暦"};
  constexpr std::string_view kYear = "年";
  if (form[at] != '(') return 0;
  const std::size_t close = form.find(')', at);
  const bool moment = word_at(form, at + 1, kDays) > 0 || word_at(form, at + 1, kYears) > 0 ||
                      is_digit(form, at + 1);
  if (close == form.npos || !moment) return 0;
  return close + 1 - at + (form.substr(close + 1).starts_with(kYear) ? kYear.size() : 0);
}

}  // namespace

std::string_view behind_moment(std::string_view text) {
  constexpr std::array<std::string_view, 30> kWords{
      "令和",   "平成",   "昭和",   "西暦",   "元年",   "午前",   "午後",   "正午", "から", "より",
      "まで",   "開会",   "閉会",   "半",     "~",      "-",      "ー",     "、",   "・",   "自",
      "月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日", "至",   "於、", "於"};
  const Head head(text, text.size());
  const std::string_view form = head.view();
  std::size_t at = 0;
  for (std::size_t size = 1; size > 0 && at < form.size(); at += size)
    size = std::max(
        {word_at(form, at, kWords), number_of_moment(head, at), gloss_of_moment(form, at)});
  return at < form.size() ? head.rest(at) : std::string_view();
}

}  // namespace gijiroku::indexer
