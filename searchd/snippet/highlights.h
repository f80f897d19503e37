// searchd/snippet/highlights.h — where a text, as its source wrote it, matches a query.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/engine/answer.h"
#include "searchd/model/tier.h"
#include "searchd/query/query.h"
#include "searchd/snippet/word_highlights.h"

namespace gijiroku {

struct Mark {
  Span span;             ///< bytes of the text; cuts nothing in two that readers see as a character
  std::size_t term = 0;  ///< index in the query
  std::size_t word = 0;  ///< of a term that does not stand in the text: its word, from 1; else 0
  bool typed = false;    ///< holds the term as it was typed, no other spelling
};

/// Every occurrence of each term, in any of its spellings; of a term that has none, the words that
/// stand for it. Marks are by position; those of different terms may overlap.
class MarkFinder {
 public:
  /// `tier` is how the text was found. Words of a term are marked where all of them stand in the
  /// text, from kSome on where any do; with kVague what is nearly a term. `in_shard` is where the
  /// literal form of the text lies, if anywhere. The other arguments must outlive it.
  MarkFinder(std::string_view text, const Query& query, const Tokenizer& tokenizer, Tier tier,
             TextInShard in_shard);

  /// Total.
  std::vector<Mark> all();
  /// All but those of words in what a long text has of lesser sentences: enough to choose by.
  std::vector<Mark> most();
  /// All that touch `within`, bytes of the text.
  std::vector<Mark> within(Span within);

 private:
  std::vector<Mark> with_words(std::vector<Mark> marks) const;
  Mark mark(const Match& match) const;

  std::string_view text_;
  bool parts_;
  NormalText normal_;
  std::vector<Mark> standing_;      // of terms that stand in the text
  std::optional<WordMarks> words_;  // of those that do not
};

/// `within` of `text` cut at the marks: what is marked by any of them is a hit. Overlapping marks
/// become one.
Segments cut(std::string_view text, Span within, const std::vector<Mark>& marks);

}  // namespace gijiroku
