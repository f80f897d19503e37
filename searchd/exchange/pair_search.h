// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/pair_search.h — the exchanges that a search for pairs selects.
#pragma once

#include <vector>

#include "searchd/exchange/exchange_book.h"
#include "searchd/exchange/pairs.h"
#include "searchd/index/index_reader.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

struct PairSelection {
  struct Pair {
    std::size_t shard = 0;
    QuestionAndAnswers exchange{};
    Tier tier = Tier::kLiteral;
    NodeSet matching{};  ///< its nodes that match a part of the query
  };
  std::size_t total = 0;
  std::vector<Pair> first{};  ///< best first
  std::vector<AskedWhom> asked_whom{};
};

/// The pairs, and the first `first` of them. All texts must be on this machine. Throws IndexError.
PairSelection select_pairs(const PairRequest& request, const Query& query, const IndexReader& index,
                           std::size_t first);

}  // namespace gijiroku::search
