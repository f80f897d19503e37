// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/rank/procedural.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/table.h"
#include "core/text.h"
#include "embedded/procedural_tsv.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {

bool is_procedural(std::string_view text) {
  // Phrases are brought to N0 once, because texts are compared in N0.
  static const std::vector<std::string> kPhrases = [] {
    std::vector<std::string> out;
    for (const TableRow& row : table_rows(embedded::procedural_tsv))
      out.push_back(literal_text(row.cells[0]));
    return out;
  }();
  return std::any_of(kPhrases.begin(), kPhrases.end(), [&](const std::string& phrase) {
    return find_literal(text, phrase) != std::string_view::npos;
  });
}

}  // namespace gijiroku::search
