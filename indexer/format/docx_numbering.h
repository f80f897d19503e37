// indexer/format/docx_numbering.h — the numbers that Word writes before paragraphs by itself.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>

#include "indexer/format/xml_tree.h"

namespace gijiroku::indexer {

class DocxNumbering {
 public:
  /// `tree` of word/numbering.xml; null where the document has none.
  explicit DocxNumbering(const XmlTree& tree);

  /// What stands before the next paragraph of that list and level: "（１）", "第２"; empty where
  /// the list is unknown or only a bullet. Counts.
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
