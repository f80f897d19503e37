// SPDX-License-Identifier: GPL-3.0-or-later
// core/tokenizer.h — the words of a literal text: MeCab with IPADIC, except that this program
// itself cuts runs of Latin letters and digits.
//
// MeCab takes quadratic time on long runs of one character class and 250 bytes of memory for each
// byte of text. So it gets at most 4 KiB at a time and no run above 256 characters. Words that
// cross such a cut are split there.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku {

/// What a token can be in a compound noun, such as 再|開発|事業|費. A kAdverbial can be an adverb
/// too (今回, 将来).
enum class NounPart : std::uint8_t { kNone, kNoun, kAdverbial, kNumber, kPrefix, kSuffix };

/// How much a token says about the subject of a text (dict/stop_parts.tsv).
enum class ContentLevel : std::uint8_t {
  kContent,
  kWeak,          ///< searched for only if the query has no word with content
  kFunctionWord,  ///< a particle, an auxiliary, a sign or the like; not indexed
};

struct Token {
  std::uint32_t begin, end;  ///< bytes of the literal text
  /// Dictionary form (行う of 行っ), or the surface. Lives as long as the tokenizer and the text.
  std::string_view base;
  ContentLevel bearing;
  NounPart part;
  /// Of the surface, in katakana as in the dictionary; empty if it has none. Lives as long as the
  /// tokenizer.
  std::string_view reading;
  /// Number of the dictionary entry in the order in which this tokenizer met them, from 1. 0 if the
  /// dictionary gives no base form.
  std::uint32_t entry = 0;
};

/// Not thread-safe: each thread needs its own.
class Tokenizer {
 public:
  /// The first tokenizer of a process loads the dictionary for which the program was built; all
  /// share it. Throws IndexError if it is missing.
  Tokenizer();
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;

  /// The tokens of `form.text` in order. Each byte lies in exactly one. Total.
  std::vector<Token> tokenize(const LiteralForm& form) const;

  /// Whether `form` can be a single word of grammar: it consists of signs, or the dictionary has it
  /// as a particle, conjunction or the like (が). Total.
  bool may_be_function_word(std::string_view form) const;

  /// Length in bytes of the person's name at the beginning of `form`, a short text in the literal
  /// form: a family name, and a given name if one follows. 0 if there is none. Total.
  std::size_t person_name(std::string_view form) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Digest of everything that determines tokens and literal forms: dictionary, fold table, stop
/// parts, rules. An index made under another fingerprint must not be read. The first call reads the
/// dictionary's 53 MB. Throws FileError.
const std::string& tokenizer_fingerprint();

}  // namespace gijiroku
