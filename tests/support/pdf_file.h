// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/pdf_file.h — writes small PDF files for tests.
//
// Text is in a predefined CJK font that is not embedded (HeiseiMin-W3, UniJIS-UTF16-H), as in many
// PDFs of Japanese offices. With poppler-data the text can be read without any font.
#pragma once

#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::testing {

/// A line of text. x and y are points from the page's left and top edge to the line's beginning and
/// baseline.
struct PdfLine {
  double x, y;
  std::string text;
  double size = 10.5;
};

class PdfFile {
 public:
  /// Adds an A4 page. `over`: PDF operators that draw over the lines.
  PdfFile& page(const std::vector<PdfLine>& lines, const std::string& over = {}) {
    std::string content;
    for (const PdfLine& line : lines) {
      content += "BT /F " + number(line.size) + " Tf " + number(line.x) + " " +
                 number(kHeight - line.y) + " Td <" + utf16_hex(line.text) + "> Tj ET\n";
    }
    return drawn(content + over);
  }

  /// Adds an A4 page that `content` draws, in PDF operators. The font is /F.
  PdfFile& drawn(const std::string& content) {
    const std::size_t stream = add(stream_of("", content));
    pages_.push_back(add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " +
                         reference(stream) + "/Resources<</Font<</F 3 0 R>>/XObject<<" + forms_ +
                         ">>>>>>"));
    return *this;
  }

  /// Adds a page with a gray picture of `width` × `height` bytes.
  PdfFile& picture(std::size_t width, std::size_t height, const std::string& grey) {
    form("Picture",
         "/Subtype/Image/ColorSpace/DeviceGray/BitsPerComponent 8/Width " + std::to_string(width) +
             "/Height " + std::to_string(height),
         grey);
    return drawn("595 0 0 842 0 0 cm /Picture Do");
  }

  /// Adds a form that later pages and forms can draw with /NAME Do.
  PdfFile& form(const std::string& name, const std::string& dictionary,
                const std::string& content) {
    const std::string resources = "/Resources<</Font<</F 3 0 R>>/XObject<<" + forms_ + ">>>>";
    const std::size_t id = add(stream_of(
        "/Type/XObject" +
            (dictionary.empty() ? "/Subtype/Form/BBox[0 0 595 842]" + resources : dictionary),
        content));
    forms_ += "/" + name + " " + reference(id);
    return *this;
  }

  /// Marks the file as encrypted by a password that nobody knows. Nothing is actually encrypted.
  PdfFile& locked() {
    const std::string key(64, '5');
    trailer_ = "/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + key + ">/U<" +
               key + ">>>";
    return *this;
  }

  std::string bytes() const {
    std::string kids;
    for (const std::size_t page : pages_) kids += reference(page) + " ";
    std::vector<std::string> objects{
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Count " + std::to_string(pages_.size()) + "/Kids[" + kids + "]>>",
        "<</Type/Font/Subtype/Type0/BaseFont/HeiseiMin-W3/Encoding/UniJIS-UTF16-H/"
        "DescendantFonts[4 0 R]>>",
        "<</Type/Font/Subtype/CIDFontType0/BaseFont/HeiseiMin-W3/DW 1000/W[1 95 500]/CIDSystemInfo"
        "<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>/FontDescriptor 5 0 R>>",
        "<</Type/FontDescriptor/FontName/HeiseiMin-W3/Flags 4/FontBBox[0 -120 1000 "
        "880]/ItalicAngle 0"
        "/Ascent 880/Descent -120/CapHeight 700/StemV 80>>"};
    objects.insert(objects.end(), objects_.begin(), objects_.end());
    std::string out = "%PDF-1.5\n", table;
    for (std::size_t i = 0; i < objects.size(); ++i) {
      char entry[32];
      std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
      table += entry;
      out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const std::string size = std::to_string(objects.size() + 1), at = std::to_string(out.size());
    return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer<</Size " + size +
           "/Root 1 0 R" + trailer_ + ">>\nstartxref\n" + at + "\n%%EOF\n";
  }

 private:
  static constexpr double kHeight = 842;
  static constexpr std::size_t kFixedObjects = 5;

  static std::string number(double value) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.2f", value);
    return digits;
  }
  static std::string utf16_hex(std::string_view text) {
    std::string hex;
    for (const char32_t c : decode(text)) {  // of the Basic Multilingual Plane
      char unit[8];
      std::snprintf(unit, sizeof unit, "%04X", static_cast<unsigned>(c) & 0xFFFF);
      hex += unit;
    }
    return hex;
  }
  static std::string reference(std::size_t id) { return std::to_string(id) + " 0 R"; }
  static std::string stream_of(const std::string& dictionary, const std::string& content) {
    return "<<" + dictionary + "/Length " + std::to_string(content.size()) + ">>stream\n" +
           content + "\nendstream";
  }
  std::size_t add(const std::string& object) {
    objects_.push_back(object);
    return kFixedObjects + objects_.size();
  }

  std::vector<std::string> objects_;
  std::vector<std::size_t> pages_;
  std::string forms_, trailer_;
};

}  // namespace gijiroku::testing
