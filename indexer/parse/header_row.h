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
  Span source;                          ///< label and value
  std::size_t number = 0;               ///< of its first line
  bool tabbed = false;                  ///< parted by tabs: cannot be a sentence

  std::string label() const;  ///< 開催日時 where the parts make one known label; else parted by '/'
  std::string text() const;  ///< the value, wraps joined, cells parted by a space
};

/// Reads `line` as the first line of a row; `above` is the row before it, whose first label an
/// empty first cell repeats. Without a tab, only known labels (日時, 場所, 議題, …) make a row.
/// Total, thread-safe.
std::optional<HeaderRow> read_header_row(const Line& line, const HeaderRow* above);

/// Adds a line that goes on with the value.
HeaderRow continued(HeaderRow row, const Line& line);

}  // namespace gijiroku::indexer
