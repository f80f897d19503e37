// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/turns.h"

#include <algorithm>

#include "indexer/speaker/answer_columns.h"

namespace gijiroku::indexer {

std::optional<Turn> Turns::turn(const Line& line) const {
  if (!is_told()) return speakers_.turn(line);
  const auto told = std::lower_bound(
      told_.begin(), told_.end(), line.source.begin,
      [](const MarkedTurn& turn, std::size_t at) { return turn.source.begin < at; });
  if (told == told_.end() || told->source.begin != line.source.begin) return std::nullopt;
  const Head label(told->label);
  Turn turn = turn_of(label, {0, label.view().size()}, 0);
  turn.label = told->label;
  if (!told->name.empty()) turn.name = told->name;
  const std::size_t printed = told->source.end - told->source.begin;
  turn.text = trim(line.text.substr(std::min(printed, line.text.size())));
  return turn;
}

bool Turns::titles(const Head& title, const Line& below) const {
  if (is_told() || !title.whole() || !title.view().ends_with(']')) return false;
  const auto titled = turn(below);
  return titled && titled->marked() && title.view() == "[" + literal_text(titled->label) + "]";
}

bool Turns::opens_question(const Line& line) const {
  const auto cell = turn(line);
  return cell && titles_questions(cell->key);
}

}  // namespace gijiroku::indexer
