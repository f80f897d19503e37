// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/said_title.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kDay = "日程";
constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::array<std::string_view, 10> kCalls{"議題",     "案件",     "次第",     "議事",
                                                  "協議事項", "審議事項", "報告事項", "報告",
                                                  "その他",   "諮問事項"};

constexpr std::array<std::string_view, 16> kLeads{
    "日程に従い", "早速ですが", "次は、",   "次、",        "それでは", "では",
    "次に",       "続きまして", "続いて",   "最後に",      "引き続き", "初めに",
    "はじめに",   "まず",       "これより", "ただいまから"};

/// Whether `rest`, what follows …について、 in a sentence, is the next of several bills:
/// 議案第7号規程の改正について, 日程第2、議案第7号….
bool lists_bill(std::string_view rest) {
  constexpr std::size_t kLongestBill = 60;  // bytes
  constexpr std::array<std::string_view, 6> kBetween{"次に",   "続いて", "及び",
                                                     "並びに", "追加",   "、"};
  std::size_t at = 0;
  for (bool cut = true; cut;) {
    const std::size_t start = at;
    at += word_at(rest, at, kBetween);
    if (rest.substr(at).starts_with(kDay)) {
      const auto day = numbering_at(rest, at + kDay.size());
      if (day && day->marked) at = day->end;
    }
    cut = at != start;
  }
  const std::string_view next = rest.substr(
      at, boundary_at_or_before(rest.substr(at), std::min(rest.size() - at, kLongestBill)));
  const auto bills = bills_in(next);
  return !bills.empty() && next.starts_with(bills.front());
}

/// Where the topic begins behind 本日の議題は、 or お手元の次第に従いまして、議題1 at `at`.
std::size_t past_clause(std::string_view form, std::size_t at) {
  constexpr std::size_t kLongest = 60;  // bytes
  constexpr std::array<std::string_view, 3> kTopics{"議題は、", "案件は、", "議事は、"};
  constexpr std::string_view kComma = "、", kOf = "の";
  for (std::size_t i = at; i < std::min(form.size(), at + kLongest); ++i) {
    if (const std::size_t topic = word_at(form, i, kTopics)) return i + topic;
    const std::string_view before = form.substr(0, i);
    const std::size_t call =
        before.ends_with(kComma) || before.ends_with(kOf) ? word_at(form, i, kCalls) : 0;
    if (call > 0 && numbering_at(form, i + call)) return i;
  }
  return at;
}

/// Behind 議題2の or 報告事項(1)、 at `at`, before the item's title.
std::size_t past_call(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 4> kTies{"の", "、", ":", "は"};
  const std::size_t word = word_at(form, at, kCalls);
  const auto number = word > 0 ? numbering_at(form, at + word) : std::nullopt;
  if (!number || form.substr(0, number->end).ends_with("号")) return at;
  return number->end + word_at(form, number->end, kTies);
}

}  // namespace

std::size_t lead_word_at(std::string_view form, std::size_t at) {
  return word_at(form, at, kLeads);
}

std::size_t call_word_at(std::string_view form, std::size_t at) {
  return word_at(form, at, kCalls);
}

std::size_t joint_call(std::string_view form, std::size_t from) {
  constexpr std::array<std::string_view, 2> kJoints{"及び", "並びに"};
  std::size_t first = form.npos;
  for (const std::string_view joint : kJoints) {
    for (std::size_t at = form.find(joint, from); at < first; at = form.find(joint, at + 1)) {
      const std::size_t begin = at + joint.size(), word = word_at(form, begin, kCalls);
      if (word > 0 && numbering_at(form, begin + word)) first = at;
    }
  }
  return first;
}

std::string announced_title(std::string_view text, const std::vector<std::string>& bills) {
  const Head head(text, text.size());
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 3> kCommas{"、", ",", "・"};
  constexpr std::string_view kOpen = "「", kClose = "」";
  const std::size_t first = form.starts_with(kOpen) ? kOpen.size() : 0;  // 「次に、…とします。」
  std::size_t at = first;
  for (bool cut = true; cut && at < form.size();) {
    const std::size_t start = at;
    at += word_at(form, at, kLeads);
    at += word_at(form, at, kCommas);
    at = past_call(form, start == first ? past_clause(form, at) : at);
    constexpr std::array<std::string_view, 2> kDays{"追加日程", kDay};
    if (const std::size_t day = word_at(form, at, kDays)) {
      const auto number = numbering_at(form, at + day);
      if (number && number->marked) at = number->end;
    }
    cut = at != start;
  }
  const std::size_t bill = bills.empty() ? form.npos : form.find(bills.front());
  if (bill != form.npos) at = bill;
  static constexpr std::array<std::string_view, 39> kEnds{
      "を議題",       "を一括",       "について、",     "を上程",       "の説明を",
      "の審議",       "の審査",       "の提案理由",     "を行い",       "を行な",
      "に入り",       "に入ら",       "に移り",         "に移ら",       "を許しま",
      "について説明", "について事務", "を求め",         "をお願い",     "を始め",
      "の件を",       "の報告を",     "といたし",       "について提案", "を付議",
      "を審議",       "を取り上げ",   "に関し",         "ということで", "であります",
      "につきまして", "についてで",   "についてお諮り", "について審議", "について審査",
      "を審査",       "です",         "、こちら",       "でございます"};
  std::size_t end = std::min(form.size(), at + kLongestTitle);
  for (const std::string_view word : kEnds) {
    std::size_t found = form.find(word, at + 1);
    while (found != form.npos && lists_bill(form.substr(found + word.size())))
      found = form.find(word, found + 1);
    if (found == form.npos) continue;
    constexpr std::string_view kAbout = "について";
    end = std::min(end, word.starts_with(kAbout) ? found + kAbout.size() : found);
  }
  end = std::max(at, boundary_at_or_before(form, std::min(end, joint_call(form, at))));
  if (bills.size() > 1) end -= count_of_bills(form.substr(at, end - at));
  const std::string_view quoted = form.substr(at, end - at);
  const std::size_t close = quoted.find(kClose);
  const bool whole = close != quoted.npos && quoted.starts_with(kOpen);
  const std::string_view rest = whole ? quoted.substr(close + kClose.size()) : std::string_view();
  static constexpr std::array<std::string_view, 8> kAfter{
      "について", "の件", "でござい", "です", "であり", "につき", "ということ", "、"};
  if (whole && (rest.empty() || word_at(rest, 0, kAfter) > 0)) {
    end = at + close;
    at += kOpen.size();
  } else if (close + kClose.size() == quoted.size() && !contains(quoted, kOpen)) {
    end -= kClose.size();
  }
  return tidy(head.printed(at, end));
}

}  // namespace gijiroku::indexer
