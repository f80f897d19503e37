// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/number_list.h"

#include <array>

#include "core/word_at.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr int kFarthest = 30;
constexpr std::string_view kPiece = "号", kUntil = "まで";
constexpr std::array<std::string_view, 12> kRanges{"から", "ないし", "乃至", "至", "より", "~",
                                                   "-",    "ー",     "―",    "–",  "‐",    "→"};

/// A word before a number or after it: 議案, 日程, or `word`.
std::size_t word_of_bill(std::string_view form, std::size_t at, std::string_view word) {
  constexpr std::array<std::string_view, 5> kWords{"追加日程", "日程", "議案", "議題", "諮問"};
  if (!word.empty() && form.substr(at).starts_with(word)) return word.size();
  return word_at(form, at, kWords);
}

}  // namespace

std::size_t range_joint_at(std::string_view form, std::size_t at) {
  return word_at(form, at, kRanges);
}

std::size_t number_joint_at(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 9> kJoints{"及び", "および", "並びに", "ならびに", "、",
                                                    ",",    "・",     "と",     "·"};
  return word_at(form, at, kJoints);
}

bool ends_in_range_joint(std::string_view form) { return word_at_end(form, kRanges) > 0; }

bool joins_range(std::string_view form, std::size_t from, std::size_t to) {
  const std::string_view between = form.substr(from, to - from);
  for (const std::string_view word : kRanges) {
    if (between.size() < word.size()) continue;
    const bool letters = word.size() > 3;  // から, ないし and 乃至 are no signs
    if (between == word || (letters && between.ends_with(word))) return true;
    if (!letters || !between.starts_with(word)) continue;
    constexpr std::array<std::string_view, 2> kDays{"追加日程", "日程"};
    const std::size_t day = word_at(between, word.size(), kDays);
    const auto number = day > 0 ? numbering_at(between, word.size() + day) : std::nullopt;
    constexpr std::string_view kComma = "、";
    if (number && (number->end == between.size() || between.substr(number->end) == kComma))
      return true;
  }
  return false;
}

std::size_t read_more_numbers(std::string_view form, std::size_t at, std::string_view word,
                              std::vector<int>& numbers) {
  bool any = false;
  // 第6号議案から第8号議案まで, 第1号から第5号議案まで: the word is behind the numbers.
  const bool behind_numbers = word.empty() || form.substr(0, at).ends_with(word);
  const auto pass = [&](std::string_view text) {
    if (form.substr(at).starts_with(text)) at += text.size();
  };
  while (at < form.size()) {
    std::size_t behind = at;
    if (form.substr(behind).starts_with(kPiece)) behind += kPiece.size();
    if (!any || form.substr(0, behind).ends_with(kPiece)) {
      // 第6号議案から: the word behind the number, if another number follows.
      const std::size_t kind = word_of_bill(form, behind, word);
      if (kind > 0 &&
          (range_joint_at(form, behind + kind) > 0 || number_joint_at(form, behind + kind) > 0))
        behind += kind;
    }
    const std::size_t range = range_joint_at(form, behind);
    const std::size_t joint = range > 0 ? range : number_joint_at(form, behind);
    if (joint == 0) break;
    const std::size_t begin = behind + joint + word_of_bill(form, behind + joint, word);
    const auto next = numbering_at(form, begin);
    if (!next || next->value <= numbers.back() || next->value > numbers.back() + kFarthest) break;
    // "3・4階": a number without 第 or brackets in a list of 第3号 needs its 号.
    const bool pieces = form.substr(0, behind).ends_with(kPiece);
    if (pieces && !next->marked && !form.substr(next->end).starts_with(kPiece)) break;
    for (int n = range > 0 ? numbers.back() + 1 : next->value; n <= next->value; ++n)
      numbers.push_back(n);
    at = next->end;
    any = true;
  }
  if (!any) {
    if (!word.empty()) pass(kPiece);
    return at;
  }
  pass(kPiece);
  if (behind_numbers && form.substr(0, at).ends_with(kPiece)) at += word_of_bill(form, at, word);
  pass(kUntil);
  return at;
}

}  // namespace gijiroku::indexer
