// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/outcome_suggestions.h"

#include <algorithm>

#include "searchd/advice/outcome_query.h"
#include "searchd/select/grouped_search.h"

namespace gijiroku::search {
namespace {

bool narrows_items(const Criteria& criteria) {
  return criteria.unit != Unit::kUtterance ||
         std::any_of(criteria.filters.begin(), criteria.filters.end(), [](const Filter& each) {
           return each.field == Field::kOutcome || each.field == Field::kKind;
         });
}

bool has_filter(const Criteria& criteria, Field field) {
  return std::any_of(criteria.filters.begin(), criteria.filters.end(),
                     [&](const Filter& each) { return each.field == field; });
}

/// The items that `wanted` asks for, under the other filters of the search.
Criteria items_wanted(const Criteria& asked, const OutcomeQuery& wanted, bool with_result) {
  Criteria out = asked;
  out.text = wanted.rest;
  out.unit = Unit::kItem;
  out.sort = Sort::kNewest;
  out.offset = 0;
  if (wanted.year && !has_filter(asked, Field::kYear))
    out.filters.push_back({Field::kYear, {std::to_string(*wanted.year)}});
  if (wanted.days && !asked.from && !asked.until) {
    out.from = wanted.days->first;
    out.until = wanted.days->last;
  }
  if (wanted.kind) out.filters.push_back({Field::kKind, {std::string(named(*wanted.kind).code)}});
  if (!with_result) return out;
  Filter results{Field::kOutcome, {}};
  for (const Outcome each : wanted.outcomes) results.values.emplace_back(named(each).code);
  out.filters.push_back(std::move(results));
  return out;
}

}  // namespace

std::vector<OutcomeSuggestion> outcome_suggestions(const AskedSearch& asked) {
  if (narrows_items(asked.criteria)) return {};
  const auto wanted = outcome_query(asked.criteria.text, today());
  if (!wanted) return {};
  const auto suggestion = [&](bool with_result) {
    OutcomeSuggestion out{wanted->word, wanted->rest, with_result,
                          items_wanted(asked.criteria, *wanted, with_result), 0};
    out.total = count_grouped(out.criteria, asked.reader.read(out.criteria.text), asked.index);
    return out;
  };
  OutcomeSuggestion decided = suggestion(true);
  if (decided.total > 0) return {std::move(decided)};
  if (wanted->rest.empty()) return {};
  OutcomeSuggestion any = suggestion(false);
  if (any.total == 0) return {};
  return {std::move(any)};
}

}  // namespace gijiroku::search
