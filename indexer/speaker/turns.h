// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/turns.h — the turns of one document: those that its format marks or, where it
// marks none, those that its text tells.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/line/source_text.h"
#include "indexer/speaker/speaker.h"

namespace gijiroku::indexer {

class Turns {
 public:
  /// Both must outlive it. Where `told` has any turn, no other line opens one.
  Turns(const Speakers& speakers, const std::vector<MarkedTurn>& told)
      : speakers_(speakers), told_(told) {}

  /// The turn that `line` opens.
  std::optional<Turn> turn(const Line& line) const;

  /// "[議長（吉田崇仁）]" over "○議長（吉田崇仁） …": whether `title`, the head of a line, is that
  /// of a record, part of the turn below it.
  bool titles(const Head& title, const Line& below) const;

  /// Whether `line` opens a turn that is labelled as a question, in a table of those and answers.
  bool opens_question(const Line& line) const;

  /// Whether each line without a mark goes on with the turn before it.
  bool all_marked() const { return is_told() || speakers_.marked_only(); }

  bool is_told() const { return !told_.empty(); }
  bool empty() const { return !is_told() && speakers_.empty(); }
  const Speakers& speakers() const { return speakers_; }

 private:
  const Speakers& speakers_;
  const std::vector<MarkedTurn>& told_;
};

}  // namespace gijiroku::indexer
