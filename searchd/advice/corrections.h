// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/corrections.h — もしかして: words of the index that are similar to a rare term of
// the query, which may be misspelt.
#pragma once

#include <vector>

#include "core/tokenizer.h"
#include "searchd/advice/advice.h"
#include "searchd/query/query.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// Corrections for the rare terms of the query: words of the index that are nearest to them by
/// reading, shape and spelling (suggest/nearest.h), of the whole term or of some of its words.
/// Before these, words that are read as terms next to each other (taiki jidou: 待機児童). Quoted
/// terms, wildcards and questions have none.
///
/// `little`: the search found little. Otherwise only terms in kana or Latin letters are corrected,
/// because they may be unconverted kanji, and terms with a sure mistake, because their words may
/// have matched apart. Throws IndexError.
std::vector<Correction> corrections(const Criteria& criteria, const Query& query,
                                    const IndexReader& index, const Tokenizer& tokenizer,
                                    bool little);

}  // namespace gijiroku::search
