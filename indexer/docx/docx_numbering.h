// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/docx/docx_numbering.h — the automatic numbers of paragraphs in Word.
#pragma once

#include <array>
#include <map>
#include <string>

#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {

class DocxNumbering {
 public:
  /// `tree` of word/numbering.xml; null if the document has no such member.
  explicit DocxNumbering(const XmlTree& tree);

  /// The number before the next paragraph of this list and level: "（１）", "第２". Each call
  /// counts one paragraph. Empty if the list is unknown or the level has bullets or no numbers.
  std::string next(const std::string& list, const std::string& level);

 private:
  static constexpr std::size_t kLevels = 9;
  struct Level {
    std::string format, text;
    int start = 1;
  };
  using Levels = std::array<Level, kLevels>;

  std::map<std::string, Levels> lists_;
  std::map<std::string, std::array<int, kLevels>> counts_;
};

}  // namespace gijiroku::indexer
