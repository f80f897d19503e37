// searchd/advice/corrections.h — もしかして: words of the index close to a term that hardly any
// node holds.
#pragma once

#include <vector>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// For each term that hardly any node holds, the words of the index nearest to it by reading and by
/// letters. If the search found more than a `little`, only terms in kana or Latin letters are
/// corrected, which may stand for kanji. Throws IndexError.
std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little);

}  // namespace gijiroku::search
