// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/fuzzy.h — text that differs from a literal by one character, as in damaged
// scans: シスステム, ンステム and シテム for システム.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::search {

/// Whether a literal with these code points may be searched for in this way: it must have 3 to 64.
bool allows_fuzzy(const std::u32string& literal);

/// Parts of the literal. A text that contains the literal with one fault contains at least one of
/// them.
std::vector<std::u32string> fuzzy_parts(const std::u32string& literal);

/// The first stretch of `text` (N0) that is the literal with at most one character missing, wrong
/// or extra. Returns nullopt if there is none. O(length of the text, plus that of the literal for
/// each occurrence of a part).
std::optional<Span> find_fuzzy(std::string_view text, const std::u32string& literal);

}  // namespace gijiroku::search
