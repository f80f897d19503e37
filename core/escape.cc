// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/escape.h"

#include "core/utf8.h"

namespace gijiroku {
namespace {

std::string hex(char32_t value) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (; value > 0 || out.size() < 2; value /= 16) out.insert(out.begin(), kDigits[value % 16]);
  return out;
}

/// Whether a code point above U+007F moves what follows it: C1 controls, U+2028 and U+2029, and the
/// marks and overrides of direction.
bool moves_text(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string escaped(std::string_view bytes) {
  std::string out;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = code_point_at(bytes, at);
    const std::string_view raw = bytes.substr(at, c.size);
    at += c.size;
    const bool ill_formed = c.value == kReplacement && !is_utf8(raw);
    if (c.value == '\n') {
      out += "\\n";
    } else if (c.value == '\t') {
      out += "\\t";
    } else if (c.value == '\r') {
      out += "\\r";
    } else if (ill_formed || c.value < 0x20 || c.value == 0x7F) {
      for (const char byte : raw) out += "\\x" + hex(static_cast<unsigned char>(byte));
    } else if (moves_text(c.value)) {
      out += "\\u{" + hex(c.value) + "}";
    } else {
      out += raw;
    }
  }
  return out;
}

}  // namespace gijiroku
