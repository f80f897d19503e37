// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/field_limit.h — the size to which field values are cut in the index and in messages.
//
// Texts have no such limit. A value is repeated in each answer that shows a node of its meeting, so
// a field that swallowed a whole document would make every page as large as that document.
#pragma once

#include <cstddef>
#include <string>

namespace gijiroku::indexer {

inline constexpr std::size_t kMaxFieldBytes = 1024;

/// `value`, which must be valid UTF-8; if it is longer than kMaxFieldBytes, its beginning and "…",
/// together at most that long.
std::string cut_field(std::string value);

}  // namespace gijiroku::indexer
