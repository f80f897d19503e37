// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/label.h — the grammar of speakers' labels: every way to read a label at the head
// of a line.
//
//   [number] [sign] [bracket] who [bracket] break
//
// who: an office, a person, both in either order and with or without brackets, a seat (4番), a
// letter, or any short word. The sign is any sign, a bracket may have lost its other half, and the
// break is a colon, a space, a bracket, the line's end or nothing. What the grammar can read is not
// yet a label: that is for speaker/speaker.h to decide, from the whole document.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/line/head.h"
#include "indexer/line/role_table.h"
#include "indexer/speaker/turn.h"

namespace gijiroku::indexer {

/// What the words of a label name.
enum class Who {
  kOfficeAndPerson,  ///< 議長（須藤安通君）, 会長 青葉一郎
  kSeat,             ///< 4番
  kOffice,           ///< 部員, 塩田委員長, 委員Ａ
  kHonored,          ///< 本間君, 川瀬さん
  kUnitLike,         ///< ends as offices do: 広報担当, 参事官
  kLetter,           ///< Ａ, 甲
  kWord              ///< any other
};

/// What parts a label from what is said.
enum class Break { kColon, kGap, kBracket, kLineEnd, kTied };

/// The look of a label, which a document repeats.
struct LabelForm {
  std::string sign;     ///< ○, △ …; circles of every size are one; empty if there is none
  std::string bracket;  ///< the bracket about it: "(", "【" …; ")" if it is only closed
  Break end = Break::kGap;
  auto operator<=>(const LabelForm&) const = default;
};

struct Label {
  Turn turn;
  LabelForm form;
  Who who = Who::kWord;
  bool whole_bracket = false;  ///< both halves of the bracket stand there
};

/// Every reading of the line's head as a label; none if it cannot be one. Total, thread-safe.
std::vector<Label> read_labels(const Head& head, const RoleTable& roles);

/// The reading that names an office or a person most plainly; nullopt if none does and nothing
/// marks the line. Total, thread-safe.
std::optional<Turn> read_turn(const Head& head, const RoleTable& roles);

/// The turn of a marked line whose label is tied to the words behind it (○計画官それでは…): the
/// label ends where an office does. Total, thread-safe.
std::optional<Turn> read_tied_turn(const Head& head, const RoleTable& roles);

}  // namespace gijiroku::indexer
