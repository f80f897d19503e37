// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/follow_up_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kUnitsPerObject = 32;  // for spend_processor_time()

Json optional_text(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json meeting_json(const Meeting& meeting) {
  Json out{{"id", meeting.id}, {"title", meeting.title}, {"body", meeting.body}};
  out["date"] = meeting.held_on ? Json(iso(*meeting.held_on)) : Json();
  out["year"] = meeting.year ? Json(*meeting.year) : Json();
  return out;
}

Json speaker_json(const std::string& office, const std::string& name) {
  if (office.empty() && name.empty()) return {};
  return {{"office", optional_text(office)}, {"name", optional_text(name)}};
}

Json saying_json(const FollowUpList& list, const Saying& said) {
  Json out{{"text", optional_text(said.sentence)}};
  out["by"] = speaker_json(said.office, said.name);
  out["url"] = meeting_path(list.meeting(said).id, "", said.anchor);
  return out;
}

Json entry_json(const FollowUpList& list, const FollowUpEntry& entry) {
  spend_processor_time(kUnitsPerObject);
  Json out{{"follow_up", named(entry.kind).code}};
  out.update(saying_json(list, entry.said));
  out["to"] = speaker_json(entry.to, entry.to_name);
  out["due"] = optional_text(entry.due);
  out["requests"] = Json::array();
  for (const Saying& request : entry.requests)
    out["requests"].push_back(saying_json(list, request));
  out["state"] = named(entry.later ? FollowUpState::kReported : FollowUpState::kOpen).code;
  const Saying* const later = list.later(entry);
  out["later"] = later != nullptr ? saying_json(list, *later) : Json();
  if (later != nullptr) out["later"]["meeting"] = meeting_json(list.meeting(*later));
  out["item"] = {{"kind", named(entry.item_kind).code}, {"title", optional_text(entry.item)}};
  out["meeting"] = meeting_json(list.meeting(entry.said));
  out["extracted"] = !entry.stated;
  return out;
}

}  // namespace

std::string follow_ups_json(const FollowUpCriteria& criteria, const FollowUpList& list,
                            const SiteSettings& site) {
  const std::size_t total = list.found.size();
  const std::size_t begin = std::min((criteria.page - 1) * criteria.size, total);
  const std::size_t end = std::min(begin + criteria.size, total);
  Json out{{"total", total}, {"page", criteria.page}, {"size", criteria.size}};
  out["degraded"] = Json::array();
  for (const std::string& year : list.missing_years) out["degraded"].push_back(year);
  out["follow_ups"] = Json::array();
  for (std::size_t i = begin; i < end; ++i)
    out["follow_ups"].push_back(entry_json(list, *list.found[i]));
  for (const FollowUpFacet& facet : list.facets) {
    Json& values = out["facets"][std::string(facet.parameter)] = Json::array();
    for (const FacetValue& value : facet.values) {
      spend_processor_time();
      values.push_back({{"value", value.value},
                        {"label", value.japanese},
                        {"count", value.count},
                        {"selected", value.selected}});
    }
  }
  out["generation"] = list.generation->id;
  return json_text(std::move(out), site);
}

}  // namespace gijiroku::search
