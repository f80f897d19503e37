// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/opening_words.h — sentences that say which body meets: ただいまから…を開会します.
#pragma once

#include <string_view>
#include <vector>

namespace gijiroku::indexer {

/// What `form`, in the literal form, says is opened or held, in order:
/// "ただいまから第2回図書館協議会を開会します。" gives 第2回図書館協議会. Total, thread-safe.
std::vector<std::string_view> opened_names(std::string_view form);

}  // namespace gijiroku::indexer
