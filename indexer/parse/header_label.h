// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/header_label.h — the words that label the rows before the meeting (日時, 場所,
// 出席者) and the one over its record (会議の結果, 審議の内容).
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

/// Whether `form`, in the literal form, is a label that rows have.
bool is_header_label(std::string_view form);

/// Whether a label heads others in the same row: 公開の可否 | 会議録.
bool heads_group(std::string_view form);

/// What closes a label before its value: brackets, colons, rules of tables, dots.
inline constexpr std::array<std::string_view, 13> kLabelClosers{
    "**", ">", "】", "〕", "]", ":", "》", "≫", "│", "┃", "...", "・・・", "・・"};

/// What may stand between a label and its value.
enum class LabelTie {
  kParted,     ///< a gap, a colon, a gloss in parentheses or the line's end
  kBracketed,  ///< a bracket that closes the label: 【日時】
  kGlued,  ///< nothing: "1 日時平成18年…", where a number before the label tells that it is one
};

/// Length in bytes of the longest label at byte `at` of the head; 0 if there is none. `marked`: a
/// number or a sign is before it, so that words count that otherwise begin a speech (委員).
std::size_t header_label_at(const Head& head, std::size_t at, LabelTie tie, bool marked = false);

/// Length in bytes of "(全文記録・要点記録)" at byte `at`: what is printed with a label to explain
/// it. 0 where there is none.
std::size_t gloss_at(const Head& head, std::size_t at);

/// Whether the line is but a label over what was said: "6 会議の結果", "5 議事（要旨）".
bool begins_record(const Head& head);

/// Whether the line heads the columns of a table of speeches: "発言者 | 発言内容".
bool titles_columns(const Head& head);

}  // namespace gijiroku::indexer
