// searchd/name_offers.h — a speaker whom somebody typed as a word (いながわ委員, 山田花子): what
// that person said, instead of what mentions them.
#pragma once

#include <vector>

#include "searchd/answer.h"
#include "searchd/selection.h"

namespace gijiroku {

/// For the first word of the query that is a speaker's name, or begins one and has 委員, 議員, さん
/// or the like behind it: the rest of the query among the speeches of those so named, where that
/// finds any. None where the search asks for speakers already. Throws IndexError.
std::vector<NameOffer> name_offers(const Criteria& criteria, const Query& query,
                                   const IndexReader& index);

}  // namespace gijiroku
