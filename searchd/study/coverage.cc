// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/study/coverage.h"

#include <algorithm>

#include "searchd/select/holdings.h"

namespace gijiroku::search {
namespace {

bool matches_days(const Criteria& criteria, const Meeting& meeting) {
  if (!criteria.from && !criteria.until) return true;
  return meeting.held_on && (!criteria.from || *meeting.held_on >= *criteria.from) &&
         (!criteria.until || *meeting.held_on <= *criteria.until);
}

/// The numbers of the 年度 that a filter asks for; null if there is no such filter.
const Filter* year_filter(const Criteria& criteria) {
  const auto found = std::ranges::find(criteria.filters, Field::kYear, &Filter::field);
  return found == criteria.filters.end() ? nullptr : &*found;
}

bool matches_year(const Filter* years, const Meeting& meeting) {
  return years == nullptr || std::ranges::any_of(years->values, [&](const std::string& value) {
           return fiscal_year_number(value) == meeting.year.value_or(kUnknownPeriod);
         });
}

void add(const Criteria& criteria, Period period, const Generation& generation, Coverage& out) {
  const Filter* const years = year_filter(criteria);
  for (const MeetingSummary& each : generation.meetings) {
    if (matches_body_filter(criteria, each.meeting) && matches_days(criteria, each.meeting) &&
        matches_year(years, each.meeting))
      out.covered.insert(period_of(period, each.meeting));
  }
  for (const auto& day : {criteria.from, criteria.until}) {
    if (day) out.listed.insert(period_of(period, *day));
  }
  if (period != Period::kFiscalYear || years == nullptr) return;
  for (const std::string& value : years->values) out.listed.insert(fiscal_year_number(value));
}

/// Adds what is between the first and the last.
void fill(std::set<PeriodNumber>& listed) {
  if (listed.empty() || *listed.rbegin() - *listed.begin() >= kMostPeriods) return;
  for (PeriodNumber each = *listed.begin(); each < *listed.rbegin(); ++each) listed.insert(each);
}

}  // namespace

Coverage coverage_of(const CountRequest& request, const Generation& generation) {
  Coverage out;
  add(request.criteria, request.period, generation, out);
  if (request.compared) add(*request.compared, request.period, generation, out);
  out.listed.insert(out.covered.begin(), out.covered.end());
  const bool undated = out.listed.erase(kUnknownPeriod) > 0;
  // Of 年度 that a filter names one by one, those between are not asked for.
  if (request.period != Period::kFiscalYear || year_filter(request.criteria) == nullptr)
    fill(out.listed);
  if (undated) out.listed.insert(kUnknownPeriod);
  return out;
}

}  // namespace gijiroku::search
