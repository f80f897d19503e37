// searchd/match/occurrences.h — where a literal text holds a term.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/text.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

/// Where `text` (N0) holds the term: its literal, its variants, or words that its pattern matches;
/// by position. They may overlap. Total.
std::vector<Span> occurrences_of(const Term& term, std::string_view text);

/// The first of them at or behind byte `from`; nullopt where there is none. Total.
std::optional<Span> next_occurrence(const Term& term, std::string_view text, std::size_t from);

}  // namespace gijiroku::search
