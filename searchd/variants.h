// searchd/variants.h — the other spellings under which a literal is searched too: from tables
// (variant_table.h), and by the rules for numbers, dates, katakana and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/variant_table.h"

namespace gijiroku {

/// Spellings a literal in N0 has, itself excepted, each once, likeliest first, at most
/// kMostVariants; none of a literal of more than 64 characters. Total, thread-safe.
std::vector<std::string> variants_of(std::string_view literal, const VariantTable& table);

inline constexpr std::size_t kMostVariants = 48;

/// Where `variant` stands in `text`, at or behind byte `from`, and is no piece of a longer number
/// or Latin word, and no short piece of another word; npos where it does not. Both in N0.
std::size_t find_variant(std::string_view text, std::string_view variant, std::size_t from);

}  // namespace gijiroku
