// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/pdf/page_picture.h"

#include <charconv>

#include "core/error.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kDotsPerInch = "100";
constexpr std::size_t kPagesAtOnce = 16;

/// The next number of a PGM header; moves past it and the space after it.
std::size_t number(std::string_view& header) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(header.data(), header.data() + header.size(), value);
  const auto size = static_cast<std::size_t>(end - header.data()) + 1;
  if (error != std::errc() || size > header.size()) throw FormatError("PDF のページを描けません");
  header.remove_prefix(size);
  return value;
}

/// Pictures as pdftoppm writes them: "P5 WIDTH HEIGHT 255" and the dots, one after the other.
std::vector<PagePicture> pictures_of(std::string_view pgm) {
  std::vector<PagePicture> out;
  while (pgm.starts_with("P5\n")) {
    pgm.remove_prefix(3);
    PagePicture picture;
    picture.width = number(pgm);
    picture.height = number(pgm);
    number(pgm);
    if (picture.height > 0 && picture.width > pgm.size() / picture.height) break;
    picture.dots = pgm.substr(0, picture.width * picture.height);
    pgm.remove_prefix(picture.dots.size());
    out.push_back(std::move(picture));
  }
  return out;
}

}  // namespace

const PagePicture& PagePictures::page(std::size_t index) {
  if (index < first_ || index >= first_ + pictures_.size()) {
    first_ = index;
    const std::string from = std::to_string(index + 1), to = std::to_string(index + kPagesAtOnce);
    const ProcessResult result = run_process(
        {"pdftoppm", "-q", "-cropbox", "-gray", "-r", kDotsPerInch, "-f", from, "-l", to, "-"},
        pdf_, limits_);
    pictures_ = pictures_of(result.output);
    // Text may be covered, so a page that nobody has seen is not read.
    if (pictures_.empty()) {
      throw FormatError("PDF の " + from +
                        " ページを描けないため、隠された文字がないか確かめられません");
    }
  }
  return pictures_[index - first_];
}

}  // namespace gijiroku::indexer
