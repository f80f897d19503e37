// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/outcome_query.h — a query that asks for agenda items with a certain result:
// 継続審査, 共通基盤 決定, 令和2年度に承認された図書館の議案.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "searchd/query/days.h"

namespace gijiroku::search {

struct OutcomeQuery {
  std::string word;               ///< 承認
  std::vector<Outcome> outcomes;  ///< by dict/outcome_queries.tsv
  std::optional<AgendaKind> kind;
  std::optional<int> year;  ///< 年度
  std::optional<Days> days;
  std::string rest;  ///< what else the items must contain, as a query; may be empty
};

/// Nullopt if `text` has operators, quotes or fields, or names no result. The result must be a word
/// of its own (not 決定 in 意思決定支援), and must not be denied (可決されなかった). `today`
/// determines what 昨年度 is. Total, linear in `text` times the table.
std::optional<OutcomeQuery> outcome_query(std::string_view text, Date today);

}  // namespace gijiroku::search
