// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/rank/respelling.h — texts in the spelling of the query, so that ranking treats 取組,
// 取り組み and 取組み as one word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/query/query.h"
#include "searchd/spelling/whole_word.h"
#include "searchd/text/prefix_prefilter.h"

namespace gijiroku::search {

class Respelling {
 public:
  /// Takes the stretches of the query's terms, with their other spellings. If two stretches share a
  /// spelling, it belongs to the first of them.
  /// Cannot be copied, because its entries refer to its own strings.
  explicit Respelling(const Query& query);
  Respelling(const Respelling&) = delete;
  Respelling& operator=(const Respelling&) = delete;

  /// `text` (N0) with every other spelling of a stretch replaced by the stretch. Nullopt if the
  /// text contains none. O(length of the text).
  std::optional<std::string> respell(std::string_view text) const;

  /// The spelling that begins at one place of a text.
  struct Standing {
    std::size_t bytes = 0;  ///< its length; 0: none begins there
    bool other = false;     ///< it is not the query's own
  };
  /// The longest spelling that begins at byte `at` of `text`.
  Standing standing_at(std::string_view text, std::size_t at) const;

  struct Pair {
    std::string other;    ///< a spelling
    std::string stretch;  ///< the query's spelling, which replaces it
  };
  /// Every spelling once. Includes the stretches themselves.
  const std::vector<Pair>& pairs() const { return pairs_; }

 private:
  struct Entry {
    char32_t first;  // character of the spelling
    std::string_view spelling, stretch;
    WholeWord word;
  };
  const Entry* entry_at(std::string_view text, std::size_t at) const;

  std::vector<Pair> pairs_;
  std::vector<Entry> entries_;  // by first character, then longest first
  PrefixPrefilter prefilter_;
};

}  // namespace gijiroku::search
