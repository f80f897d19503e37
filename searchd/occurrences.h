// searchd/occurrences.h — where a literal text holds a term.
#pragma once

#include <string_view>
#include <vector>

#include "core/text.h"
#include "searchd/query.h"

namespace gijiroku {

/// Where `text` (N0) holds the term: its literal, its variants, or words that its pattern matches;
/// by position. They may overlap. Total.
std::vector<Span> occurrences_of(const Term& term, std::string_view text);

}  // namespace gijiroku
