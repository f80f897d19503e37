// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/name_columns.h"

#include <algorithm>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kShortest = 3, kLongest = 6;  // characters of a full name

/// Columns that the blanks of `gap` take: half for a space, whole for a wide one.
std::size_t width_of(std::string_view gap) {
  std::size_t width = 0;
  for (const char32_t c : decode(gap)) width += is_whitespace(c) ? (c == U'　' ? 2 : 1) : 0;
  return width;
}

bool is_name(std::string_view piece, std::size_t shortest = 2, std::size_t longest = kLongest) {
  const std::u32string chars = decode(piece);
  return chars.size() >= shortest && chars.size() <= longest &&
         std::all_of(chars.begin(), chars.end(), [](char32_t c) {
           return is_kanji_or_repeat(c) || is_hiragana(c) || is_katakana(c);
         });
}

}  // namespace

std::vector<std::string> names_in_columns(std::string_view line) {
  const Head head(line);
  const std::string_view form = head.view();
  if (!head.whole()) return {};
  std::vector<std::string> pieces;
  std::size_t narrowest = 0, widest = 0;
  const auto gap_before = [&](std::size_t at) {
    return width_of(line.substr(head.end(at), head.begin(at) - head.end(at)));
  };
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    const std::size_t width = at > 0 && row_mark_at(form, at) == 0 ? gap_before(at) : 0;
    if (width == 0) continue;
    narrowest = narrowest == 0 ? width : std::min(narrowest, width);
    widest = std::max(widest, width);
  }
  if (widest == narrowest) return {};
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t mark = row_mark_at(form, at);  // ◎ for who presides
    const bool apart = at > 0 && gap_before(at) > narrowest;
    // A short piece is a family name whose given name stands apart.
    const bool whole = !pieces.empty() && count_code_points(pieces.back()) >= kShortest;
    if (pieces.empty() || (apart && whole) || (mark > 0 && !pieces.back().empty()))
      pieces.emplace_back();
    const std::size_t size = code_point_at(form, at).size;
    if (mark == 0) pieces.back() += head.printed(at, at + size);
    at += size;
  }
  const bool names =
      pieces.size() > 1 && std::all_of(pieces.begin(), pieces.end(),
                                       [](const std::string& piece) { return is_name(piece); });
  return names ? pieces : std::vector<std::string>();
}

std::vector<std::string> names_in_pairs(std::string_view line) {
  constexpr std::size_t kLongestPart = 3;  // characters of a family or a given name
  const Head head(line);
  const std::string_view form = head.view();
  std::vector<std::string> names;
  std::size_t words = 0;
  bool spread = true;  // 木 原 大 輔
  for (std::size_t at = 0, end = 1; head.whole() && at < form.size(); at = end++) {
    while (end < form.size() && (is_continuation(form[end]) || !head.gap(end))) ++end;
    const std::string_view word = head.printed(at, end);
    if (!is_name(word, 1, kLongestPart)) return {};
    spread = spread && count_code_points(word) == 1;
    if (words++ % 2 == 0) names.emplace_back();
    names.back() += word;
  }
  return words % 2 == 0 && !spread ? names : std::vector<std::string>();
}

}  // namespace gijiroku::indexer
