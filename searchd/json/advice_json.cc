// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/advice_json.h"

#include <nlohmann/json.hpp>

#include "core/schema.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

/// Without `dropped`, which the fuzzy relaxation does not have.
Json relaxation_json(const Relaxation& relaxation) {
  return {{"total", relaxation.total}, {"url", search_path(relaxation.criteria)}};
}

Json filters_json(const std::vector<Filter>& filters) {
  Json out = Json::array();
  for (const Filter& filter : filters)
    out.push_back({{"field", spec(filter.field).name}, {"values", filter.values}});
  return out;
}

/// A date suggestion always has both bounds.
Json date_suggestion_json(const DateSuggestion& suggestion) {
  return {{"days", suggestion.days},
          {"from", iso(*suggestion.criteria.from)},
          {"until", iso(*suggestion.criteria.until)},
          {"filters", filters_json(suggestion.filters)},
          {"total", suggestion.total},
          {"url", search_path(suggestion.criteria)}};
}

Json unknown_json(const UnknownValue& unknown) {
  Json out{
      {"field", spec(unknown.field).name}, {"value", unknown.value}, {"others", Json::array()}};
  for (const UnknownValue::Alternative& other : unknown.others)
    out["others"].push_back({{"value", other.value}, {"url", search_path(other.criteria)}});
  return out;
}

Json outcome_suggestion_json(const OutcomeSuggestion& suggestion) {
  return {{"word", suggestion.word},
          {"rest", suggestion.rest},
          {"has_result", suggestion.has_result},
          {"total", suggestion.total},
          {"url", search_path(suggestion.criteria)}};
}

Json field_suggestion_json(const FieldSuggestion& suggestion) {
  return {{"filters", filters_json(suggestion.filters)},
          {"total", suggestion.total},
          {"url", search_path(suggestion.criteria)}};
}

Json holdings_json(const Holdings& holdings) {
  Json out;
  out["bodies"] = holdings.bodies;
  out["meetings"] = holdings.meetings;
  out["first_year"] = holdings.first_year ? Json(*holdings.first_year) : Json();
  out["last_year"] = holdings.last_year ? Json(*holdings.last_year) : Json();
  return out;
}

}  // namespace

void put_advice(Json& out, const Answer& answer) {
  out["parts"] = Json::array();
  for (const PartCount& part : answer.advice.parts)
    out["parts"].push_back({{"text", part.text},
                            {"is_word", part.is_word},
                            {"total", part.total},
                            {"url", part.total > 0 ? Json(search_path(part.criteria)) : Json()}});
  out["relaxations"] = Json::array();
  for (const Relaxation& relaxation : answer.advice.relaxations) {
    out["relaxations"].push_back(relaxation_json(relaxation));
    out["relaxations"].back()["dropped"] = relaxation.dropped;
    out["relaxations"].back()["partial"] = relaxation.partial;
  }
  out["corrections"] = Json::array();
  for (const Correction& each : answer.advice.corrections)
    out["corrections"].push_back(
        {{"term", each.term}, {"word", each.word}, {"url", search_path(each.criteria)}});
  // Null if a fuzzy search was not tried or found nothing.
  out["fuzzy"] = answer.advice.fuzzy ? relaxation_json(*answer.advice.fuzzy) : Json();
  out["unknown_values"] = Json::array();
  for (const UnknownValue& each : answer.advice.unknown_values)
    out["unknown_values"].push_back(unknown_json(each));
  out["outcome_suggestions"] = Json::array();
  for (const OutcomeSuggestion& each : answer.advice.outcomes)
    out["outcome_suggestions"].push_back(outcome_suggestion_json(each));
  out["field_suggestions"] = Json::array();
  for (const FieldSuggestion& each : answer.advice.fields)
    out["field_suggestions"].push_back(field_suggestion_json(each));
  out["date_suggestions"] = Json::array();
  for (const DateSuggestion& each : answer.advice.dates)
    out["date_suggestions"].push_back(date_suggestion_json(each));
  out["no_meeting"] = answer.advice.no_meeting.empty() ? Json() : Json(answer.advice.no_meeting);
  out["holdings"] = holdings_json(answer.holdings);
}

}  // namespace gijiroku::search
