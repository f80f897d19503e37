// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/file_format.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "indexer/format/extract_html.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kHeadBytes = 1024;
// JPEG, PNG, GIF and both byte orders of TIFF. "BM" alone may begin a text, so BMP is missing.
constexpr std::array<std::string_view, 5> kPictures{{"\xFF\xD8\xFF", "\x89PNG\r\n", "GIF8",
                                                     std::string_view("II*\0", 4),
                                                     std::string_view("MM\0*", 4)}};

/// "<?xml", or a text that begins with a tag and ends with ">". The name of the tag must begin with
/// an ASCII letter, because <開会> is text.
bool looks_like_xml(std::string_view text) {
  if (text.starts_with("<?xml")) return true;
  if (!text.starts_with('<') || text.size() < 3) return false;
  const char first = text[1];
  const bool name = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
  const std::size_t end = text.find_first_of("> \t\r\n", 1);
  return name && end != text.npos && end < 64 && text.ends_with('>');
}

}  // namespace

FileFormat format_of_bytes(std::string_view bytes) {
  if (bytes.substr(0, kHeadBytes).find("%PDF-") != bytes.npos) return FileFormat::kPdf;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) return FileFormat::kZip;
  if (bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return FileFormat::kOle;
  if (bytes.starts_with("{\\rtf")) return FileFormat::kRichText;
  const bool picture = std::any_of(kPictures.begin(), kPictures.end(),
                                   [&](std::string_view mark) { return bytes.starts_with(mark); });
  return picture ? FileFormat::kPicture : FileFormat::kText;
}

FileFormat format_of_text(std::string_view text) {
  text = trim(text);
  if (looks_like_html(text)) return FileFormat::kHtml;
  if (looks_like_xml(text)) return FileFormat::kXml;
  if (text.starts_with("{") || text.starts_with("[{") || text.starts_with("[\n"))
    return FileFormat::kJson;
  return FileFormat::kText;
}

}  // namespace gijiroku::indexer
