// indexer/speaker.h — whose turn a line begins.
//
// In this layout a speaker is a bare word at a line's beginning (部員 …), which any sentence may
// also begin with. Which words are labels is decided once over the whole document; after that a
// label counts even where no space follows it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/head.h"
#include "indexer/lines.h"
#include "indexer/role_table.h"

namespace gijiroku {

struct Turn {
  std::string key;        ///< the label in the literal form
  std::string label;      ///< as printed, without spaces
  std::string name;       ///< in parentheses behind the label, where it is a person's
  std::string_view text;  ///< what is said; may be empty (the label stands alone)
  bool marked = false;  ///< by ○, brackets or a colon: more than a space tells that it is a label
};

/// The words that are speakers' labels in one document.
class Speakers {
 public:
  /// Counts turns in `lines` [from, end). A word is a label where the role table or the roster
  /// knows it and it opens a line that reads like speech, or where it opens three such lines.
  Speakers(const std::vector<Line>& lines, std::size_t from,
           const std::vector<AttendeeGroup>& roster, const RoleTable& roles);

  /// The turn that a line opens. `finished`: the text before it ended its sentence; otherwise a
  /// label tied to the words behind it (部員が…) goes on with that sentence.
  std::optional<Turn> turn(const Head& head, bool finished) const;

  Role role(const Turn& turn) const;
  bool empty() const { return labels_.empty(); }

 private:
  const RoleTable* roles_;
  std::map<std::string, std::string, std::less<>> labels_;  // literal form -> as printed at first
};

/// A line that could open a turn, by its shape alone: "word text", "○word text", "(word)text",
/// "word：text".
std::optional<Turn> read_turn(const Head& head, const RoleTable& roles);

}  // namespace gijiroku
