// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/remote/terms.h — the posting lists of a shard that are read to evaluate and rank a query.
#pragma once

#include <set>
#include <string>

#include "core/grams.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

struct RemoteTerms {
  std::set<Gram> grams;           ///< for literals of two or more characters
  std::set<char32_t> characters;  ///< for literals of one: all grams that begin with it are read
  std::set<std::string> words;    ///< Xapian terms
};

/// Covers terms, variants and words, what the query excludes, and the spellings used in ranking.
/// Total.
RemoteTerms remote_terms(const Query& query);

}  // namespace gijiroku::search
