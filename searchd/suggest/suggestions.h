// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/suggestions.h — completions of a query that is still being typed: words and
// phrases of the index, titles of agenda items, speakers, offices and bodies, most frequent first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

struct Suggestion {
  std::string text;     ///< the whole query with its last word completed
  std::string display;  ///< the completed word, as the index has it
  WordKind kind = WordKind::kWord;
  std::string reading;  ///< in hiragana; empty if unknown
  /// Nodes that contain it. Of a title, the nodes of its item; of a speaker or an office, their
  /// utterances; of a body, the nodes of its meetings.
  std::uint32_t count = 0;
};

/// At most `limit` suggestions for the query `typed` so far. An entry of the index completes the
/// last word if it begins with the word, as written or as read. The word may be in kana, in Latin
/// letters or half converted. Suggestions equal to `typed` are omitted. Total.
std::vector<Suggestion> suggestions(const Vocabulary& vocabulary, std::string_view typed,
                                    std::size_t limit);

}  // namespace gijiroku::search
