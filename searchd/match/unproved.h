// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/unproved.h — what a query selects in a shard, whether its texts are on this machine
// or on another.
//
// Of a shard on another machine (RemoteView), only some texts are here. A node whose text is not
// here counts as found if its bigrams and words allow a match, with the best tier that they allow.
// Such a node is unproved. It may rank too high but never too low. So once the texts of all nodes
// that rank first are here, these nodes are the same as in an index with all its texts here.
#pragma once

#include <memory>

#include "searchd/match/clause_matches.h"

namespace gijiroku::search {

/// The leaves of a query over the nodes of a shard. An excluded clause does not select unproved
/// nodes (see Leaves::possibly_excluded).
std::unique_ptr<Leaves> leaves_of(const Query& query, const ShardReader& reader, bool fuzzy);

/// Whether the selection of `query` can depend on texts.
bool reads_text(const Query& query);

/// Whether `node` is in a shard on another machine and its text is not here.
bool is_unproved(const Shard& shard, std::uint32_t node);

}  // namespace gijiroku::search
