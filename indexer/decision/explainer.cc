// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/explainer.h"

#include "core/word_at.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kRequest = 90;  // bytes after 説明 in which it is asked for

/// Whether a chair's words ask somebody to explain: 理事者の説明を求めます.
bool asks_for_explanation(std::string_view form) {
  constexpr std::array<std::string_view, 5> kWhat{"説明", "報告", "趣旨弁明", "提案理由", "朗読"};
  constexpr std::array<std::string_view, 6> kAsked{"求め",   "願",       "ください",
                                                   "下さい", "いただき", "聴取"};
  constexpr std::array<std::string_view, 5> kOther{"質疑", "質問", "意見", "発言", "省略"};
  for (const std::string_view what : kWhat) {
    for (std::size_t at = form.find(what); at != form.npos; at = form.find(what, at + 1)) {
      const std::string_view rest = form.substr(at, kRequest);
      const std::string_view sentence = rest.substr(0, rest.find("。"));
      const auto says = [&](std::string_view word) { return contains(sentence, word); };
      // ただいまの説明に対するご質疑を願います asks for something else.
      if (std::any_of(kAsked.begin(), kAsked.end(), says) &&
          std::none_of(kOther.begin(), kOther.end(), says))
        return true;
    }
  }
  return false;
}

bool is_official(const Node& node) {
  return node.role == Role::kExecutive || node.role == Role::kSecretariat ||
         node.role == Role::kGuest;
}

}  // namespace

std::optional<std::size_t> explanation_in(const AgendaItem& item, const Presider& presider) {
  std::optional<std::size_t> first_official;
  bool asked = false, discussed = false;
  for (std::size_t i = 0; i < item.nodes.size(); ++i) {
    const Node& node = item.nodes[i];
    if (node.kind != NodeKind::kUtterance) continue;
    if (presider.presides(node)) {
      asked = asks_for_explanation(literal_text(node.text));
      continue;
    }
    if (asked && !node.label.empty()) return i;
    if (is_official(node) && !discussed && !first_official) first_official = i;
    discussed = discussed || node.role == Role::kMember;
  }
  return first_official;
}

}  // namespace gijiroku::indexer
