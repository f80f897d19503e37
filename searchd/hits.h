// searchd/hits.h — nodes found, as people see them. One thread at a time.
#pragma once

#include "core/tokenizer.h"
#include "searchd/answer.h"
#include "searchd/selection.h"

namespace gijiroku {

/// The node with a snippet, or with its `whole` text, matches marked. Throws IndexError.
Hit hit_of(const Candidate& candidate, const Query& query, const IndexReader& index,
           const Tokenizer& tokenizer, bool whole);

/// The nodes of a meeting in order; none where the index has no such meeting.
std::vector<Candidate> nodes_of(std::string_view meeting, const Generation& generation);

}  // namespace gijiroku
