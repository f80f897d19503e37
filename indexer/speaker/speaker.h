// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/speaker.h — whose turn a line begins.
//
// A word at a line's beginning may be a speaker's label or the beginning of a sentence, ○ a
// speaker's mark or a heading's. Which it is, is decided once over the whole document; after that a
// label counts even where no space follows it.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/head.h"
#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// The words that are speakers' labels in one document.
class Speakers {
 public:
  /// Counts turns in `lines` [from, end). A word is a label where the role table or the roster
  /// knows it and it opens a line that reads like speech, where a person's name stands with it, or
  /// where it opens three such lines; behind a mark that mostly marks speakers, any word is.
  Speakers(const std::vector<Line>& lines, std::size_t from,
           const std::vector<AttendeeGroup>& roster, const RoleTable& roles);

  /// The turn that a line opens. `finished`: the text before it ended its sentence; otherwise a
  /// label tied to the words behind it (部員が…) goes on with that sentence.
  std::optional<Turn> turn(const Head& head, bool finished) const;

  Role role(const Turn& turn) const;
  bool empty() const { return labels_.empty() && !anonymous_; }

  /// Whether every turn has its mark, so that a line without one goes on with the turn before it.
  bool marked_only() const { return marked_only_; }

  /// Whether `head` begins with a mark that is not the speakers'.
  bool has_other_mark(const Head& head) const;

 private:
  struct Count;
  void count(const std::vector<Line>& lines, std::size_t from, std::map<std::string, Count>& seen);
  bool bullets_speak(const std::vector<Line>& lines, std::size_t from) const;
  std::optional<Turn> tied_turn(const Head& head, std::size_t mark) const;

  const RoleTable* roles_;
  std::map<std::string, std::string, std::less<>> labels_;  // literal form -> as printed at first
  std::set<std::string, std::less<>> speaker_marks_;        // those that mostly mark speakers
  bool marked_only_ = false;
  bool anonymous_ = false;  // bullets are what was said, by nobody named
};

}  // namespace gijiroku::indexer
