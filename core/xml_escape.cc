// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/xml_escape.h"

#include "core/utf8.h"

namespace gijiroku {
namespace {

/// Char of XML 1.0, of characters that decoded UTF-8 can contain.
bool is_xml(char32_t c) {
  constexpr char32_t kFirstNoncharacter = 0xFFFE, kLastNoncharacter = 0xFFFF;
  if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
  return c != kFirstNoncharacter && c != kLastNoncharacter;
}

}  // namespace

std::string xml_escape(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        append_utf8(out, is_xml(c) ? c : kReplacement);
    }
  }
  return out;
}

}  // namespace gijiroku
