// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/literal_count.h — how many nodes contain a text.
#pragma once

#include <cstddef>
#include <string>

#include "searchd/index/generation.h"

namespace gijiroku::search {

/// The number of nodes whose text (N0) contains `text`, up to `limit`. For a remote shard, whose
/// texts are not here, the upper bound from its bigrams is counted. Throws IndexError.
std::size_t count_nodes(const std::u32string& text, const Generation& generation,
                        std::size_t limit);

/// The same, of nodes that contain it as one or more whole words, not inside a longer one. Remote
/// shards are not counted.
std::size_t count_as_words(const std::u32string& text, const Generation& generation,
                           std::size_t limit);

/// The same as count_nodes for two characters, exact and without a limit. O(shards).
std::size_t count_pair(char32_t first, char32_t second, const Generation& generation);

}  // namespace gijiroku::search
