// searchd/spelling/fuzzy.h — text that is nearly a literal, as damaged scans have it: システム in
// シスステム, ンステム, シテム.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::search {

/// Whether a literal of these code points may be sought so: 3 to 64 of them.
bool allows_fuzzy(const std::u32string& literal);

/// Parts of which any text holds one that holds the literal with one fault.
std::vector<std::u32string> fuzzy_parts(const std::u32string& literal);

/// The first stretch of `text` (N0) that is the literal with at most one character missing, wrong
/// or too much; nullopt where there is none. O(length of the text, and of the literal for each part
/// of it there).
std::optional<Span> find_fuzzy(std::string_view text, const std::u32string& literal);

}  // namespace gijiroku::search
