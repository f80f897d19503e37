// searchd/marks.h — where a text, as its source wrote it, matches a query.
#pragma once

#include <string_view>
#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"
#include "searchd/answer.h"
#include "searchd/query.h"

namespace gijiroku {

struct Mark {
  Span span;             ///< bytes of the text
  std::size_t term = 0;  ///< index in the query
};

/// Every occurrence of each term's literal; of a term that does not occur, the words that stand for
/// it. By position; marks of different terms may overlap. Total.
std::vector<Mark> find_marks(std::string_view text, const Query& query, const Tokenizer& tokenizer);

/// `within` of `text` cut at the marks: what is marked by any of them is a hit. Overlapping marks
/// become one.
Segments cut(std::string_view text, Span within, const std::vector<Mark>& marks);

}  // namespace gijiroku
