// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/advisor.h"

#include <algorithm>

#include "searchd/advice/corrections.h"
#include "searchd/advice/date_suggestions.h"
#include "searchd/advice/field_suggestions.h"
#include "searchd/advice/narrowing.h"
#include "searchd/advice/outcome_suggestions.h"
#include "searchd/advice/unknown_values.h"
#include "searchd/select/grouped_search.h"
#include "searchd/suggest/typed_query.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kVeryFewHits = 3;  // with fewer, relaxations are tried

/// How often each part occurs.
std::vector<PartCount> part_counts(const AskedSearch& asked, const std::vector<QueryPart>& parts) {
  std::vector<PartCount> out;
  for (const QueryPart& part : parts)
    out.push_back({part.text, with_text(asked.criteria, part.query),
                   count_results(asked.criteria, part.query, asked.index), part.is_word});
  return out;
}

/// Drops suggestions that find nothing. Keeps all if the posting lists of their words are on other
/// machines.
template <typename Suggestions>
void drop_empty(Suggestions& suggestions, const AskedSearch& asked) {
  if (has_remote_shards(asked.index.generation)) return;
  std::erase_if(suggestions,
                [&](const auto& each) { return hits_of(each.criteria, asked).total == 0; });
}

/// Drops words that nothing contains, except with their pieces far apart. Keeps all if texts are on
/// other machines.
void drop_scattered(std::vector<Correction>& corrections, const AskedSearch& asked) {
  if (has_remote_shards(asked.index.generation)) return;
  std::erase_if(corrections, [&](const Correction& each) {
    Criteria word;
    word.text = as_query(each.word).value_or(each.word);
    return count_results(word, asked.reader.read(word.text), asked.index) == 0;
  });
}

/// Drops the searches that the counts of the parts lead to: without one of two words, the other is
/// left.
void drop_parts(std::vector<Relaxation>& relaxations, const std::vector<PartCount>& parts) {
  std::erase_if(relaxations, [&](const Relaxation& each) {
    return std::any_of(parts.begin(), parts.end(), [&](const PartCount& part) {
      return part.criteria.text == each.criteria.text;
    });
  });
}

}  // namespace

Advice advise(const AskedSearch& asked, const std::vector<QueryPart>& parts, std::size_t whole,
              Deadline until) {
  const auto& [criteria, query, index, reader] = asked;
  Advice out;
  out.parts = part_counts(asked, parts);
  if (whole < kVeryFewHits) out.relaxations = relaxations(asked, whole, until);
  drop_parts(out.relaxations, out.parts);
  if (whole == 0 && !criteria.fuzzy && std::chrono::steady_clock::now() < until)
    out.fuzzy = fuzzy_relaxation(criteria, query, index);
  out.corrections = corrections(criteria, query, index, reader.tokenizer, whole < kFewHits);
  drop_empty(out.corrections, asked);
  drop_scattered(out.corrections, asked);
  out.unknown_values = unknown_values(criteria, query, index.generation);
  for (UnknownValue& each : out.unknown_values) drop_empty(each.others, asked);
  out.outcomes = outcome_suggestions(asked);
  out.fields = field_suggestions(criteria, query, index, reader.tokenizer);
  DateSuggestions dates = date_suggestions(criteria, query, index, reader.tokenizer);
  out.dates = std::move(dates.suggestions);
  out.no_meeting = std::move(dates.no_meeting);
  return out;
}

}  // namespace gijiroku::search
