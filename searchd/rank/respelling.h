// searchd/rank/respelling.h — texts as a query spells them: 取組, 取り組み and 取組み are one in
// ranking.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/query.h"
#include "searchd/spelling/standing_word.h"
#include "searchd/text/prefix_prefilter.h"

namespace gijiroku::search {

class Respelling {
 public:
  /// Of the stretches of the query's terms; where two of them share a spelling, the first one's.
  explicit Respelling(const Query& query);
  Respelling(const Respelling&) = delete;
  Respelling& operator=(const Respelling&) = delete;

  /// `text` (N0) with every other spelling of a stretch replaced by the stretch; nullopt where it
  /// has none. O(its length).
  std::optional<std::string> respell(std::string_view text) const;

  /// What stands at byte `at` of `text`.
  struct Standing {
    std::size_t bytes = 0;  ///< of a spelling; 0: none
    bool other = false;     ///< it is not the stretch itself
  };
  Standing standing_at(std::string_view text, std::size_t at) const;

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
  const Entry* entry_at(std::string_view text, std::size_t at) const;

  std::vector<Pair> pairs_;
  std::vector<Entry> entries_;  // by first character, then longest first
  PrefixPrefilter prefilter_;
};

}  // namespace gijiroku::search
