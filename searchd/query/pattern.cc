// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/pattern.h"

#include "core/script.h"

#include <algorithm>

#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kShortestFixed = 2;  // characters: a bigram finds the candidates

bool is_latin(char32_t c) {
  return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ||
         (c >= 0xDF && c <= 0x24F && c != 0xF7);
}
bool is_of(bool katakana, char32_t c) { return katakana ? is_katakana(c) : is_latin(c); }

}  // namespace

Pattern::Pattern(std::string_view literal) {
  std::size_t begin = 0, longest = 0;
  while (begin <= literal.size()) {
    const std::size_t end = std::min(literal.find('*', begin), literal.size());
    parts_.emplace_back(literal.substr(begin, end - begin));
    const std::size_t length = count_code_points(parts_.back());
    if (length > longest) fixed_ = parts_.back();
    longest = std::max(longest, length);
    begin = end + 1;
  }
  katakana_ = !fixed_.empty() && is_katakana(code_point_at(fixed_, 0).value);
}

PatternFault Pattern::fault() const {
  const bool all = std::all_of(parts_.begin(), parts_.end(), [&](const std::string& part) {
    const std::u32string characters = decode(part);
    return std::all_of(characters.begin(), characters.end(),
                       [&](char32_t c) { return is_of(katakana_, c); });
  });
  if (!all) return PatternFault::kOtherScript;
  // With shorter parts the pattern would match too much to be of use.
  return count_code_points(fixed_) < kShortestFixed ? PatternFault::kTooShort : PatternFault::kNone;
}

std::optional<Pattern> Pattern::parse(std::string_view literal) {
  if (literal.find('*') == literal.npos) return std::nullopt;
  Pattern out(literal);
  return out.fault() == PatternFault::kNone ? std::optional(std::move(out)) : std::nullopt;
}

PatternFault Pattern::fault(std::string_view literal) {
  return literal.find('*') == literal.npos ? PatternFault::kNone : Pattern(literal).fault();
}

bool Pattern::matches(std::string_view word) const {
  if (!word.starts_with(parts_.front())) return false;
  std::size_t at = parts_.front().size();
  for (std::size_t i = 1; i + 1 < parts_.size(); ++i) {
    // The first place is the best: it leaves the most room for the other parts.
    const std::size_t found = word.find(parts_[i], at);
    if (found == word.npos) return false;
    at = found + parts_[i].size();
  }
  return word.size() >= at + parts_.back().size() && word.ends_with(parts_.back());
}

std::optional<Span> Pattern::find(std::string_view text, std::size_t from) const {
  for (std::size_t at = find_literal(text, fixed_, from); at != text.npos;
       at = find_literal(text, fixed_, at)) {
    // The word around the fixed part.
    std::size_t begin = at, end = at;
    while (begin > 0) {
      const std::size_t before = boundary_before(text, begin);
      if (!is_of(katakana_, code_point_at(text, before).value)) break;
      begin = before;
    }
    while (end < text.size()) {
      const CodePoint next = code_point_at(text, end);
      if (!is_of(katakana_, next.value)) break;
      end += next.size;
    }
    if (begin >= from && matches(text.substr(begin, end - begin))) return Span{begin, end};
    // The word was tested as a whole. Other occurrences in it cannot match either.
    at = end;
  }
  return std::nullopt;
}

}  // namespace gijiroku::search
