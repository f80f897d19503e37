// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/proposer.h"

#include <array>

#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/line/word_finder.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestName = 45;  // bytes
constexpr std::size_t kTextBytes = 3000;  // of a node that is searched

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

std::string proposer_in(const AgendaItem& item, const NodeForms& forms) {
  static const WordFinder kWords({"提出者", "提案者", "発議者", "動議"});
  for (std::size_t i = 0; i < item.nodes.size(); ++i) {
    const Node& node = item.nodes[i];
    if (node.kind != NodeKind::kUtterance && node.kind != NodeKind::kNote) continue;
    if (!kWords.any(forms[i].text())) continue;
    if (std::string told = told_proposer(node); !told.empty()) return told;
    if (std::string moved = mover(node); !moved.empty()) return moved;
  }
  return {};
}

}  // namespace gijiroku::indexer
