// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/rank/procedural.h — speeches that move a meeting along (ほかに意見はありますか) and carry
// no content. Their phrases are in dict/procedural.tsv.
#pragma once

#include <string_view>

namespace gijiroku::search {

/// Code points of the longest speech that counts as procedural.
inline constexpr std::size_t kLongestProcedural = 80;

/// Whether `text` (N0, at most kLongestProcedural code points) contains a phrase of the table.
/// Total and thread-safe.
bool is_procedural(std::string_view text);

}  // namespace gijiroku::search
