// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/variants.h — the other spellings that are searched for together with a literal:
// from tables (spelling/variant_table.h), and by rules for numbers, dates, katakana and signs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

/// The spellings of a literal in N0, without itself, each once, likeliest first, at most
/// kMaxVariants. A literal of more than 64 characters has none. Total, thread-safe.
std::vector<std::string> variants_of(std::string_view literal, const VariantTable& table);

inline constexpr std::size_t kMaxVariants = 64;

/// A stretch of a literal, and at most kMaxSpellings other spellings of it.
struct SpellingStretch {
  std::string literal;
  std::vector<std::string> others;  ///< in N0, likeliest first, without the stretch itself
};
inline constexpr std::size_t kMaxSpellings = 4;

/// The stretches of a literal in N0, of any length, that have other spellings, from left to right.
/// Total, thread-safe.
std::vector<SpellingStretch> stretches_of(std::string_view literal, const VariantTable& table);

}  // namespace gijiroku::search
