// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/exchange/pair_terms.h — the pieces of a query that ask who asked whom: 問:部員 答:事務局.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::search {

struct PairTerms {
  std::string asker, answerer;  ///< without the name of the piece and quotes; empty: not asked for
  std::string rest;             ///< the text without these pieces
};

/// A value may be quoted. The last piece of each kind counts. A piece that is quoted as a whole,
/// excluded or in a group is text. Total.
PairTerms pair_terms(std::string_view text);

/// A text that pair_terms() reads as `terms`. Total.
std::string to_query_text(const PairTerms& terms);

}  // namespace gijiroku::search
