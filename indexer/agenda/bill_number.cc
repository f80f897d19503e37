// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/bill_number.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/script.h"
#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/number_list.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr int kMaxInRange = 200;
constexpr int kMaxListed = 60;
constexpr std::string_view kFirst = "第", kNumber = "号";
constexpr std::array<std::string_view, 10> kKanjiDigits{"〇", "一", "二", "三", "四",
                                                        "五", "六", "七", "八", "九"};

// Longest first among those that share an end.
constexpr std::array<std::string_view, 19> kKinds{
    "議員提出議案", "委員会提出議案", "市長提出議案", "意見書案", "決議案", "議案", "報告",
    "諮問",         "承認",           "認定",         "同意",     "請願",   "陳情", "発議",
    "発委",         "推薦",           "選挙",         "議",       "報"};

/// Whether a longer word ends at `at` (会議, 前年度報告). 平成24年陳情第15号 has a year before.
bool is_in_word(std::string_view form, std::size_t at) {
  constexpr std::string_view kYear = "年";
  if (ends_in_range_joint(form.substr(0, at))) return false;  // 議案第1号乃至議案第3号
  std::size_t begin = at;
  while (begin > 0 && is_continuation(form[--begin])) {
  }
  const std::u32string last = decode(form.substr(begin, at - begin));
  if (last.empty() || last[0] < 0x3400 || last[0] >= 0xA000) return false;
  return !form.substr(0, at).ends_with(kYear);
}

struct Ordinal {
  int number;
  std::size_t end;
};

/// Size of the digit at byte `at`, a kanji's or another; 0 if there is none.
std::size_t digit_at(std::string_view form, std::size_t at) {
  const bool ascii = at < form.size() && is_digit(static_cast<unsigned char>(form[at]));
  return ascii ? 1 : word_at(form, at, kKanjiDigits);
}

/// Behind a year without its unit at `at`, if a number follows: 陳情18第12号, 陳情一八第一二号.
std::size_t past_year(std::string_view form, std::size_t at) {
  std::size_t end = at;
  while (const std::size_t digit = digit_at(form, end)) end += digit;
  return form.substr(end).starts_with(kFirst) ? end : at;
}

/// Whether a list of numbers at `at` ends in 号: 6 in 第6・7・8号.
bool lists_pieces(std::string_view form, std::size_t at) {
  for (int most = 0; most < kMaxListed; ++most) {
    const std::size_t range = range_joint_at(form, at);
    const std::size_t joint = range > 0 ? range : number_joint_at(form, at);
    const auto next = joint > 0 ? numbering_at(form, at + joint) : std::nullopt;
    if (!next) return false;
    at = next->end;
    if (form.substr(0, at).ends_with(kNumber) || form.substr(at).starts_with(kNumber)) return true;
  }
  return false;
}

/// 12 of 第一二号 at `at`: digits of old records, which are no numerals.
std::optional<Ordinal> old_ordinal_at(std::string_view form, std::size_t at) {
  constexpr std::size_t kDigit = 3, kMostDigits = 3;  // bytes of one; of a number
  std::size_t end = at + kFirst.size();
  int value = 0;
  for (std::size_t many = 0; many < kMostDigits && word_at(form, end, kKanjiDigits) > 0; ++many) {
    const auto digit =
        std::find(kKanjiDigits.begin(), kKanjiDigits.end(), form.substr(end, kDigit));
    value = value * 10 + static_cast<int>(digit - kKanjiDigits.begin());
    end += kDigit;
  }
  if (value == 0 || !form.substr(end).starts_with(kNumber)) return std::nullopt;
  return Ordinal{value, end + kNumber.size()};
}

/// "第53号" at `at`. In a list also "53号" and, before others, "第53" and "53".
std::optional<Ordinal> ordinal_at(std::string_view form, std::size_t at, bool listed = false) {
  const bool digit = at < form.size() && form[at] >= '0' && form[at] <= '9';
  if (!form.substr(at).starts_with(kFirst) && !(listed && digit)) return std::nullopt;
  const auto number = numbering_at(form, at);
  if (!number) return std::nullopt;
  if (form.substr(0, number->end).ends_with(kNumber)) return Ordinal{number->value, number->end};
  if (form.substr(number->end).starts_with(kNumber))
    return Ordinal{number->value, number->end + kNumber.size()};
  if (form.substr(at).starts_with(kFirst)) {
    if (const auto old = old_ordinal_at(form, at)) return old;
  }
  return lists_pieces(form, number->end) ? std::optional(Ordinal{number->value, number->end})
                                         : std::nullopt;
}

