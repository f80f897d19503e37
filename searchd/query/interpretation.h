// searchd/query/interpretation.h — a query told back to the person who typed it. Total.
#pragma once

#include <string>

#include "searchd/query/query.h"

namespace gijiroku::search {

/// 「防災」か「避難所」を含み、「訓練」を含まない記録; empty where the query is but words that must
/// all be found.
std::string interpretation_of(const Query& query);

/// The query as it would be typed.
std::string typed_text(const Query& query);

/// A clause of its root: 「防災」か「避難所」.
std::string told(const Query& query, const Clause& clause);

/// The query with every term quoted, so that it finds just what was typed.
std::string quoted_text(const Query& query);

}  // namespace gijiroku::search
