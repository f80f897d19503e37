// searchd/snippet.h — the part of a text that shows best why it was found.
#pragma once

#include <string_view>
#include <vector>

#include "searchd/answer.h"
#include "searchd/marks.h"

namespace gijiroku {

/// One or two windows of whole sentences where they fit, about 120 characters together, chosen by
/// how many terms they cover; "…" stands where text was left out. The beginning of the text where
/// there are no marks. Total.
Segments snippet(std::string_view text, const std::vector<Mark>& marks);

}  // namespace gijiroku
