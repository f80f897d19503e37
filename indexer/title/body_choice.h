// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/body_choice.h — the body that met, chosen among all names that a document offers.
//
// Titles, lines of a cover page, rows (会議の名称) and the words that open the meeting each offer a
// name. Every candidate is scored by where it is, how it ends and how often the text repeats it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// Where names may be.
struct BodySources {
  const std::vector<Line>& titles;       ///< lines of the front that are no rows
  const std::vector<std::string>& rows;  ///< values of 会議の名称
  const std::vector<Line>& lines;        ///< all lines of the document
  std::size_t end = 0;                   ///< the first line after the front
  std::string_view title;                ///< that the format gives; may be empty
};

/// A name that the document offers, with its points.
struct BodyCandidate {
  std::string name;
  std::string_view source;  ///< where it is, in Japanese words
  int of_source = 0;        ///< for that place, 第N回 and words for minutes
  int of_name = 0;          ///< for how it ends
  int of_text = 0;          ///< for how often the text repeats it
  int of_longer = 0;        ///< because another candidate is its end
  int points() const { return of_source + of_name + of_text + of_longer; }
};

struct BodyChoice {
  std::string body;   ///< empty if nothing names one
  std::string title;  ///< of lines that name it together, as on a cover page; otherwise empty
  std::vector<BodyCandidate> candidates;  ///< the chosen one first, then by points
};

/// Total, thread-safe, linear in the front and the first lines after it.
BodyChoice choose_body(const BodySources& sources);

}  // namespace gijiroku::indexer
