// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/fragment.h — a text cut into highlighted and plain segments, and the fragments of
// it that a snippet shows.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gijiroku::search {

/// A piece of a text as its source wrote it. In order, the pieces make up the text that is shown.
struct Segment {
  std::string text;
  bool hit = false;  ///< it matched the query
  friend bool operator==(const Segment&, const Segment&) = default;
};
using Segments = std::vector<Segment>;

/// The text that the segments make up.
inline std::string text_of(const Segments& segments) {
  std::string out;
  for (const Segment& segment : segments) out += segment.text;
  return out;
}

/// A range of code points of a node's text, half-open.
struct CodePointRange {
  std::size_t begin = 0, end = 0;
  friend bool operator==(const CodePointRange&, const CodePointRange&) = default;
};

/// A part of a node's text that a snippet shows.
struct Fragment {
  CodePointRange shown;
  std::vector<CodePointRange> highlights;  ///< within it, by position; they do not overlap
};

}  // namespace gijiroku::search
