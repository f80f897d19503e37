// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/words_together.h — whether a text has the words of a term together. A long speech
// has the words of most compounds somewhere (会計, 年度, 任用 and 職員), but does not say the
// compound.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

class WordsTogether {
 public:
  /// The words and joined words of `term`. `nodes`: about how many nodes have each, in this order;
  /// empty: unknown. Only the time depends on it.
  explicit WordsTogether(const Term& term, const std::vector<std::size_t>& nodes = {});

  /// Whether some stretch of `text` (N0), which has all the words, has them in one sentence, in any
  /// order and with few other characters between: kInCompound for two words that are next to each
  /// other in the term, kBetween for others. A word counts where its stem is. A word that the text
  /// has in a form without the stem is left out of the account. Reads the text for the rarest word,
  /// and for the others mostly near it. O(length of the text × words).
  bool occur_in(std::string_view text) const;

  static constexpr std::size_t kInCompound = 8, kBetween = 24;

 private:
  struct Part {
    std::vector<std::string> forms{};  ///< stems of its spellings, each once
    Span span{};                       ///< in the term's literal
    std::size_t longest = 0;           ///< code points of a form
    std::size_t nodes = 0;             ///< that have it
  };
  void add(std::vector<std::string> forms, std::string_view printed, std::size_t nodes,
           const Term& term);

  std::vector<Part> parts_;  // rarest first
  std::size_t most_ = 0;     // code points of a stretch
};

}  // namespace gijiroku::search
