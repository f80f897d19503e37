// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/notation.h"

#include <algorithm>

namespace gijiroku::indexer {

std::optional<Diagnostic> mixed_notation(const std::vector<KeywordLine>& headings,
                                         const Programme& programme) {
  const auto& announced = programme.keywords;
  for (const KeywordLine& heading : headings) {
    const std::string other = heading.word == "議題"   ? "議案"
                              : heading.word == "議案" ? "議題"
                                                       : "";
    if (std::find(announced.begin(), announced.end(), other) == announced.end()) continue;
    return Diagnostic{Severity::kWarning, "mixed-notation", heading.line,
                      "「議案」と「議題」の両方の表記が使われています。"};
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer
