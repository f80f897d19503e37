// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/agenda/notation.h — whether a document calls its items by two words (議案 and 議題).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "indexer/agenda/programme.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// The word that opens an item's heading, and its line.
struct KeywordLine {
  std::string word;
  std::size_t line = 0;
};

/// "mixed-notation" at the first heading that says 議案 where the programme says 議題, or the other
/// way round. Total.
std::optional<Diagnostic> mixed_notation(const std::vector<KeywordLine>& headings,
                                         const Programme& programme);

}  // namespace gijiroku::indexer
