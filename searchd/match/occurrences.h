// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/occurrences.h — the places where a literal text contains a term.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// The occurrences of the term in `text` (N0), by position: its literal and its variants, or for a
/// pattern the words that it matches. They may overlap. Total.
std::vector<Span> occurrences_of(const Term& term, std::string_view text);

/// The first occurrence that begins at or after byte `from`. Nullopt if there is none. Total.
std::optional<Span> next_occurrence(const Term& term, std::string_view text, std::size_t from);

}  // namespace gijiroku::search
