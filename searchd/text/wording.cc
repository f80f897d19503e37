// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/wording.h"

namespace gijiroku::search {

std::string filled(std::string_view text, std::initializer_list<std::string_view> values) {
  std::size_t size = text.size();
  for (const std::string_view value : values) size += value.size();
  std::string out;
  out.reserve(size);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    out += text.substr(at, open - at);
    if (open == std::string_view::npos) break;
    const bool closed = open + 2 < text.size() && text[open + 2] == '}';
    const std::size_t place =
        closed ? static_cast<std::size_t>(text[open + 1] - '1') : values.size();
    if (place < values.size()) {
      out += values.begin()[place];
      at = open + 3;
    } else {
      out += '{';
      at = open + 1;
    }
  }
  return out;
}

}  // namespace gijiroku::search
