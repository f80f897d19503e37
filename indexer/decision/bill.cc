// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/bill.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestName = 45;  // bytes
constexpr int kMaxInRange = 200;
constexpr std::size_t kTextBytes = 3000;  // of a node that is searched
constexpr std::string_view kNumber = "号";

// Longest first among those that share an end.
constexpr std::array<std::string_view, 19> kKinds{
    "議員提出議案", "委員会提出議案", "市長提出議案", "意見書案", "決議案", "議案", "報告",
    "諮問",         "承認",           "認定",         "同意",     "請願",   "陳情", "発議",
    "発委",         "推薦",           "選挙",         "議",       "報"};

bool before_is_kanji(std::string_view form, std::size_t at) {
  const std::u32string chars = decode(form.substr(0, at));
  return !chars.empty() && chars.back() >= 0x3400 && chars.back() < 0xA000;
}

struct Ordinal {
  int number;
  std::size_t end;
};

/// "第53号" at `at`.
std::optional<Ordinal> ordinal_at(std::string_view form, std::size_t at) {
  constexpr std::string_view kFirst = "第";
  if (!form.substr(at).starts_with(kFirst)) return std::nullopt;
  const auto number = numbering_at(form, at);
  if (!number) return std::nullopt;
  if (form.substr(0, number->end).ends_with(kNumber)) return Ordinal{number->value, number->end};
  if (!form.substr(number->end).starts_with(kNumber)) return std::nullopt;
  return Ordinal{number->value, number->end + kNumber.size()};
}

/// A kind and a number, in either order, in bytes [.., end).
struct Bill {
  std::string kind;
  int number = 0;
  bool number_first = false;
  std::size_t end = 0;
};

std::string printed(const Bill& bill, int number) {
  const std::string ordinal = "第" + std::to_string(number) + std::string(kNumber);
  return bill.number_first ? ordinal + bill.kind : bill.kind + ordinal;
}

Bill bill_at(std::string_view form, std::size_t at) {
  if (is_continuation(form[at])) return {};
  if (const auto first = ordinal_at(form, at)) {
    constexpr std::array<std::string_view, 2> kBehind{"議案", "諮問"};
    const std::size_t kind = word_at(form, first->end, kBehind);
    if (kind == 0) return {};
    return {std::string(form.substr(first->end, kind)), first->number, true, first->end + kind};
  }
  const std::size_t kind = word_at(form, at, kKinds);
  if (kind == 0 || before_is_kanji(form, at)) return {};
  const auto ordinal = ordinal_at(form, at + kind);
  if (!ordinal) return {};
  return {std::string(form.substr(at, kind)), ordinal->number, false, ordinal->end};
}

/// "議第1号(…)から議第3号まで", "議第1号~議第3号".
bool joins_range(std::string_view form, std::size_t from, std::size_t to) {
  const std::string_view between = form.substr(from, to - from);
  return between == "~" || between == "-" || between.ends_with("から") ||
         between.ends_with("ないし");
}

/// The name from `at` to a punctuation mark or a gap behind a full name.
std::string name_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 11> kStops{"、",   "。", ",",    ")",    "(", "」",
                                                    "ほか", "外", "から", "より", "の"};
  constexpr std::array<std::string_view, 3> kColons{":", "は", "・"};
  at += word_at(form, at, kColons);
  std::size_t end = at;
  while (end < form.size() && end - at < kLongestName && word_at(form, end, kStops) == 0) {
    ++end;
    while (end < form.size() && is_continuation(form[end])) ++end;
  }
  const std::string name = tidy(head.printed(at, end));
  return count_code_points(name) >= 2 && end - at < kLongestName ? name : std::string();
}

std::string told_proposer(const Node& node) {
  const std::string_view text = std::string_view(node.text).substr(0, kTextBytes);
  const Head head(text, kTextBytes);
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 4> kWords{"提出者", "提案者", "発議者", "動議提出者"};
  for (std::size_t at = 0; at < form.size(); ++at) {
    const std::size_t word = word_at(form, at, kWords);
    const std::size_t end = at + word;
    if (word == 0 || (!form.substr(end).starts_with(':') && !head.gap(end))) continue;
    if (std::string name = name_at(head, end); !name.empty()) return name;
  }
  return {};
}

/// "青葉太郎議員から、…の動議が提出されました".
std::string mover(const Node& node) {
  constexpr std::string_view kMotion = "動議", kFrom = "から";
  const std::string_view text = std::string_view(node.text).substr(0, kTextBytes);
  const Head head(text, kTextBytes);
  const std::string_view form = head.view();
  const std::size_t motion = form.find(kMotion);
  if (motion == form.npos) return {};
  const std::size_t stop = form.rfind("。", motion);
  const std::size_t begin = stop == form.npos ? 0 : stop + std::string_view("。").size();
  const std::size_t from = form.find(kFrom, begin);
  if (from == form.npos || from > motion) return {};
  const std::size_t comma = form.rfind("、", from);
  const std::size_t name = comma == form.npos || comma < begin ? begin : comma + 3;
  std::string who = tidy(head.printed(name, from));
  constexpr std::array<std::string_view, 3> kTitles{"議員", "委員", "君"};
  for (const std::string_view title : kTitles) {
    if (who.ends_with(title) && who.size() > title.size() && who.size() <= kLongestName) return who;
  }
  return {};
}

}  // namespace

std::vector<std::string> bills_in(std::string_view form) {
  std::vector<std::string> out;
  const auto add = [&](std::string bill) {
    if (std::find(out.begin(), out.end(), bill) == out.end()) out.push_back(std::move(bill));
  };
  Bill last;
  for (std::size_t at = 0; at < form.size(); ++at) {
    const Bill bill = bill_at(form, at);
    if (bill.end == 0) continue;
    const bool range = last.end > 0 && last.kind == bill.kind && joins_range(form, last.end, at);
    for (int n = last.number + 1; range && n < bill.number && n < last.number + kMaxInRange; ++n)
      add(printed(bill, n));
    add(printed(bill, bill.number));
    last = bill;
    at = bill.end - 1;
  }
  return out;
}

std::string proposer_in(const AgendaItem& item, const NodeForms& forms) {
  static const WordFinder kWords({"提出者", "提案者", "発議者", "動議"});
  for (std::size_t i = 0; i < item.nodes.size(); ++i) {
    const Node& node = item.nodes[i];
    if (node.kind != NodeKind::kUtterance && node.kind != NodeKind::kNote) continue;
    if (!kWords.any(forms[i])) continue;
    if (std::string told = told_proposer(node); !told.empty()) return told;
    if (std::string moved = mover(node); !moved.empty()) return moved;
  }
  return {};
}

}  // namespace gijiroku::indexer
