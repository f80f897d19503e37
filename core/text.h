// core/text.h — UTF-8 text as the rest of the program may assume it.
//
// Minutes arrive from PDF and Word with half-width kana, full-width digits, Kangxi radicals in
// place of ideographs and stray bytes. `repair` makes any bytes valid UTF-8; `normalize` is the
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

namespace gijiroku {

/// Bytes of a text, half-open, on code-point boundaries.
struct Span {
  std::size_t begin = 0, end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// The replacement character that stands where a byte or control character had no meaning.
inline constexpr char32_t kReplacement = 0xFFFD;

/// Valid UTF-8 without control characters: ill-formed bytes, C0 and C1 controls other than
/// whitespace, and DEL become U+FFFD.
std::string repair(std::string_view bytes);

/// Whether `text` is well-formed UTF-8 (controls allowed).
bool is_utf8(std::string_view text);

/// Number of code points in `text`, which must be valid UTF-8.
std::size_t count_code_points(std::string_view text);

/// The code points of `text`; ill-formed bytes become U+FFFD.
std::u32string decode(std::string_view text);

/// A code point and the bytes it takes.
struct CodePoint {
  char32_t value;
  std::size_t size;
};

/// The code point that begins at byte `at` < text.size(); an ill-formed byte is U+FFFD, alone.
CodePoint code_point_at(std::string_view text, std::size_t at);

/// Appends `code_point` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t code_point);

/// Unicode White_Space.
bool is_whitespace(char32_t code_point);

/// `text` without whitespace at either end.
std::string_view trim(std::string_view text);

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

  /// The smallest span of the source that produced `s`, which lies within view() and is not empty.
  /// Monotone: a.begin <= b.begin implies original(a).begin <= original(b).begin. O(1).
  Span original(Span s) const { return {begins_[s.begin], ends_[s.end - 1]}; }

 private:
  friend NormalText normalize(std::string_view source);
  void append(std::string_view made, Span from);
  void append_asked(std::string_view stretch, std::size_t at);

  std::string text_;
  std::vector<std::uint32_t> begins_,
      ends_;  // of each byte of text_: the source bytes that made it
};
NormalText normalize(std::string_view source);

}  // namespace gijiroku
