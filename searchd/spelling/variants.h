// searchd/spelling/variants.h — the other spellings under which a literal is searched too: from
// tables (spelling/variant_table.h), and by the rules for numbers, dates, katakana and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

/// Spellings a literal in N0 has, itself excepted, each once, likeliest first, at most
/// kMostVariants; none of a literal of more than 64 characters. Total, thread-safe.
std::vector<std::string> variants_of(std::string_view literal, const VariantTable& table);

inline constexpr std::size_t kMostVariants = 48;

/// A stretch of a literal, and how else it may be spelt: at most kMostSpellings.
struct SpellingStretch {
  std::string literal;
  std::vector<std::string> others;  ///< in N0, likeliest first, the stretch excepted
};
inline constexpr std::size_t kMostSpellings = 4;

/// The stretches of a literal in N0, of any length, that may be spelt otherwise, from left to
/// right. Total, thread-safe.
std::vector<SpellingStretch> stretches_of(std::string_view literal, const VariantTable& table);

}  // namespace gijiroku::search
