// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/placeholders.h"

namespace gijiroku {

std::size_t placeholder(std::string_view text) {
  const bool is =
      text.size() >= 3 && text[0] == '{' && '1' <= text[1] && text[1] <= '9' && text[2] == '}';
  return is ? static_cast<std::size_t>(text[1] - '0') : 0;
}

std::string filled(std::string_view text, std::span<const std::string_view> values) {
  std::size_t size = text.size();
  for (const std::string_view value : values) size += value.size();
  std::string out;
  out.reserve(size);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    out += text.substr(at, open - at);
    if (open == std::string_view::npos) break;
    const std::size_t place = placeholder(text.substr(open));
    if (place > 0 && place <= values.size()) {
      out += values[place - 1];
      at = open + 3;
    } else {
      out += '{';
      at = open + 1;
    }
  }
  return out;
}

}  // namespace gijiroku
