// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/lines.h — a source as its lines: the smallest pieces that the parser moves about.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::indexer {

/// A line that is not blank. `raw` and `text` point into the source.
struct Line {
  std::size_t number = 0;    ///< from 1
  bool after_blank = false;  ///< a blank line or the start of the source stands before it
  Span source;               ///< of `text`, in bytes of the source
  std::string_view text;     ///< without whitespace at either end
  std::string_view raw;      ///< with it (a leading tab is an empty cell), without the line's end
};

/// The lines of `source` that hold anything but whitespace, in order. A line ends at LF, CR LF or
/// CR; a form feed parts lines without counting one. Total, linear, thread-safe.
std::vector<Line> split_lines(std::string_view source);

}  // namespace gijiroku::indexer
