// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/removal_limit.h — how many records may vanish in one run without the operator's
// word (--allow-removal). A folder that was not mounted must not empty the index.
#pragma once

#include <cstddef>

namespace gijiroku::indexer {

/// Whether `lost` records are more than a tenth of `all`.
constexpr bool exceeds_removal_limit(std::size_t lost, std::size_t all) { return lost * 10 > all; }

}  // namespace gijiroku::indexer
