// searchd/suggest/suggestions.h — what somebody who is typing a query may mean: words and phrases
// of the index, titles of agenda items, speakers, offices and bodies, most frequent first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/index/vocabulary.h"

namespace gijiroku::search {

struct Suggestion {
  std::string text;     ///< the whole query with the last word completed
  std::string display;  ///< what the last word becomes, as the index has it
  WordKind kind = WordKind::kWord;
  std::string reading;  ///< in hiragana; empty where it is unknown
  std::uint32_t count =
      0;  ///< nodes that hold it: of a title its item's, of others who speaks there
};

/// At most `limit` suggestions for the query `typed` so far. The last word is completed by what it
/// is the beginning of, as it is written or read, in kana, in Latin letters or half converted; a
/// query that would stay as it is is none. Total.
std::vector<Suggestion> suggestions(const Vocabulary& vocabulary, std::string_view typed,
                                    std::size_t limit);

}  // namespace gijiroku::search