/// A kind and a number, in either order, in bytes [.., end).
struct Bill {
  std::string kind;
  std::string moved_by = {};  // 議員提出 of 議員提出第1号議案
  int number = 0;
  bool number_first = false;
  std::size_t end = 0;
};

std::string printed(const Bill& bill, int number) {
  const std::string ordinal = "第" + std::to_string(number) + std::string(kNumber);
  return bill.number_first ? bill.moved_by + ordinal + bill.kind : bill.kind + ordinal;
}

/// The kind behind a number, or behind the last of several: 議案 of 第1号及び第2号議案.
std::string_view kind_behind(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 2> kBehind{"議案", "諮問"};
  for (int most = 0; most < kMaxListed; ++most) {
    if (const std::size_t kind = word_at(form, at, kBehind)) {
      // 第3号、議案第4号: a kind with its number behind it is another bill's.
      const bool next = most > 0 && ordinal_at(form, at + kind).has_value();
      return next ? std::string_view() : form.substr(at, kind);
    }
    const std::size_t range = range_joint_at(form, at);
    const std::size_t joint = range > 0 ? range : number_joint_at(form, at);
    const auto next = joint > 0 ? ordinal_at(form, at + joint, true) : std::nullopt;
    if (!next) return {};
    at = next->end;
  }
  return {};
}

Bill bill_at(std::string_view form, std::size_t at) {
  if (is_continuation(form[at])) return {};
  if (const auto first = ordinal_at(form, at)) {
    const std::string_view kind = kind_behind(form, first->end);
    if (kind.empty()) return {};
    const bool own = form.substr(first->end).starts_with(kind);
    constexpr std::array<std::string_view, 2> kMovers{"議員提出", "委員会提出"};
    const std::string_view before = form.substr(0, at);
    const auto mover = std::find_if(kMovers.begin(), kMovers.end(),
                                    [&](std::string_view word) { return before.ends_with(word); });
    return {std::string(kind), std::string(mover == kMovers.end() ? std::string_view() : *mover),
            first->number, true, first->end + (own ? kind.size() : 0)};
  }
  const std::size_t kind = word_at(form, at, kKinds);
  if (kind == 0 || is_in_word(form, at)) return {};
  const auto ordinal = ordinal_at(form, past_year(form, at + kind));
  if (!ordinal) return {};
  return {std::string(form.substr(at, kind)), {}, ordinal->number, false, ordinal->end};
}

/// "及び第2号", "、第2号", "から第5号", "・5号": a number whose kind the bill before it has.
Bill listed_at(std::string_view form, std::size_t at, const Bill& last) {
  if (last.end == 0 || last.number_first || is_continuation(form[at])) return {};
  const std::size_t range = range_joint_at(form, last.end);
  const std::size_t joint = range > 0 ? range : number_joint_at(form, last.end);
  if (joint == 0 || last.end + joint != at) return {};
  const auto ordinal = ordinal_at(form, at, true);
  return ordinal ? Bill{last.kind, {}, ordinal->number, false, ordinal->end} : Bill{};
}

}  // namespace

std::vector<std::string> bills_in(std::string_view form) {
  std::vector<std::string> out;
  const auto add = [&](std::string bill) {
    if (std::find(out.begin(), out.end(), bill) == out.end()) out.push_back(std::move(bill));
  };
  Bill last;
  for (std::size_t at = 0; at < form.size(); ++at) {
    Bill bill = bill_at(form, at);
    if (bill.end == 0) bill = listed_at(form, at, last);
    if (bill.end == 0) continue;
    const bool range = last.end > 0 && last.kind == bill.kind && last.moved_by == bill.moved_by &&
                       joins_range(form, last.end, at);
    for (int n = last.number + 1; range && n < bill.number && n < last.number + kMaxInRange; ++n)
      add(printed(bill, n));
    add(printed(bill, bill.number));
    last = bill;
    at = bill.end - 1;
  }
  return out;
}

std::size_t count_of_bills(std::string_view title) {
  constexpr std::array<std::string_view, 4> kPieces{"件", "議案", "案件", "案"};
  constexpr std::array<std::string_view, 3> kBefore{"、以上", "以上", "の"};
  static constexpr std::array<std::string_view, 20> kNumbers{
      "0",  "1",  "2",  "3",  "4",  "5",  "6",  "7",  "8",  "9",
      "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  std::string_view rest = title;
  rest.remove_suffix(word_at_end(rest, kPieces));
  const std::size_t behind = rest.size();
  while (const std::size_t digit = word_at_end(rest, kNumbers)) rest.remove_suffix(digit);
  if (behind == title.size() || rest.size() == behind) return 0;
  const std::size_t before = word_at_end(rest, kBefore);
  return before == 0 ? 0 : title.size() - (rest.size() - before);
}

}  // namespace gijiroku::indexer
