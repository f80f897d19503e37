// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/row_shape.h — the form in which a header prints its labels, so that a label that is
// in no table is known by its neighbors: 4．欠席委員, 5．見学した者, 6．傍聴者.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/line/lines.h"
#include "indexer/parse/header_row.h"

namespace gijiroku::indexer {

/// How a line begins that may be a label with its value.
struct RowShape {
  enum class Kind { kNumber, kSign, kBracket, kColon };
  Kind kind = Kind::kColon;
  std::string sign;  ///< ■, 【; of a number what follows it: "."
  int number = 0;
  std::size_t label_begin = 0, label_end = 0, value = 0;  ///< bytes of the literal form
};

/// Returns nullopt if the line has no sign of a label: neither number, sign, bracket nor colon, or
/// words that are too long for one. Total, thread-safe.
std::optional<RowShape> row_shape(const Line& line);

/// The row in line `i` if the rows around it, `before` and `after`, have the same shape and its
/// number is between theirs.
std::optional<HeaderRow> row_between(const Line& line, const Line& before, const Line& after);

/// The sign that the rows of a header begin with.
class SignedRows {
 public:
  /// Counts a row, with or without a sign.
  void count(const Line& row);

  /// The row in a line that begins with the sign of the last rows, two at least, if its words name
  /// what a header lists: ●執行部 (7人), ○本日審査した案件.
  std::optional<HeaderRow> row(const Line& line) const;

 private:
  std::string sign_;      // of the last rows
  std::size_t rows_ = 0;  // how many they are
};

/// `line` as a label without a value: one that the table has, or words in the marks that `first`
/// has. Total, thread-safe.
std::optional<HeaderRow> label_alone(const Line& line, const Line& first);

/// How many labels without values begin at line `i`, with as many values after them:
/// 日時, 場所, 令和3年5月1日, 庁議室. 0 if there is no such block before line `end`. The value of a
/// label for the day is one.
std::size_t label_block_at(const std::vector<Line>& lines, std::size_t i, std::size_t end);

/// Whether the line is a number and nothing else.
bool is_number_alone(const Line& line);

/// Whether line `i` is nothing but the number of a row that follows before line `end`, as lists in
/// PDF leave it.
bool numbers_row_below(const std::vector<Line>& lines, std::size_t i, std::size_t end);

}  // namespace gijiroku::indexer
