// searchd/engine/hits.h — nodes found, as people see them. One thread at a time.
#pragma once

#include "core/tokenizer.h"
#include "searchd/engine/answer.h"
#include "searchd/select/selection.h"

namespace gijiroku::search {

/// What is shown of a node's text. kFollowUp: of one in which nothing is marked, the promise or the
/// request; where it leaves nothing open, its beginning as in kSnippet.
enum class Shown { kSnippet, kFollowUp, kWhole };

/// The node with that text, matches marked. Throws IndexError.
Hit hit_of(const Candidate& candidate, const Query& query, const IndexReader& index,
           const Tokenizer& tokenizer, Shown shown);

/// The nodes of a meeting in order; none where the index has no such meeting.
std::vector<Candidate> nodes_of(std::string_view meeting, const Generation& generation);

}  // namespace gijiroku::search
