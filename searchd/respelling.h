// searchd/respelling.h — texts as a query spells them: 取組, 取り組み and 取組み are one in
// ranking.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/character_filter.h"
#include "searchd/query.h"
#include "searchd/standing_word.h"

namespace gijiroku {

class Respelling {
 public:
  /// Of the stretches of the query's terms; where two of them share a spelling, the first one's.
  explicit Respelling(const Query& query);
  Respelling(const Respelling&) = delete;
  Respelling& operator=(const Respelling&) = delete;

  /// `text` (N0) with every other spelling of a stretch replaced by the stretch; nullopt where it
  /// has none. O(its length).
  std::optional<std::string> of(std::string_view text) const;

  struct Pair {
    std::string other;    ///< a spelling
    std::string stretch;  ///< what replaces it
  };
  const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  struct Entry {
    char32_t first;  // character of the spelling
    std::string_view spelling, stretch;
    StandingWord word;
  };
  const Entry* at(std::string_view text, std::size_t at, char32_t first) const;

  std::vector<Pair> pairs_;
  std::vector<Entry> entries_;  // by first character, then longest first
  CharacterFilter firsts_;
};

}  // namespace gijiroku
