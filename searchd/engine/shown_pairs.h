// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/shown_pairs.h — a page of questions with their answers. One thread at a time.
#pragma once

#include "core/tokenizer.h"
#include "searchd/exchange/pairs.h"
#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// The page without its missing years. All texts must be on this machine. Throws IndexError.
PairPage pair_page(const PairRequest& request, const Query& query, const IndexReader& index,
                   const Tokenizer& tokenizer);

}  // namespace gijiroku::search
