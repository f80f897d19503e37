// SPDX-License-Identifier: GPL-3.0-or-later
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
  Span span;             ///< bytes of the text; never cuts what readers see as one character
  std::size_t term = 0;  ///< index in the query
  std::size_t word = 0;  ///< 0: the term itself; n: only the n-th word of the term
  bool typed = false;    ///< contains the term as typed, not only another spelling
};

/// Finds every occurrence of each term, in any of its spellings. For a term without an occurrence
/// it finds the words of the term. Highlights are sorted by position, and those of different terms
/// may overlap.
class HighlightFinder {
 public:
  /// `tier` is how the text matched. Words of a term are highlighted only if the text contains all
  /// of them; from kPartial on, any of them. With kFuzzy, text that differs from a term by one
  /// character is highlighted too. `in_shard` is the place of the text's literal form, if a shard
  /// has it. All other arguments must outlive this.
  HighlightFinder(std::string_view text, const Query& query, const Tokenizer& tokenizer, Tier tier,
                  TextInShard in_shard);

  /// Total, as are the other two.
  std::vector<Highlight> all();
  /// All, except words in the less promising sentences of a long text. Enough to choose a fragment.
  std::vector<Highlight> best();
  /// All that touch `within`, bytes of the text.
  std::vector<Highlight> touching(Span within);

 private:
  std::vector<Highlight> with_words(std::vector<Highlight> highlights) const;
  Highlight highlight(const Match& match) const;

  std::string_view text_;
  bool parts_;
  NormalText normal_;
  std::vector<Highlight> occurrences_;   // of terms that the text contains
  std::optional<WordHighlights> words_;  // of terms that it does not contain
};

/// The part `within` of `text`, cut at the highlights into hits and plain segments. Overlapping
/// highlights become one hit.
Segments cut(std::string_view text, Span within, const std::vector<Highlight>& highlights);

}  // namespace gijiroku::search
