// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/interpretation.h — a query explained to the person who typed it. Total.
#pragma once

#include <string>

#include "searchd/query/query.h"

namespace gijiroku::search {

/// How the query was read: 「防災」か「避難所」を含み、「訓練」を含まない記録. It names the terms
/// that are not searched for. Empty if there are only words that must all be found.
std::string interpretation_of(const Query& query);

/// The query as a user would type it.
std::string query_text(const Query& query);

/// One clause of the query's root: 「防災」か「避難所」.
std::string describe(const Query& query, const Clause& clause);

/// What a NEAR clause requires beyond its words: 「給食」と「食育」の近さ（3字以内）.
std::string describe_nearness(const Query& query, const Clause& near);

/// The query with every term quoted, those that are not searched for too, so that only what was
/// typed is found.
std::string quoted_query_text(const Query& query);

}  // namespace gijiroku::search
