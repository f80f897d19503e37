// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/fetched.h — what has been fetched from a shard on another machine to answer one
// query.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "core/gram_list.h"
#include "core/node_record.h"

namespace gijiroku::search {

struct Fetched {
  /// Of the grams of the query's terms. {c, kEnd} may have the union for all grams that begin with
  /// c.
  std::map<Gram, PostingList> grams;
  std::map<std::string, PostingList> words;  ///< by Xapian term
  std::map<std::uint32_t, NodeRecord> nodes;
};

}  // namespace gijiroku::search
