// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/agenda_heading.h — a line that opens an agenda item: 議題 (1) …, 報告事項（２）…,
// 第1号議案 …, その他.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/head.h"

namespace gijiroku::indexer {

struct AgendaKeyword {
  std::string_view word;
  AgendaKind kind;
};

/// The longest word for a kind of items at byte `at` of `form`, a text in the literal form. Total,
/// thread-safe.
std::optional<AgendaKeyword> agenda_keyword_at(std::string_view form, std::size_t at);

/// How a heading is numbered. Within one document a form has one level.
enum class HeadingForm : std::uint8_t {
  kWord,     ///< 議題 1, 日程第 1, or a word alone
  kBill,     ///< 議案第 1 号, 第 1 号議案, 請願第 2 号
  kOrdinal,  ///< 第 1, 第 1 号
  kDigit,    ///< 1 or 1.
  kKanji,    ///< 一 or 一、
  kParen,    ///< (1)
  kCircled   ///< ①
};

struct AgendaHeading {
  std::string keyword;  ///< in the literal form; empty if the line has only a number
  AgendaKind kind = AgendaKind::kNone;
  std::vector<int> numbers;  ///< empty for a bare 報告事項
  std::string title;         ///< as printed, after the first number
  HeadingForm form = HeadingForm::kWord;
};

/// `title` without "(1)" before it if that is `number`: pages number lists that have numbers, 1.
/// (1) 決算について. All of it otherwise. Total, thread-safe.
std::string_view without_second_number(std::string_view title, int number);

/// Reads a line as a heading with a keyword, or as one with only a number ("(1) …", "1 …": the
/// caller asks for evidence). A line that reads as a sentence (検討事項3については…。) is not a
/// heading. Total, thread-safe.
std::optional<AgendaHeading> read_agenda_heading(const Head& head);

}  // namespace gijiroku::indexer
