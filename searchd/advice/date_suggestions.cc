// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/date_suggestions.h"

#include <algorithm>
#include <chrono>

#include "searchd/advice/field_suggestions.h"
#include "searchd/advice/named_session.h"
#include "searchd/advice/narrowing.h"
#include "searchd/query/clause_removal.h"
#include "searchd/query/days.h"
#include "searchd/select/grouped_search.h"
#include "searchd/select/holdings.h"
#include "searchd/spelling/date.h"

namespace gijiroku::search {
namespace {

/// The day or month that `term` names. Nullopt if it names neither (a year, for example), and for a
/// quoted term, which is meant as text.
std::optional<Days> days_named(const Term& term) {
  if (term.exact || !is_date(term.literal)) return std::nullopt;
  const auto named = days_of(term.literal, today());
  const bool within_month = named && named->first && named->last &&
                            named->first->year() == named->last->year() &&
                            named->first->month() == named->last->month();
  return within_month ? named : std::nullopt;
}

Days month_of(Date day) {
  const std::chrono::year_month month = day.year() / day.month();
  return {Date(month / 1), Date(month / std::chrono::last)};
}

/// 令和3年8月15日 for one day, 令和3年8月 for more.
std::string days_text(const Days& days) {
  const std::string first = japanese(*days.first);
  constexpr std::string_view kMonth = "月";
  return days.first == days.last ? first : first.substr(0, first.find(kMonth) + kMonth.size());
}

/// The nearest days with a meeting before `days`, within them and after them.
struct NearestMeetings {
  std::optional<Date> before, within, after;
};
NearestMeetings nearest_meetings(const Days& days, const Criteria& criteria,
                                 const Generation& generation) {
  NearestMeetings out;
  for (const MeetingSummary& each : generation.meetings) {
    const auto& day = each.meeting.held_on;
    if (!day || !matches_body_filter(criteria, each.meeting)) continue;
    if (*day < *days.first) {
      out.before = std::max(out.before.value_or(*day), *day);
    } else if (*day > *days.last) {
      out.after = std::min(out.after.value_or(*day), *day);
    } else {
      out.within = day;
    }
  }
  return out;
}

/// The first session that a term of the root names and that the archive lacks. Empty if it has all.
std::string missing_session(const Query& query, const Vocabulary& vocabulary) {
  for (const Clause& clause : query.root.clauses) {
    if (clause.kind != Clause::Kind::kTerm || clause.excluded) continue;
    const auto session = named_session(query.terms[clause.term], vocabulary);
    if (session && session->days.empty()) return session->name;
  }
  return {};
}

}  // namespace

DateSuggestions date_suggestions(const Criteria& criteria, const Query& query,
                                 const IndexReader& index, const Tokenizer& tokenizer) {
  DateSuggestions out;
  if (criteria.from || criteria.until) return out;
  const auto& clauses = query.root.clauses;
  const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& each) {
    return each.kind == Clause::Kind::kTerm && !each.excluded && days_named(query.terms[each.term]);
  });
  if (clause == clauses.end()) {
    out.no_meeting = missing_session(query, *index.generation.vocabulary);
    return out;
  }
  const Days days = *days_named(query.terms[clause->term]);
  const auto rest = without_clause(query, static_cast<std::size_t>(clause - clauses.begin()));
  if (!rest) return out;  // only exclusions would be left
  const auto held = [&](const Days& held_on) {
    Criteria other = with_text(criteria, *rest);
    other.from = held_on.first;
    other.until = held_on.last;
    return other;
  };
  const auto suggest = [&](const Days& held_on) {
    Criteria other = held(held_on);
    const std::size_t total = count_results(other, *rest, index);
    if (total > 0) out.suggestions.push_back({days_text(held_on), {}, std::move(other), total});
  };
  const NearestMeetings meetings = nearest_meetings(days, criteria, index.generation);
  if (meetings.within) {
    // The last suggestion has the most filters.
    auto fields = field_suggestions(held(days), *rest, index, tokenizer);
    if (!fields.empty()) {
      FieldSuggestion& best = fields.back();
      out.suggestions.push_back(
          {days_text(days), std::move(best.filters), std::move(best.criteria), best.total});
    }
    suggest(days);
    return out;
  }
  // Nobody met then: the user may remember a neighboring day.
  out.no_meeting = days_text(days);
  if (days.first == days.last) suggest(month_of(*days.first));
  for (const auto& day : {meetings.before, meetings.after}) {
    if (day) suggest({day, day});
  }
  return out;
}

}  // namespace gijiroku::search
