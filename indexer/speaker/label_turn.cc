// SPDX-License-Identifier: GPL-3.0-or-later
// The turn that one line opens by itself, without its document.
#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/sentence.h"
#include "indexer/speaker/label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTied = 60;  // bytes of a label that is tied to the words behind it

}  // namespace

std::optional<Turn> read_turn(const Head& head, const RoleTable& roles) {
  std::vector<Label> labels = read_labels(head, roles);
  std::erase_if(labels, [](const Label& label) { return label.guessed; });
  const auto best = std::min_element(labels.begin(), labels.end(),
                                     [](const auto& a, const auto& b) { return a.who < b.who; });
  if (best == labels.end()) return std::nullopt;
  const bool bracketed = best->form.sign.empty() && best->whole_bracket;
  if (bracketed && best->who > Who::kHonored) return std::nullopt;
  return best->turn;
}

std::optional<Turn> read_tied_turn(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  const std::size_t mark = mark_size(head);
  if (mark == 0) return std::nullopt;
  for (std::size_t end = mark + 6; end <= std::min(form.size(), mark + kLongestTied); ++end) {
    if (end < form.size() && is_continuation(form[end])) continue;
    const std::string_view key = form.substr(mark, end - mark);
    if (!is_label_word(key)) continue;
    if (roles.classify(key) == Role::kUnknown || is_heading_word(key)) continue;
    Turn turn = turn_of(head, {mark, end}, end);
    if (turn.text.empty() || goes_on(turn.text) || form.substr(end).starts_with('(')) continue;
    turn.mark = std::string(form.substr(0, mark));
    return turn;
  }
  return std::nullopt;
}

void take_label_behind(Turn& turn, const RoleTable& roles) {
  constexpr std::size_t kLongest = 48;  // bytes
  constexpr std::array<std::string_view, 2> kClose{"）", ")"};
  const std::size_t close = word_at_end(turn.text, kClose);
  const std::size_t open = std::max(turn.text.rfind("（") + 1, turn.text.rfind('(') + 1);
  if (!turn.label.empty() || close == 0 || open == 0) return;
  const std::size_t begin = open - 1 + (turn.text[open - 1] == '(' ? 1 : close);
  if (begin + close >= turn.text.size()) return;
  const Head head(turn.text.substr(begin, turn.text.size() - close - begin), kLongest);
  const bool office =
      head.whole() && is_label_word(head.view()) && roles.classify(head.view()) != Role::kUnknown;
  if (!office || !is_finished(trim(turn.text.substr(0, open - 1)))) return;
  turn.key = std::string(head.view());
  turn.label = tidy(head.rest(0));
  turn.text = trim(turn.text.substr(0, open - 1));
}

}  // namespace gijiroku::indexer
