// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/header_row.h — the table at the beginning of minutes: label TAB value, or label and
// value parted by spaces or a colon.
//
// Typesetting splits labels by spaces and tabs (開催 TAB 日時, 議 TAB 題), leaves out a label that
// the row above has (an empty first cell) and wraps values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/lines.h"

namespace gijiroku::indexer {

struct HeaderRow {
  std::vector<std::string> labels;  ///< without whitespace: {公開の可否, 会議録}, {議題}
  std::vector<std::string_view> lines;  ///< the value, line by line; may be empty
  std::vector<std::string_view> aside;  ///< cells of a drawn table beside the value
  Span source;                          ///< label and value
  std::size_t number = 0;               ///< of its first line
  bool tabbed = false;                  ///< parted by tabs: cannot be a sentence

  std::string label() const;  ///< 開催日時 where the parts make one known label; else parted by '/'
  std::string text() const;        ///< the value, wraps joined, cells parted by a space
  std::string whole_text() const;  ///< the same with the cells beside it
};

/// Reads `line` as the first line of a row; `above` is the row before it, whose first label an
/// empty first cell repeats. Without a tab, only known labels (日時, 場所, 議題, …) make a row.
/// Total, thread-safe.
std::optional<HeaderRow> read_header_row(const Line& line, const HeaderRow* above);

/// A row of a table whose cells are drawn with lines (│日　時│令和3年5月1日│), and how many lines
/// it has.
struct RuledRow {
  HeaderRow row;
  std::size_t lines = 0;
};

/// Reads the row that begins with line `i` and ends before a rule or line `end`; its label may be
/// beside any of its lines. nullopt if the line has no frame or the row has no label. Total,
/// thread-safe.
std::optional<RuledRow> read_ruled_row(const std::vector<Line>& lines, std::size_t i,
                                       std::size_t end);

/// Whether the line is a rule between rows of a drawn table: ├───┼───┤.
bool is_table_rule(const Line& line);

/// Adds a line that goes on with the value.
HeaderRow continued(HeaderRow row, const Line& line);

}  // namespace gijiroku::indexer
