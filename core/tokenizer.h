// core/tokenizer.h — words of a literal text: MeCab with IPADIC, Latin and digit runs cut by us.
//
// MeCab is quadratic on long runs of one character class and costs 250 bytes of memory a byte, so
// it is given at most 4 KiB at a time and no run above 256 characters. Words that cross such a cut
// are split there.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku {

/// What a token can be in a compound noun, such as 再|開発|事業|費.
/// kAdverbial may also stand as an adverb (今回, 将来).
enum class NounPart : std::uint8_t { kNone, kNoun, kAdverbial, kNumber, kPrefix, kSuffix };

/// What a token tells of a text's subject (dict/stop_parts.tsv).
enum class Bearing : std::uint8_t {
  kContent,
  kSlight,   ///< sought only where a query has no word with content
  kGrammar,  ///< a particle, an auxiliary, a sign or the like: no word of the index
};

struct Token {
  std::uint32_t begin, end;  ///< bytes of the literal text
  std::string_view base;  ///< dictionary form (行う of 行っ), or the surface; lives as long as the
                          ///< tokenizer and the text
  Bearing bearing;
  NounPart part;
  std::string_view reading;  ///< in katakana as the dictionary has it, of the surface; empty where
                             ///< it has none; lives as long as the tokenizer
  std::uint32_t entry = 0;   ///< of the dictionary: its number among those that this tokenizer has
                             ///< met, from 1; 0: the dictionary does not tell the base
};

/// Not thread-safe: one a thread.
class Tokenizer {
 public:
  /// The first of a process loads the dictionary that the program was built for, and throws
  /// IndexError where it is missing; all share it.
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;

  /// The tokens of `form.text` in order; every byte lies in exactly one. Total.
  std::vector<Token> tokenize(const LiteralForm& form) const;

  /// Whether the dictionary has `form` as one word that may be grammar: が, which may be a
  /// conjunction too. Total.
  bool may_be_grammar(std::string_view form) const;

  /// Length in bytes of the person's name that `form`, a short text in the literal form, begins
  /// with: a family name, with a given one where it follows. 0 where it begins with none. Total.
  std::size_t person_name(std::string_view form) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Digest of everything that decides tokens and literal forms: dictionary, fold table, rules. An
/// index made under another fingerprint must not be read. Reads the dictionary's 53 MB once. Throws
/// FileError.
const std::string& tokenizer_fingerprint();

}  // namespace gijiroku
