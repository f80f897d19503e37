// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/json.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "core/clock.h"
#include "searchd/json/advice_json.h"
#include "searchd/json/hit_json.h"
#include "searchd/json/item_json.h"
#include "searchd/json/speech_json.h"
#include "searchd/json/terms_json.h"
#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/hit_cursor.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

Json values_json(const std::vector<FacetValue>& values) {
  Json out = Json::array();
  for (const FacetValue& value : values) {
    spend_processor_time();
    out.push_back({{"value", value.value},
                   {"count", value.count},
                   {"label", value.japanese},
                   {"selected", value.selected}});
  }
  return out;
}

/// The filters under the names of the request's parameters.
Json filters_json(const Criteria& criteria) {
  Json out = Json::object();
  for (const auto& [name, value] : parameters_of(criteria)) {
    if (name == "from" || name == "until") out[name] = value;
  }
  for (const Filter& filter : criteria.filters) {
    out[std::string(spec(filter.field).name)] = filter.values;
  }
  return out;
}

/// Null on the last page.
Json next_cursor(const Criteria& criteria, const Answer& answer) {
  const std::size_t next = criteria.offset + answer.hits.size();
  if (answer.hits.empty() || next >= answer.total) return nullptr;
  return text_of(HitCursor{next, answer.generation});
}

/// The members of `object` with these names; all of them if there are no names.
Json only(const std::vector<std::string>& names, Json object) {
  if (names.empty()) return object;
  Json out = Json::object();
  for (auto& [name, value] : object.items()) {
    if (std::find(names.begin(), names.end(), name) != names.end()) out[name] = std::move(value);
  }
  return out;
}

/// Counts are approximate while they include unproved nodes of remote shards.
std::string_view relation(bool approximate) { return approximate ? "approximate" : "exact"; }

/// A meeting without its nodes.
Json particulars(const Meeting& meeting) {
  Json out = meeting_reference(meeting);
  out["doc"] = meeting.doc;
  out["editions"] = meeting.editions;
  out["known_as"] = optional_text(meeting.known_as);
  out["session"] = meeting.session > 0 ? Json(meeting.session) : Json();
  out["opens_at"] = meeting.opens_at ? Json(clock(*meeting.opens_at)) : Json();
  out["closes_at"] = meeting.closes_at ? Json(clock(*meeting.closes_at)) : Json();
  out["place"] = optional_text(meeting.place);
  out["secretariat"] = optional_text(meeting.secretariat);
  out["disclosure"] = {{"meeting", named(meeting.disclosure.meeting).code},
                       {"meeting_reason", meeting.disclosure.meeting_reason},
                       {"minutes", named(meeting.disclosure.minutes).code},
                       {"minutes_reason", meeting.disclosure.minutes_reason}};
  out["attendees"] = Json::array();
  for (const AttendeeGroup& group : meeting.attendees) {
    out["attendees"].push_back({{"label", group.label}, {"members", group.members}});
  }
  return out;
}

/// What an answer lacks; null if nothing.
Json degraded_json(const std::vector<std::string>& missing_years) {
  return missing_years.empty() ? Json() : Json{{"missing_years", missing_years}};
}

}  // namespace

