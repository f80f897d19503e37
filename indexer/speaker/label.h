// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/label.h — the grammar of speakers' labels: every way to read a label at the head
// of a line.
//
//   [number] [sign] [kind] [bracket] who [bracket] break
//
// kind: （質問）, Ｑ.
// who: an office, a person, both in either order and with or without brackets, a seat (4番), a
// letter, or any short word.
//
// The sign is any sign, a bracket may have lost its other half, and the break is a colon, a space,
// a bracket, the line's end or nothing. What the grammar can read is not yet a label: that is for
// speaker/speaker.h to decide, from the whole document.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/head.h"
#include "indexer/line/role_table.h"
#include "indexer/speaker/label_word.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// What parts a label from what is said.
enum class Break { kColon, kGap, kBracket, kLineEnd, kTied };

/// The sign of a label behind a number alone: "12 委員長".
inline constexpr std::string_view kNumberSign = "#";

/// The sign of a label behind words that tell what kind of speech it opens: （質問）塩見委員.
inline constexpr std::string_view kKindSign = "質疑";

/// The look of a label, which a document repeats.
struct LabelForm {
  std::string sign;  ///< ○, △ …; circles of every size are one; kNumberSign; empty if there is none
  std::string bracket;  ///< the bracket about it: "(", "【" …; ")" if it is only closed
  Break end = Break::kGap;
  auto operator<=>(const LabelForm&) const = default;
};

struct Label {
  Turn turn;
  LabelForm form;
  Who who = Who::kWord;
  bool whole_bracket = false;  ///< both halves of the bracket are there
  bool guessed = false;  ///< its second word may be a name, which the dictionary does not know
};

/// Every reading of the line's head as a label; none if it cannot be one. Total, thread-safe.
std::vector<Label> read_labels(const Head& head, const RoleTable& roles);

/// The reading that names an office or a person most plainly; nullopt if none does and nothing
/// marks the line. Total, thread-safe.
std::optional<Turn> read_turn(const Head& head, const RoleTable& roles);

/// The turn of a marked line whose label is tied to the words behind it (○計画官それでは…): the
/// label ends where an office does. Total, thread-safe.
std::optional<Turn> read_tied_turn(const Head& head, const RoleTable& roles);

/// Makes the office or the person in brackets behind what was said (…はいつか。（教育長）) the
/// label of a turn that has none. Total, thread-safe.
void take_label_behind(Turn& turn, const RoleTable& roles);

}  // namespace gijiroku::indexer
