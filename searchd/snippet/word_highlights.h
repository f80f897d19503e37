// searchd/snippet/word_highlights.h — the words of terms that do not stand in a text as they were
// typed.
//
// Words are the tokenizer's, inflected or not (行っ for 行う), and tokenising is dear: about 10 µs
// a sentence. So a sentence is read only where it may hold a word, and of a long text only those
// that promise most, until somebody asks for others; and where only words that do not inflect may
// stand, the tokens that the shard knows are read instead.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/index/literal.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// A text in a shard, which knows where its tokens start.
struct TextInShard {
  const LiteralFile* literal = nullptr;  ///< null: in none
  std::uint32_t node = 0;
};

/// What stands in the literal form of a text for a part of a query.
struct Match {
  Span span;             ///< bytes of the literal form
  std::size_t term = 0;  ///< index in the query
  std::size_t word = 0;  ///< of a term that does not stand there: its word, from 1; else 0
  bool typed = false;    ///< holds the term as it was typed, no other spelling
};

class WordHighlights {
 public:
  /// `terms` are those whose words are sought, `found` what stands there for the others. The other
  /// arguments must outlive it.
  WordHighlights(std::string_view text, const NormalText& normal, const Query& query,
                 const std::vector<std::size_t>& terms, const std::vector<Match>& found,
                 const Tokenizer& tokenizer, TextInShard in_shard);

  /// Reads the sentences that promise most: until all words were met and a little has been read, or
  /// that is too much.
  void read_best();
  /// Reads those that `within`, bytes of the text, touches.
  void read(Span within);

  /// The words in what was read, each with what stands in a row with it in its sentence as in its
  /// term: 介護保険料 of 介護保険料の減免, though 料 is no word of it. With `parts` also those of a
  /// term some of whose words stand nowhere in the text.
  std::vector<Match> matches(bool parts) const;

 private:
  struct Sought {
    std::size_t term, word;  // as in Match
    const Word* is;
    std::vector<std::size_t> sentences{};  // that may hold it
    bool stands = false;                   // in one that was read
  };
  struct Sentence {
    Span span;  // bytes of the literal form
    std::size_t promise = 0;
    bool inflects = false;  // a word that it may hold
    bool read = false;
  };
  void weigh(Sought& sought);
  void look_where(Sought& sought, std::string_view base);
  std::size_t sentence_at(std::size_t byte) const;
  std::size_t read_sentence(Sentence& sentence);
  void read_tokens(const Sentence& sentence);
  void cut_at_starts(const Sentence& sentence);
  void meet(const Sentence& sentence, Span token, std::string_view base);
  void look_for(const Sought& sought);

  std::string_view text_;
  const NormalText& normal_;
  const Query& query_;
  const Tokenizer& tokenizer_;
  const TextInShard in_shard_;
  std::vector<Sought> sought_;
  std::vector<Sentence> sentences_;
  std::vector<Match> matches_;
};

}  // namespace gijiroku::search