std::string search_json(const Criteria& criteria, const Answer& answer, const SiteSettings& site,
                        const std::vector<std::string>& fields) {
  Json out;
  out["query"] = criteria.text;
  out["filters"] = filters_json(criteria);
  out["sort"] = code(criteria.sort);
  out["unit"] = code(criteria.unit);
  out["total"] = answer.total;
  out["total_relation"] = relation(answer.approximate);
  out["utterances"] = answer.utterances;
  out["degraded"] = degraded_json(answer.missing_years);
  if (!answer.dropped.empty()) out["degraded"]["dropped"] = answer.dropped;
  out["page"] = criteria.limit > 0 ? criteria.offset / criteria.limit + 1 : 1;
  out["size"] = criteria.limit;
  out["no_searchable_terms"] = answer.no_searchable_terms;
  for (const NamedFit& fit : kFits)
    out["tiers"][std::string(fit.code)] = answer.fits.count(fit.fit);
  put_advice(out, answer);
  out["interpretation"] = optional_text(answer.interpretation);
  put_terms(out, answer);
  out["hits"] = Json::array();
  for (const Hit& hit : answer.hits)
    out["hits"].push_back(only(fields, hit_json(hit, criteria.text)));
  out["leading"] = Json::array();
  for (const Hit& hit : answer.leading) out["leading"].push_back(only(fields, hit_json(hit, "")));
  out["next_cursor"] = next_cursor(criteria, answer);
  out["facets"] = Json::object();
  for (const Facet& facet : answer.facets) {
    out["facets"][std::string(spec(facet.field).name)] = values_json(facet.values);
  }
  out["facets_relation"] = relation(answer.facets_approximate);
  out["generation"] = answer.generation;
  return json_text(std::move(out), site);
}

std::string meeting_json(const ShownMeeting& shown, const SiteSettings& site) {
  Json out = particulars(shown.meeting);
  out["url"] = meeting_path(shown.meeting.id, "", "");
  out["degraded"] = degraded_json(shown.missing_years);
  out["nodes"] = Json::array();
  for (const Hit& node : shown.nodes) {
    Json one;
    one["id"] = node.id;
    one["item"] = item_json(node.item);
    put_speech(one, node);
    one["text"] = text_of(node.snippet);
    one["segments"] = segments_json(node.snippet);
    out["nodes"].push_back(std::move(one));
  }
  out["generation"] = shown.generation;
  return json_text(std::move(out), site);
}

std::string meetings_json(const Browse& browse, const MeetingList& list,
                          const std::string& generation, const SiteSettings& site) {
  Json out;
  out["total"] = list.meetings.size();
  out["page"] = browse.page;
  out["size"] = kMeetingsPerPage;
  out["degraded"] = degraded_json(list.missing_years);
  out["meetings"] = Json::array();
  // A page past the end is empty, not an error.
  const std::size_t begin = (browse.page - 1) * kMeetingsPerPage;
  for (std::size_t i = begin; i < std::min(begin + kMeetingsPerPage, list.meetings.size()); ++i) {
    const MeetingSummary& summary = list.meetings[i];
    Json one = meeting_reference(summary.meeting);
    one["doc"] = summary.meeting.doc;
    one["utterances"] = summary.utterances;
    one["url"] = meeting_path(summary.meeting.id, "", "");
    out["meetings"].push_back(std::move(one));
  }
  out["facets"] = {{"body", values_json(list.bodies)}, {"year", values_json(list.years)}};
  out["generation"] = generation;
  return json_text(std::move(out), site);
}

std::string suggestions_json(const std::string& typed, const std::vector<Suggestion>& suggestions,
                             const std::string& generation) {
  // In the order of WordKind.
  static constexpr std::array<std::string_view, 5> kKinds{"word", "title", "speaker", "label",
                                                          "body"};
  Json out;
  out["query"] = typed;
  out["suggestions"] = Json::array();
  for (const Suggestion& each : suggestions) {
    out["suggestions"].push_back({{"text", each.text},
                                  {"display", each.display},
                                  {"kind", kKinds[static_cast<std::size_t>(each.kind)]},
                                  {"reading", optional_text(each.reading)},
                                  {"count", each.count}});
  }
  out["generation"] = generation;
  return json_text(out);
}

std::string error_json(const std::string& code, const std::string& message,
                       const std::vector<Fault>& details) {
  Json error{{"code", code}, {"message", message}, {"details", Json::array()}};
  for (const Fault& fault : details) {
    error["details"].push_back(
        {{"code", fault.code}, {"parameter", fault.parameter}, {"message", fault.message}});
  }
  return json_text(Json{{"error", std::move(error)}});
}

}  // namespace gijiroku::search
