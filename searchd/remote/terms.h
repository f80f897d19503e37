// searchd/remote/terms.h — which posting lists of a shard a query's evaluation and ranking read.
// Total.
#pragma once

#include <set>
#include <string>

#include "core/grams.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

struct RemoteTerms {
  std::set<Gram> grams;
  std::set<char32_t> characters;  ///< of which all grams that begin with them are read
  std::set<std::string> words;    ///< Xapian terms
};

RemoteTerms remote_terms(const Query& query);

}  // namespace gijiroku::search
