// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/mcp/record_json.h"

#include <nlohmann/json.hpp>

#include "searchd/request/site_path.h"
#include "searchd/view/html.h"

namespace gijiroku::search::mcp {
namespace {

using Json = nlohmann::ordered_json;

std::string url_of(const std::string& meeting, const std::string& anchor,
                   const SiteSettings& site) {
  return site.address(record_path(meeting, anchor));
}

std::string speaker_of(const Hit& hit) {
  if (hit.node != NodeKind::kUtterance) return "";
  if (hit.name.empty() || hit.label.empty()) return hit.name + hit.label;
  return hit.name.find(hit.label) != std::string::npos ? hit.name
                                                       : hit.label + "（" + hit.name + "）";
}

void put_text(Json& out, std::string text) {
  const bool long_text = text.size() > kMaxRecordBytes;
  if (long_text) text.resize(boundary_at_or_before(text, kMaxRecordBytes));
  out["text"] = std::move(text);
  if (long_text) out["truncated"] = true;
}

Json head_of(const Hit& hit, const SiteSettings& site) {
  const std::string speaker = speaker_of(hit), meeting = short_name_of(hit.meeting);
  Json out{{"id", hit.id}};
  out["title"] = meeting + (speaker.empty() ? "" : "　" + speaker);
  out["url"] = url_of(hit.meeting.id, hit.anchor, site);
  out["citation"] = date_of(hit.meeting) + " " + meeting +
                    (speaker.empty() ? "" : " " + speaker + "の発言") + " " +
                    out["url"].get<std::string>();
  out["date"] = hit.meeting.held_on ? Json(iso(*hit.meeting.held_on)) : Json();
  out["speaker"] = speaker.empty() ? Json() : Json(speaker);
  out["node"] = named(hit.node).code;
  out["item"] = hit.item.id.empty() ? Json() : Json(hit.item.id);
  out["item_title"] = hit.item.title;
  return out;
}

}  // namespace

Json hit_record(const Hit& hit, const SiteSettings& site) {
  Json out = head_of(hit, site);
  put_text(out, text_of(hit.snippet));
  return out;
}

Json meeting_record(const Meeting& meeting, const SiteSettings& site) {
  Json out{{"id", meeting.id}, {"title", name_of(meeting)}};
  out["url"] = url_of(meeting.id, "", site);
  out["citation"] =
      date_of(meeting) + " " + short_name_of(meeting) + " " + out["url"].get<std::string>();
  out["date"] = meeting.held_on ? Json(iso(*meeting.held_on)) : Json();
  out["body"] = meeting.body;
  return out;
}

Json whole_record(const ShownMeeting& shown, const SiteSettings& site) {
  Json out = meeting_record(shown.meeting, site);
  std::string text;
  for (const Hit& node : shown.nodes) {
    if (text.size() > kMaxRecordBytes) break;
    const std::string speaker = speaker_of(node);
    text += (speaker.empty() ? "" : "○" + speaker + "　") + text_of(node.snippet) + "\n";
  }
  put_text(out, std::move(text));
  return out;
}

Json item_record(const ItemRef& item) {
  Json out{{"id", item.id}, {"kind", named(item.kind).code}, {"title", item.title}};
  out["outcome"] = item.outcome == Outcome::kUnknown ? Json() : Json(named(item.outcome).code);
  out["decision"] = item.decision;
  return out;
}

}  // namespace gijiroku::search::mcp
