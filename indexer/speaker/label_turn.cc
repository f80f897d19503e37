// SPDX-License-Identifier: GPL-3.0-or-later
// The turn that one line opens by itself, without its document.
#include <algorithm>

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

}  // namespace gijiroku::indexer
