// searchd/query/typed_syntax.h — a query's tree as somebody would type it.
#pragma once

#include <string>

#include "searchd/query/syntax.h"

namespace gijiroku::search {

/// What syntax_of reads as `syntax`. Total.
std::string typed(const Syntax& syntax);

}  // namespace gijiroku::search
