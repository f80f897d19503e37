// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/lines.h"

namespace gijiroku::indexer {
namespace {

bool ends_line(char byte) { return byte == '\n' || byte == '\r' || byte == '\f'; }

}  // namespace

std::vector<Line> split_lines(std::string_view source) {
  std::vector<Line> lines;
  std::size_t number = 1;
  bool after_blank = true;
  for (std::size_t at = 0; at < source.size();) {
    std::size_t end = at;
    while (end < source.size() && !ends_line(source[end])) ++end;
    Line line;
    line.number = number;
    line.after_blank = after_blank;
    line.raw = source.substr(at, end - at);
    line.text = trim(line.raw);
    const bool page_end = end < source.size() && source[end] == '\f';
    const bool empty_page_end = page_end && line.raw.empty();
    if (!empty_page_end) after_blank = line.text.empty();
    if (!line.text.empty()) {
      line.source.begin = static_cast<std::size_t>(line.text.data() - source.data());
      line.source.end = line.source.begin + line.text.size();
      lines.push_back(line);
    }
    if (!page_end) ++number;
    at = end + (source.substr(end, 2) == "\r\n" ? 2 : 1);
  }
  return lines;
}

}  // namespace gijiroku::indexer
