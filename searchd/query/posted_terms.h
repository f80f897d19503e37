// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/posted_terms.h — the Xapian terms under which an index has a word. Total.
#pragma once

#include <string>
#include <vector>

#include "searchd/query/query.h"

namespace gijiroku::search {

/// The terms of its base forms, its own first.
std::vector<std::string> base_terms(const Word& word);

/// These, and the term of its surface: the query may have the noun 備え, but a text a form of
/// 備える.
std::vector<std::string> posted_terms(const Word& word);

}  // namespace gijiroku::search
