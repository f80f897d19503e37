#include "searchd/advice/date_suggestions.h"

#include <algorithm>
#include <chrono>

#include "searchd/advice/narrowing.h"
#include "searchd/query/days.h"
#include "searchd/select/grouped_search.h"
#include "searchd/select/holdings.h"
#include "searchd/spelling/date.h"

namespace gijiroku::search {
namespace {

/// The days that `term` names: one, or those of a month.
std::optional<Days> days_named(const Term& term) {
  if (term.exact || !is_date(term.literal)) return std::nullopt;
  const auto named = days_of(term.literal, today());
  const bool month = named && named->first && named->last &&
                     named->first->year() == named->last->year() &&
                     named->first->month() == named->last->month();
  return month ? named : std::nullopt;
}

Days month_of(Date day) {
  const std::chrono::year_month month = day.year() / day.month();
  return {Date(month / 1), Date(month / std::chrono::last)};
}

std::string told(const Days& days) {
  const std::string first = japanese(*days.first);
  constexpr std::string_view kMonth = "月";
  return days.first == days.last ? first : first.substr(0, first.find(kMonth) + kMonth.size());
}

/// The days of meetings nearest to `days`: before, on them, and behind.
struct Around {
  std::optional<Date> before, on, behind;
};
Around around(const Days& days, const Criteria& criteria, const Generation& generation) {
  Around out;
  for (const MeetingSummary& each : generation.meetings) {
    const auto& day = each.meeting.held_on;
    if (!day || !is_of_named_body(criteria, each.meeting)) continue;
    if (*day < *days.first) {
      out.before = std::max(out.before.value_or(*day), *day);
    } else if (*day > *days.last) {
      out.behind = std::min(out.behind.value_or(*day), *day);
    } else {
      out.on = day;
    }
  }
  return out;
}

}  // namespace

DateSuggestions date_suggestions(const Criteria& criteria, const Query& query,
                                 const IndexReader& index) {
  DateSuggestions out;
  if (criteria.from || criteria.until) return out;
  const auto& clauses = query.root.clauses;
  const auto clause = std::find_if(clauses.begin(), clauses.end(), [&](const Clause& each) {
    return each.kind == Clause::Kind::kTerm && !each.excluded && days_named(query.terms[each.term]);
  });
  if (clause == clauses.end()) return out;
  const Days days = *days_named(query.terms[clause->term]);
  const auto rest = without_clause(query, static_cast<std::size_t>(clause - clauses.begin()));
  if (!rest) return out;
  const auto offer = [&](const Days& then) {
    Criteria there = reworded(criteria, *rest);
    there.from = then.first;
    there.until = then.last;
    const std::size_t total = count_found(there, *rest, index);
    if (total > 0) out.suggestions.push_back({told(then), std::move(there), total});
  };
  const Around meetings = around(days, criteria, index.generation);
  if (meetings.on) {
    offer(days);
    return out;
  }
  out.no_meeting = told(days);
  if (days.first == days.last) offer(month_of(*days.first));
  for (const auto& day : {meetings.before, meetings.behind}) {
    if (day) offer({day, day});
  }
  return out;
}

}  // namespace gijiroku::search
