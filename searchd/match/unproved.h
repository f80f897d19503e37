// searchd/match/unproved.h — what a query selects in a shard, whether its texts are here or
// elsewhere.
//
// Of a shard elsewhere (RemoteView) only some texts are here. A node without its text counts as
// found where its bigrams and words allow that it is, with the best tier that they allow. So no
// node is placed behind where it belongs, and once the texts of all that come first are here, these
// are what they would be in an index that has everything.
#pragma once

#include <memory>

#include "searchd/match/clause_matches.h"

namespace gijiroku::search {

/// The leaves of a query over the nodes of a shard. For a clause that is left out, nodes without
/// their text are not found.
std::unique_ptr<Leaves> leaves_of(const Query& query, const ShardReader& reader, bool fuzzy);

/// Whether what `query` selects can depend on texts.
bool reads_text(const Query& query);

/// Whether `node` is of a shard elsewhere and its text is not here.
bool is_unproved(const Shard& shard, std::uint32_t node);

}  // namespace gijiroku::search
