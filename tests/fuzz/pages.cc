// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"
#include "indexer/pdf/covered_text.h"
#include "indexer/pdf/page_furniture.h"
#include "indexer/pdf/page_text.h"
#include "indexer/pdf/ruby.h"
#include "indexer/pdf/ruled_tables.h"
#include "indexer/pdf/text_layer.h"
#include "indexer/pdf/vertical_writing.h"
#include "tests/fuzz/target.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::fuzz;

namespace {

std::size_t letters_of(const PlacedWords& words) {
  std::size_t letters = 0;
  for (const PlacedWord& word : words) letters += literal_form(word.text).text.size();
  return letters;
}

/// The same bytes, row by row, drawn darker and lighter.
PagePicture picture_of(std::string_view bytes) {
  PagePicture picture;
  picture.width = picture.height = 300;
  picture.dots.assign(picture.width * picture.height, '\xFF');
  for (std::size_t i = 0; i < bytes.size() && i * 40 + 40 < picture.dots.size(); ++i) {
    if (bytes[i] & 1) picture.dots.replace(i * 40, 40, 40, static_cast<char>(bytes[i] & 0x3E));
  }
  return picture;
}

}  // namespace

/// What pdftotext writes: every letter that no shape covers must be in the text, unless it is ruby
/// or furniture.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return run([&] {
    const std::string_view bytes = bytes_of(data, size);
    const PagePicture picture = picture_of(bytes);
    std::vector<std::vector<PageRow>> pages;
    std::size_t letters = 0;
    for (PlacedWords& words : read_pdftotext_bbox(bytes)) {
      remove_covered(words, picture);
      const bool vertical = writing_of(words) == Writing::kVertical;
      if (vertical) words = turned_upright(std::move(words));
      remove_ruby(words);
      letters += letters_of(words);
      pages.push_back(vertical ? page_rows(std::move(words))
                               : rows_with_tables(std::move(words), picture));
    }
    StrippedPages stripped = strip_furniture(std::move(pages));
    std::string text;
    for (const std::vector<PageRow>& page : stripped.pages) text += page_text(page) + "\f";
    std::string dropped;
    for (const std::string& row : stripped.dropped) dropped += row + "\n";
    // Characters may combine where words meet, so a few bytes may differ.
    const std::size_t kept = literal_form(text).text.size() + literal_form(dropped).text.size();
    check(kept * 2 >= letters);
    SourceText source;
    source.text = repair(text);
    return std::vector{source};
  });
}
