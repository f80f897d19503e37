#include "searchd/view/offers_json.h"

#include <nlohmann/json.hpp>

#include "core/schema.h"
#include "searchd/request/site_path.h"

namespace gijiroku {
namespace {

using Json = nlohmann::ordered_json;

Json widening_json(const Widening& widening) {
  return {{"total", widening.total}, {"url", search_path(widening.criteria)}};
}

Json day_json(const DayOffer& offer) {
  return {{"days", offer.days},
          {"from", iso(*offer.criteria.from)},
          {"until", iso(*offer.criteria.until)},
          {"total", offer.total},
          {"url", search_path(offer.criteria)}};
}

Json unknown_json(const UnknownValue& unknown) {
  Json out{
      {"field", spec(unknown.field).name}, {"value", unknown.value}, {"others", Json::array()}};
  for (const UnknownValue::Other& other : unknown.others)
    out["others"].push_back({{"value", other.value}, {"url", search_path(other.criteria)}});
  return out;
}

Json field_json(const FieldOffer& offer) {
  Json out{
      {"filters", Json::array()}, {"total", offer.total}, {"url", search_path(offer.criteria)}};
  for (const Filter& filter : offer.filters)
    out["filters"].push_back({{"field", spec(filter.field).name}, {"values", filter.values}});
  return out;
}

}  // namespace

void put_offers(Json& out, const Answer& answer) {
  out["widenings"] = Json::array();
  for (const Widening& widening : answer.widenings) {
    out["widenings"].push_back(widening_json(widening));
    out["widenings"].back()["dropped"] = widening.dropped;
  }
  out["corrections"] = Json::array();
  for (const Correction& each : answer.corrections)
    out["corrections"].push_back(
        {{"term", each.term}, {"word", each.word}, {"url", search_path(each.criteria)}});
  out["vague"] = answer.vaguer ? widening_json(*answer.vaguer) : Json();
  out["unknown_values"] = Json::array();
  for (const UnknownValue& each : answer.unknown)
    out["unknown_values"].push_back(unknown_json(each));
  out["fields"] = Json::array();
  for (const FieldOffer& each : answer.fields) out["fields"].push_back(field_json(each));
  out["days"] = Json::array();
  for (const DayOffer& each : answer.days) out["days"].push_back(day_json(each));
  out["no_meeting"] = answer.no_meeting.empty() ? Json() : Json(answer.no_meeting);
}

}  // namespace gijiroku
