// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/page_lines.h — what is printed at the top and the bottom of a document's
// pages.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// Such lines belong to the paper and not to the minutes. But one that keeps the public out
/// (部外秘, 会議録（非公開）) is a line of the record.
class PageLines {
 public:
  /// Adds the lines of `text`. Blank ones do not count.
  void add(std::string_view text);

  /// The lines that keep the public out, once and each with its end, to stand before the record's
  /// first.
  const std::string& text() const { return text_; }

  /// The other ones, of which "page-furniture" tells the number and the first.
  std::vector<Diagnostic> diagnostics() const;

 private:
  std::set<std::string, std::less<>> kept_;
  std::string text_, first_;
  std::size_t dropped_ = 0;
};

}  // namespace gijiroku::indexer
