// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/json/hit_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/item_json.h"
#include "searchd/json/speech_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {

using Json = nlohmann::ordered_json;

namespace {

constexpr std::size_t kUnitsPerObject = 16;  // for spend_processor_time()

/// Where a snippet lies in the node's text. The JSON names the unit, because clients in JavaScript
/// count UTF-16 units.
Json offsets_json(const std::vector<Fragment>& fragments) {
  Json out{{"unit", "code point"}, {"fragments", Json::array()}};
  for (const Fragment& fragment : fragments) {
    spend_processor_time(1 + fragment.highlights.size());
    Json highlights = Json::array();
    for (const CodePointRange& hit : fragment.highlights)
      highlights.push_back(Json::array({hit.begin, hit.end}));
    out["fragments"].push_back({{"begin", fragment.shown.begin},
                                {"end", fragment.shown.end},
                                {"highlights", std::move(highlights)}});
  }
  return out;
}

/// What an utterance answers, and what answers it, if anything does.
void put_partners(Json& out, const Hit& hit) {
  const auto put = [&](const char* name, const std::vector<SpeechRef>& partners) {
    if (partners.empty()) return;
    out[name] = Json::array();
    for (const SpeechRef& each : partners) out[name].push_back(speech_json(each));
  };
  put("questions", hit.questions);
  put("answers", hit.answers);
}

}  // namespace

Json segments_json(const Segments& segments) {
  Json out = Json::array();
  for (const Segment& segment : segments) {
    spend_processor_time();
    out.push_back({{"text", segment.text}, {"hit", segment.hit}});
  }
  return out;
}

Json meeting_reference(const Meeting& meeting) {
  spend_processor_time(kUnitsPerObject);
  Json out;
  out["id"] = meeting.id;
  out["title"] = meeting.title;
  out["body"] = meeting.body;
  out["date"] = meeting.held_on ? Json(iso(*meeting.held_on)) : Json();
  out["year"] = meeting.year ? Json(*meeting.year) : Json();
  return out;
}

Json hit_json(const Hit& hit, const std::string& text) {
  Json out;
  out["id"] = hit.id;
  out["url"] = meeting_path(hit.meeting.id, text, hit.anchor);
  if (hit.node == NodeKind::kUtterance) out["address"] = utterance_path(hit.meeting.id, hit.anchor);
  out["meeting"] = meeting_reference(hit.meeting);
  out["item"] = item_json(hit.item);
  if (hit.card) put_item_card(out["item"], *hit.card);
  out["kind"] = named(hit.item.kind).code;
  out["match"] = code(hit.tier);
  put_speech(out, hit);
  out["date"] = hit.meeting.held_on ? Json(iso(*hit.meeting.held_on)) : Json();
  if (!hit.label_segments.empty()) out["label_snippet"] = segments_json(hit.label_segments);
  put_partners(out, hit);
  out["snippet"] = segments_json(hit.snippet);
  out["snippet_offsets"] = offsets_json(hit.fragments);
  out["score"] = hit.score;
  if (!hit.more.empty()) {
    out["more"] = Json::array();
    for (const Hit& each : hit.more) out["more"].push_back(hit_json(each, text));
  }
  out["source"] = {{"doc", hit.meeting.doc}, {"seq", out["seq"]}};
  out["source"]["line"] = hit.line > 0 ? Json(hit.line) : Json();
  out["source"]["page"] = hit.page > 0 ? Json(hit.page) : Json();
  return out;
}

}  // namespace gijiroku::search
