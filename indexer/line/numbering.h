// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/numbering.h — the numbers that items carry: (1), 1, ①, 一, 第1号, and the signs that
// stand before rows: ■, ▲, ・.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/line/head.h"

namespace gijiroku::indexer {

struct Numbering {
  int value = 0;
  std::size_t end = 0;  ///< the byte behind it
  bool marked = false;  ///< in parentheses or as 第n号: cannot be a quantity
};

/// The number that stands at byte `at` of `form`, a text in the literal form (where ① is 1).
/// Numbers above 999 number nothing. Total, thread-safe.
std::optional<Numbering> numbering_at(std::string_view form, std::size_t at);

/// A number before a label with the sign after it: 1. (2) 三、 Ⅳ ア
struct RowNumber {
  int value = 0;
  std::size_t end = 0;  ///< the byte after it
};
/// The number of a row at byte `at` of its head. Total, thread-safe.
std::optional<RowNumber> row_number_at(const Head& head, std::size_t at);

/// Length in bytes of the sign (■, ▲, ・, ❖, #) at byte `at` of a literal form that may stand
/// before a label, a heading or a title; 0 if there is none. Brackets, dashes and signs that part
/// sentences or values are none. Total, thread-safe.
std::size_t row_mark_at(std::string_view form, std::size_t at);

/// Where the words of a row begin, after signs, a number or a letter, and brackets: "◆(1)【", "――",
/// "A.". Total, thread-safe.
std::size_t row_words_begin(const Head& head);

}  // namespace gijiroku::indexer
