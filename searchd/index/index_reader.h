// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/index_reader.h — an index as one thread reads it.
#pragma once

#include <vector>

#include "searchd/index/generation.h"
#include "searchd/index/postings.h"

namespace gijiroku::search {

/// Both outlive the reader. One thread at a time, because of the postings.
struct IndexReader {
  const Generation& generation;
  const std::vector<Postings>& postings;  ///< by shard
};

}  // namespace gijiroku::search
