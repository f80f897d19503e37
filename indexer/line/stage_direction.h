// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/stage_direction.h — lines that tell what happened instead of what was said:
// [午前10時 開会], (質疑), 〔…を説明〕, ※….
#pragma once

#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

enum class Direction {
  kNone,
  kWhole,   ///< the line is one
  kOpened,  ///< the line begins one that a later line may close
};

/// Total, thread-safe.
Direction read_direction(const Head& head, std::string_view text);

/// Whether `text` ends with a closing bracket of the kind that `opening` begins with.
bool closes_direction(std::string_view opening, std::string_view text);

/// Whether the meeting opens with these words (開会, 開議), or closes (閉会, 散会, 終了); short
/// lines only.
bool tells_opening(std::string_view form);
bool tells_closing(std::string_view form);

/// Whether a line says what became of an item, below a label: 【結果】…, （審議結果）…,
/// 採決結果：…, 審査結果 alone.
bool tells_result(std::string_view form);

/// Whether `form` is a sentence of the record that states a result, as nobody says it: 採決の結果、
/// 原案どおり可決した。
bool notes_result(const Head& head);

/// Whether a direction tells of something within a speech, which goes on behind it: (拍手),
/// 〔「異議なし」と呼ぶ者あり〕, 〔…登壇〕.
bool is_interjection(std::string_view form);

/// A line of dashes or the like that parts sections.
bool is_rule_line(std::string_view form);

/// "- 3 -", "3/10", "3ページ": what a page's foot leaves in a text.
bool is_page_mark(const Head& head);

/// Whether the digits of a line go on a number in which `text`, printed above, ends: 平成27年1 ⏎ 0.
/// `form` is the line in the literal form. Total, thread-safe.
bool goes_on_number(std::string_view text, std::string_view form);

/// お問い合わせ先, このページの先頭へ, 最終更新日：…: whether the foot of a web page begins here,
/// whose lines nobody said. Short lines only.
bool begins_page_foot(const Head& head);

/// 「 or 『 without its closing bracket in `text`.
bool has_unclosed_quote(std::string_view text);

}  // namespace gijiroku::indexer
