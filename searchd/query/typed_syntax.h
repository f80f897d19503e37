// searchd/query/typed_syntax.h — a syntax tree as a user would type it.
#pragma once

#include <string>

#include "searchd/query/syntax.h"

namespace gijiroku::search {

/// A text that syntax_of reads as `syntax`. Total.
std::string typed(const Syntax& syntax);

}  // namespace gijiroku::search
