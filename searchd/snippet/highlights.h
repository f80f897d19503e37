// searchd/snippet/highlights.h — where a text, as its source wrote it, matches a query.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/model/fragment.h"
#include "searchd/model/tier.h"
#include "searchd/query/query.h"
#include "searchd/snippet/word_highlights.h"

namespace gijiroku::search {

struct Highlight {
  Span span;             ///< bytes of the text; cuts nothing in two that readers see as a character
  std::size_t term = 0;  ///< index in the query
  std::size_t word = 0;  ///< of a term that does not stand in the text: its word, from 1; else 0
  bool typed = false;    ///< holds the term as it was typed, no other spelling
};

/// Every occurrence of each term, in any of its spellings; of a term that has none, the words that
/// stand for it. Highlights are by position; those of different terms may overlap.
class HighlightFinder {
 public:
  /// `tier` is how the text was found. Words of a term are marked where all of them stand in the
  /// text, from kPartial on where any do; with kFuzzy what is nearly a term. `in_shard` is where
  /// the literal form of the text lies, if anywhere. The other arguments must outlive it.
  HighlightFinder(std::string_view text, const Query& query, const Tokenizer& tokenizer, Tier tier,
                  TextInShard in_shard);

  /// Total.
  std::vector<Highlight> all();
  /// All but those of words in what a long text has of lesser sentences: enough to choose by.
  std::vector<Highlight> most();
  /// All that touch `within`, bytes of the text.
  std::vector<Highlight> touching(Span within);

 private:
  std::vector<Highlight> with_words(std::vector<Highlight> highlights) const;
  Highlight highlight(const Match& match) const;

  std::string_view text_;
  bool parts_;
  NormalText normal_;
  std::vector<Highlight> standing_;      // of terms that stand in the text
  std::optional<WordHighlights> words_;  // of those that do not
};

/// `within` of `text` cut at the highlights: what is marked by any of them is a hit. Overlapping
/// highlights become one.
Segments cut(std::string_view text, Span within, const std::vector<Highlight>& highlights);

}  // namespace gijiroku::search
