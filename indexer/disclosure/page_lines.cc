// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/page_lines.h"

#include "indexer/disclosure/doubt.h"
#include "indexer/disclosure/stamp.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

void PageLines::add(std::string_view text) {
  for (const Line& line : split_lines(text)) {
    if (line.text.empty()) continue;
    if (is_stamp(line.text) || leaves_doubt(line.text)) {
      if (kept_.emplace(line.text).second) text_.append(line.text) += '\n';
    } else if (dropped_++ == 0) {
      first_ = line.text;
    }
  }
}

std::vector<Diagnostic> PageLines::diagnostics() const {
  if (dropped_ == 0) return {};
  return {{Severity::kWarning, "page-furniture", 0,
           "ページの見出しとページ番号を " + std::to_string(dropped_) +
               " 行、本文から除きました（例: 「" + first_ + "」）"}};
}

}  // namespace gijiroku::indexer
