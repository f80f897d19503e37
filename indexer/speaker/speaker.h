// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/speaker.h — whose turn a line begins.
//
// A word at a line's beginning may be a speaker's label or the beginning of a sentence, ○ a
// speaker's mark or a heading's. Which it is, is decided once over the whole document, by evidence
// (speaker/evidence.h). After that a label counts even if no space follows it.
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
#include "indexer/speaker/evidence.h"
#include "indexer/speaker/label_forms.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// The turns of one document, as its lines tell them.
class Speakers {
 public:
  /// Decides for each of `lines` whether it opens a turn. Linear. `roles` must outlive it.
  Speakers(const std::vector<Line>& lines, const RoleTable& roles);

  /// The turn that the line opens, which must be one of those decided on.
  std::optional<Turn> turn(const Line& line) const;

  Role role(const Turn& turn) const;
  bool empty() const { return turns_.empty(); }

  /// Where the first line that opens a turn begins in the source; npos if none does.
  std::size_t begin() const {
    return turns_.empty() ? std::string_view::npos : turns_.begin()->first;
  }

  /// Whether every turn has its mark, so that a line without one continues the turn before it.
  bool marked_only() const { return marked_only_; }

  /// The forms of labels that its lines may have, those of turns first.
  const std::vector<LabelFormUse>& forms() const { return forms_; }

  /// Whether `head` begins with a mark that is not the speakers'.
  bool has_other_mark(const Head& head) const;

 private:
  std::vector<LabelCandidate> choose(const std::vector<Line>& lines);
  void keep_marked_only();
  void add_tied(const std::vector<Line>& lines);
  void add_bullets(const std::vector<Line>& lines);
  void add_circles(const std::vector<Line>& lines);
  void add_arrows(const std::vector<Line>& lines);
  std::optional<Turn> tied_turn(const Head& head) const;
  std::optional<Turn> person_alone(const Head& head) const;

  const RoleTable* roles_;
  std::map<std::size_t, Turn> turns_;          // by where their lines begin in the source
  std::set<std::string, std::less<>> labels_;  // keys of the turns
  std::set<std::string, std::less<>> signs_;   // those that mostly mark speakers
  bool marked_only_ = false;
  std::vector<LabelFormUse> forms_;
};

}  // namespace gijiroku::indexer
