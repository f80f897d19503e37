// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/advisor.h"

#include "searchd/advice/corrections.h"
#include "searchd/advice/date_suggestions.h"
#include "searchd/advice/field_suggestions.h"
#include "searchd/advice/unknown_values.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kVeryFewHits = 3;  // with fewer, relaxations are tried

}  // namespace

Advice advise(const Criteria& criteria, const Query& query, const IndexReader& index,
              const Tokenizer& tokenizer, std::size_t whole, Deadline until) {
  Advice out;
  if (whole < kVeryFewHits) out.relaxations = relaxations(criteria, query, index, whole, until);
  if (whole == 0 && !criteria.fuzzy && std::chrono::steady_clock::now() < until)
    out.fuzzy = fuzzy_relaxation(criteria, query, index);
  out.corrections = corrections(criteria, query, index, tokenizer, whole < kFewHits);
  out.unknown_values = unknown_values(criteria, query, index.generation);
  out.fields = field_suggestions(criteria, query, index, tokenizer);
  DateSuggestions dates = date_suggestions(criteria, query, index);
  out.dates = std::move(dates.suggestions);
  out.no_meeting = std::move(dates.no_meeting);
  return out;
}

}  // namespace gijiroku::search
