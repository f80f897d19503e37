// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/typed_syntax.h — a syntax tree as a user would type it.
#pragma once

#include <string>

#include "searchd/query/syntax.h"

namespace gijiroku::search {

/// A text that syntax_of reads as `syntax`. Total.
std::string to_query_text(const Syntax& syntax);

}  // namespace gijiroku::search
