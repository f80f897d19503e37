// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/toml_alphabet.h"

#include <algorithm>

#include "core/error.h"
#include "core/utf8.h"

namespace gijiroku {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF", kEscape = "\\U000";
constexpr char32_t kFirst = 0x80, kLast = 0xFEFF, kPlane = 0xF0000, kPlaneEnd = 0xFFFFF;

bool is_in_plane(char32_t c) { return c >= kPlane && c <= kPlaneEnd; }

[[noreturn]] void refuse(std::string_view toml, std::size_t at, const std::string& why) {
  const auto line = std::count(toml.begin(), toml.begin() + static_cast<std::ptrdiff_t>(at), '\n');
  throw FormatError(std::to_string(line + 1) + " 行目" + why);
}

/// Where `text` has an escape of plane 15; npos if nowhere.
std::size_t find_escape(std::string_view text) {
  for (std::size_t at = 0; (at = text.find(kEscape, at)) != std::string_view::npos; ++at) {
    const std::string_view digit = text.substr(at).substr(kEscape.size(), 1);
    if (digit == "F" || digit == "f") return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::string to_toml_alphabet(std::string_view toml) {
  if (toml.starts_with(kByteOrderMark)) toml.remove_prefix(kByteOrderMark.size());
  const std::string private_use = "に私用領域の文字があります。使えません";
  if (const std::size_t at = find_escape(toml); at != std::string_view::npos)
    refuse(toml, at, private_use);
  std::string out;
  for (std::size_t at = 0; at < toml.size();) {
    const auto [c, size] = code_point_at(toml, at);
    if (!is_utf8(toml.substr(at, size)))
      refuse(toml, at, "が UTF-8 ではありません。UTF-8 で保存してください");
    if (is_in_plane(c)) refuse(toml, at, private_use);
    append_utf8(out, c >= kFirst && c <= kLast ? kPlane + c : c);
    at += size;
  }
  return out;
}

std::string from_toml_alphabet(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    append_utf8(out, is_in_plane(c) ? c - kPlane : c);
  }
  return out;
}

std::string first_moved_character(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size() && out.empty();) {
    if (const char32_t c = next_code_point(text, at); is_in_plane(c)) append_utf8(out, c - kPlane);
  }
  return out;
}

}  // namespace gijiroku
