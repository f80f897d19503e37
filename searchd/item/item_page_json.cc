// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/item/item_page_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/item_json.h"
#include "searchd/json/speech_json.h"
#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kUnitsPerObject = 16;  // for spend_processor_time()

Json meeting_json(const Meeting& meeting) {
  return {{"id", meeting.id},
          {"title", meeting.title},
          {"body", meeting.body},
          {"date", meeting.held_on ? Json(iso(*meeting.held_on)) : Json()},
          {"year", meeting.year ? Json(*meeting.year) : Json()}};
}

Json node_json(const Hit& node) {
  spend_processor_time(kUnitsPerObject);
  Json out{{"id", node.id}, {"url", meeting_path(node.meeting.id, "", node.anchor)}};
  put_speech(out, node);
  out["text"] = text_of(node.snippet);
  return out;
}

Json nodes_json(const std::vector<Hit>& nodes) {
  Json out = Json::array();
  for (const Hit& node : nodes) out.push_back(node_json(node));
  return out;
}

Json appearance_json(const Appearance& each) {
  spend_processor_time(kUnitsPerObject);
  const bool item = each.likeness != Likeness::kMention && !each.item.empty();
  return {{"meeting", meeting_json(each.meeting)},
          {"url", item ? item_path(each.item, "") : meeting_path(each.meeting.id, "", each.anchor)},
          {"item", optional_text(each.item)},
          {"title", each.title},
          {"kind", named(each.kind).code},
          {"stage", named(each.stage).code},
          {"outcome", each.outcome == Outcome::kUnknown ? Json() : Json(named(each.outcome).code)},
          {"decision", optional_text(each.decision)},
          {"likeness", named(each.likeness).code},
          {"current", each.current}};
}

}  // namespace

std::string item_page_json(const ShownItem& shown, const SiteSettings& site) {
  const Hit& item = shown.item;
  Json out = item_json(item.item);
  if (item.card) put_item_card(out, *item.card);
  out["url"] = item_path(item.item.id, "");
  out["meeting"] = meeting_json(item.meeting);
  out["degraded"] =
      shown.missing_years.empty() ? Json() : Json{{"missing_years", shown.missing_years}};
  out["nodes"] = nodes_json(shown.nodes);
  out["materials"] = nodes_json(shown.materials);
  out["follow_ups"] = Json::array();
  for (const OpenEnd& each : shown.open_ends) {
    out["follow_ups"].push_back({{"kind", named(each.kind).code},
                                 {"sentence", each.sentence},
                                 {"by", speech_json(each.speech)}});
  }
  out["thread"] = Json::array();
  for (const Appearance& each : shown.thread) out["thread"].push_back(appearance_json(each));
  out["generation"] = shown.generation;
  return json_text(std::move(out), site);
}

}  // namespace gijiroku::search
