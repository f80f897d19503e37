// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/snippet/word_highlights.h — finds the words of terms in a text that does not contain the
// terms as typed.
//
// Words are the tokenizer's, inflected or not (行っ for 行う). Tokenizing is expensive: about 10 µs
// a sentence. So a sentence is read only if it may contain a word. Of a long text, only the most
// promising sentences are read until others are asked for. If a sentence can contain only words
// that do not inflect, the token starts that the shard has stored are used instead of the
// tokenizer.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/index/literal.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// The place of a text in a shard, which knows where its tokens start.
struct TextInShard {
  const LiteralFile* literal = nullptr;  ///< null: the text is in no shard
  std::uint32_t node = 0;
};

/// An occurrence of a part of a query in the literal form of a text.
struct Match {
  Span span;             ///< bytes of the literal form
  std::size_t term = 0;  ///< index in the query
  std::size_t word = 0;  ///< 0: the term itself; n: only the n-th word of the term
  bool typed = false;    ///< contains the term as typed, not only another spelling
};

class WordHighlights {
 public:
  /// `terms` are the terms whose words are looked for. `found` are the occurrences of the others.
  /// All other arguments must outlive this.
  WordHighlights(std::string_view text, const NormalText& normal, const Query& query,
                 const std::vector<std::size_t>& terms, const std::vector<Match>& found,
                 const Tokenizer& tokenizer, TextInShard in_shard);

  /// Reads the most promising sentences, until all words were found and a little was read, or until
  /// that takes too long.
  void read_best();
  /// Reads the sentences that `within`, bytes of the text, touches.
  void read(Span within);

  /// The words in what was read. A match also covers the neighbors of a word that are the same in
  /// the sentence as in the term. For 介護保険料の減免 it covers 介護保険料, although 料 is no word
  /// of the term. Without `parts`, a term is omitted if one of its words is nowhere in the text.
  std::vector<Match> matches(bool parts) const;

 private:
  struct WantedWord {
    std::size_t term, word;  // as in Match
    const Word* spec;
    std::vector<std::size_t> sentences{};  // that may contain it
    bool seen = false;                     // in a sentence that was read
  };
  struct Sentence {
    Span span;                 // bytes of the literal form
    std::size_t priority = 0;  // how promising it is; 0: contains no wanted word
    bool inflects = false;     // it may contain a word that inflects
    bool read = false;
  };
  void find_sentences(WantedWord& wanted);
  void find_sentences_with(WantedWord& wanted, std::string_view base);
  std::size_t sentence_at(std::size_t byte) const;
  std::size_t read_sentence(Sentence& sentence);
  void tokenize(const Sentence& sentence);
  void use_stored_tokens(const Sentence& sentence);
  void compare_token(const Sentence& sentence, Span token, std::string_view base);
  void read_until_seen(const WantedWord& wanted);

  std::string_view text_;
  const NormalText& normal_;
  const Query& query_;
  const Tokenizer& tokenizer_;
  const TextInShard in_shard_;
  std::vector<WantedWord> wanted_;
  std::vector<Sentence> sentences_;
  std::vector<Match> matches_;
};

}  // namespace gijiroku::search
