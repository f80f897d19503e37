// searchd/advice/doctor.h — where little or nothing is found: what else could be asked, and what it
// would find; and which spellings a search took in.
#pragma once

#include <string>
#include <vector>

#include "searchd/engine/answer.h"
#include "searchd/select/selection.h"

namespace gijiroku {

/// The same search for text that is nearly that of the terms; nullopt where no term may be sought
/// so. Throws IndexError.
std::optional<Widening> vaguer(const Criteria& criteria, const Query& query,
                               const IndexReader& index);

/// Where a word of the query names a day or a month, and no days are asked for: the rest of the
/// query then; where no meeting was, in that month and on the nearest days before and behind. Those
/// that find nothing are left away. Throws IndexError.
struct DayOffers {
  std::vector<DayOffer> offers;
  std::string no_meeting;  ///< the day or month; empty where a meeting was then
};
DayOffers day_offers(const Criteria& criteria, const Query& query, const IndexReader& index);

/// For each word of the query that hardly any node holds, the words of the index nearest to it by
/// reading and by letters; unless `little` is found, for words in kana or Latin letters alone,
/// which may be meant as kanji. Throws IndexError.
std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little);

/// The variants of a term that stand in one of `nodes` (of each shard), and the other spellings of
/// its words that one of them has. Throws IndexError.
std::vector<std::string> spellings(const Term& term, const IndexReader& index,
                                   const std::vector<NodeSet>& nodes);

/// The words of the index that a pattern matches, at most kMostWords of them, most nodes first, and
/// how many more.
struct MatchedWords {
  std::vector<std::string> words;
  std::size_t more = 0;
};
MatchedWords matched_words(const Pattern& pattern, const Generation& generation);
inline constexpr std::size_t kMostWords = 20;

/// What the meetings that pass the filters cover: bodies and years.
Archive archive_of(const Criteria& criteria, const Generation& generation);

}  // namespace gijiroku
