// SPDX-License-Identifier: GPL-3.0-or-later
// core/text.h — UTF-8 text in the form that the rest of the program may assume.
//
// Minutes from PDF and Word contain half-width kana, full-width digits, Kangxi radicals in place of
// ideographs, and stray bytes. `repair` (utf8.h) makes any bytes valid. Documents and queries are
// compared in the literal form N0, which only `normalize`, `literal_form` and `literal_text` make:
//
//   repair -> fold table (dict/fold.tsv) -> ICU nfkc_cf -> all Unicode whitespace deleted
//
// The form is context-free: no rule looks at a neighbor, except for the compositions that nfkc_cf
// itself makes (ﾃ + ﾞ). All functions are total and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace gijiroku {

/// A range of bytes of a text, half-open, on code-point boundaries.
struct Span {
  std::size_t begin = 0, end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// The literal form of a text, as an index stores it.
struct LiteralForm {
  std::string text;        ///< N0, valid UTF-8
  std::vector<bool> gaps;  ///< one a code point of `text`: whitespace was deleted just before it
};
LiteralForm literal_form(std::string_view source);

/// LiteralForm::text alone, in less time.
std::string literal_text(std::string_view source);

/// The literal form of a text, with the way back to that text.
class NormalText {
 public:
  std::string_view view() const { return text_; }

  /// The smallest span of the source that produced `s`, which must lie within view() on code-point
  /// boundaries and must not be empty. Monotone: a.begin <= b.begin implies original(a).begin <=
  /// original(b).begin. O(log n) for n changes made by normalization.
  Span original(Span s) const;

  /// Whether characters of the source were deleted just before byte `byte` of view(), which lies
  /// within view().
  bool gap_before(std::size_t byte) const { return byte < gaps_.size() && gaps_[byte]; }

 private:
  friend NormalText normalize(std::string_view source);
  void append(std::string_view made, Span from, bool same);
  void append_via_icu(std::string_view stretch, std::size_t at);

  /// Bytes of text_ up to the next run. If `same`, they are the source's bytes from `begin` on;
  /// otherwise all of them were made from its bytes [begin, end).
  struct Run {
    std::uint32_t at, begin, end;
    bool same;
  };
  /// The run that contains `byte`.
  const Run& run(std::size_t byte) const;

  std::string text_;
  std::vector<Run> runs_;
  std::vector<bool> gaps_;  // one a byte of text_ up to the last gap
};
NormalText normalize(std::string_view source);

}  // namespace gijiroku
