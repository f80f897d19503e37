// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/line_text.h"

#include "core/schema.h"
#include "core/text.h"

namespace gijiroku::search {
namespace {

/// `text` with one blank for each run of whitespace or end of a cell.
std::string flat(std::string_view text) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    const bool gap = is_whitespace(c) || c == static_cast<char32_t>(kCellSeparator);
    if (!gap || !blank) append_utf8(out, gap ? U' ' : c);
    blank = gap;
  }
  return out;
}

/// The last characters of `text`. Does not begin within what readers see as one character.
std::string_view last_characters(std::string_view text) {
  std::size_t at = text.size();
  for (std::size_t i = 0; i < kLineContext && at > 0; ++i) at = boundary_before(text, at);
  while (at < text.size() && at > 0 &&
         continues_character(code_point_before(text, at), code_point_after(text, at)))
    at += code_point_at(text, at).size;
  return text.substr(at);
}

/// The first characters of `text`, likewise.
std::string_view first_characters(std::string_view text) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < kLineContext && at < text.size(); ++i) next_code_point(text, at);
  while (at > 0 && at < text.size() &&
         continues_character(code_point_before(text, at), code_point_after(text, at)))
    at = boundary_before(text, at);
  return text.substr(0, at);
}

LineText cut(std::string_view text, Span key) {
  return {flat(last_characters(text.substr(0, key.begin))),
          flat(text.substr(key.begin, key.end - key.begin)),
          flat(first_characters(text.substr(key.end)))};
}

}  // namespace

LineText line_text(const Shard& shard, const LinePlace& place) {
  const std::string_view literal = shard.literal.text(place.node);
  if (place.begin >= place.end || place.end > literal.size()) return {};
  const std::size_t cell = literal.rfind(kCellSeparator) + 1;  // where the text begins
  const std::string text = shard.literal.original(place.node);
  const NormalText normal = normalize(text);
  if (place.begin < cell || normal.view() != literal.substr(cell))
    return cut(literal, {place.begin, place.end});
  return cut(text, normal.original({place.begin - cell, place.end - cell}));
}

}  // namespace gijiroku::search
