// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/proved_edits.h — texts that differ from a text by one mistake, and that the index
// contains. They need not be words of its vocabulary, which lacks rare ones.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/suggest/nearest.h"

namespace gijiroku::search {

/// Texts with one character of `form` (N0, three characters or more) replaced by one that is alike,
/// removed because it was typed twice, exchanged with the next or, if `missing`, added. The
/// likeliest mistakes first, then the most frequent texts. Each is one or more
/// whole words in three nodes or more.
///
/// Only the places are tried where two characters hardly ever meet in the index. Empty if a shard
/// is remote, because its texts are not here. Throws IndexError.
std::vector<NearWord> proved_edits(std::string_view form, const Generation& generation,
                                   bool missing);

}  // namespace gijiroku::search
