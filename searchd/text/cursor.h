// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/cursor.h — a position in a text, and the characters around it as readers see them.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/text.h"
#include "core/utf8.h"

namespace gijiroku::search {

/// A position on a code-point boundary of a text, moved by code points. previous() and back() must
/// not be called at the beginning, next() and forward() not at the end.
class Cursor {
 public:
  Cursor(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::size_t position() const { return at_; }
  bool at_begin() const { return at_ == 0; }
  bool at_end() const { return at_ == text_.size(); }
  char32_t next() const { return code_point_at(text_, at_).value; }
  char32_t previous() const { return code_point_before(text_, at_); }
  void forward() { at_ += code_point_at(text_, at_).size; }
  void back() { at_ = boundary_before(text_, at_); }

  /// Whether cutting the text here leaves every character whole.
  bool is_character_boundary() const {
    return at_begin() || at_end() || !continues_character(previous(), next());
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

/// `span` of `text`, extended so that the characters at its ends are whole.
inline Span with_whole_characters(std::string_view text, Span span) {
  Cursor begin(text, span.begin), end(text, span.end);
  while (!begin.is_character_boundary()) begin.back();
  while (!end.is_character_boundary()) end.forward();
  return {begin.position(), end.position()};
}

}  // namespace gijiroku::search
