// core/text.h — UTF-8 text as the rest of the program may assume it.
//
// Minutes arrive from PDF and Word with half-width kana, full-width digits, Kangxi radicals in
// place of ideographs and stray bytes. `repair` (utf8.h) makes any bytes valid; `normalize` is the
// only door to the literal form N0, in which documents and queries meet:
//
//   repair -> fold table (dict/fold.tsv) -> ICU nfkc_cf -> all Unicode whitespace deleted
//
// The form is context-free: no rule looks at a neighbour, but for the compositions that nfkc_cf
// itself makes (ﾃ + ﾞ). All functions are total and thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.h"

namespace gijiroku {

/// Bytes of a text, half-open, on code-point boundaries.
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

/// The literal form of a text with the way back to the text.
class NormalText {
 public:
  std::string_view view() const { return text_; }

  /// The smallest span of the source that produced `s`, which lies within view() on code-point
  /// boundaries and is not empty. Monotone: a.begin <= b.begin implies original(a).begin <=
  /// original(b).begin. O(log of what normalisation changed).
  Span original(Span s) const;

 private:
  friend NormalText normalize(std::string_view source);
  void append_same(std::string_view source, Span from);
  void append_made(std::string_view made, Span from);
  void append_asked(std::string_view stretch, std::size_t at);

  /// Bytes of text_ up to the next run: as the source has them from `begin` on, or all made from
  /// its bytes [begin, end).
  struct Run {
    std::uint32_t at, begin, end;
    bool same;
  };
  const Run& run(std::size_t byte) const;

  std::string text_;
  std::vector<Run> runs_;
};
NormalText normalize(std::string_view source);

}  // namespace gijiroku
