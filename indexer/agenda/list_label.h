// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/list_label.h — the labels over lists of items (議題, 議事日程, 次第) and those
// that end such lists (出席者, 配付資料). Places are bytes of the head's literal form.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/line/head.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

struct ListLabel {
  std::size_t begin = 0, end = 0;
  AgendaKind kind = AgendaKind::kProposal;  ///< of the items below: 報告事項 lists reports
};

/// The label of a list, word by word: what is done with things, and what they are.
struct ListWords {
  std::size_t size = 0;   ///< bytes; 0 if there is no label
  std::size_t count = 0;  ///< words without their endings: 2 in 付議された議案
};

/// The longest label of a list at `at`: 本日の会議に付した事件, 提出議案, 協議(審議)事項, 議題及び
/// 報告. 報告 alone is none, and it has no gaps but those that part its letters. Total.
ListWords list_words_at(const Head& head, std::size_t at);

/// Length of the bullet (○, ・, •) at `at`; 0 if there is none.
std::size_t list_bullet(std::string_view form, std::size_t at);

/// Length of the bullet and the opening bracket at `at`.
std::size_t list_mark(std::string_view form, std::size_t at);

/// Length of "1.", "(4)", "○", "5 " before a label or a title at `at`.
std::size_t list_lead(std::string_view form, std::size_t at);

/// The label of a list at `at`: its word, and a gap, a bracket, a colon or a number after it.
std::optional<ListLabel> list_label(const Head& head, std::size_t at);

/// The first label of a list in [from, to), at the line's beginning or at a gap.
std::optional<ListLabel> next_list_label(const Head& head, std::size_t from, std::size_t to);

/// Whether the label of another row begins at `at`. 会議録署名議員の指名 is a title.
bool ends_list(const Head& head, std::size_t at);

/// Whether the line begins what the record tells of an item: ― 資料1に基づき説明 ―, ＜説明＞.
bool begins_part(const Head& head, std::string_view text);

/// Where a list that begins at `from` within a line ends: at a gap with another label after it.
std::size_t list_end(const Head& head, std::size_t from);

/// Whether the text after a label begins its list with what is no item: (1) 開会, 開会.
bool begins_list(std::string_view text);

/// Whether the next heading of this form at line `from` or after it has the number that follows
/// `number`. Looks at 300 lines.
bool numbers_go_on(const std::vector<Line>& lines, std::size_t from, HeadingForm form, int number);

/// Whether line `i` is a remark in brackets between two headings of this form.
bool is_remark_between(const std::vector<Line>& lines, std::size_t i, HeadingForm form);

}  // namespace gijiroku::indexer
