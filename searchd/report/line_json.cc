// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/report/line_json.h"

#include <nlohmann/json.hpp>

#include "searchd/json/text_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kUnitsPerLine = 32;  // for spend_processor_time()

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json one_line_json(const ConcordanceLine& line) {
  spend_processor_time(kUnitsPerLine);
  const Hit& hit = line.hit;
  const Meeting& meeting = hit.meeting;
  const bool speech = hit.node == NodeKind::kUtterance;
  Json out{{"before", line.before}, {"key", line.key}, {"after", line.after}};
  out["id"] = hit.id;
  out["url"] = meeting_path(meeting.id, "", hit.anchor);
  out["meeting"] = {{"id", meeting.id}, {"title", meeting.title}, {"body", meeting.body}};
  out["date"] = meeting.held_on ? Json(iso(*meeting.held_on)) : Json();
  out["item"] = text_or_null(hit.item.title);
  out["node"] = named(hit.node).code;
  out["seq"] = speech ? Json(hit.seq) : Json();
  out["label"] = text_or_null(hit.label);
  out["name"] = text_or_null(hit.name);
  out["role"] = speech ? Json(named(hit.role).code) : Json();
  return out;
}

}  // namespace

std::string line_json(const LineRequest& request, const LinePage& page, const SiteSettings& site) {
  const Criteria& criteria = request.criteria;
  Json out;
  out["query"] = criteria.text;
  out["sort"] = named(request.order).code;
  out["total"] = page.total;
  out["nodes"] = page.nodes;
  out["others"] = page.others;
  out["page"] = criteria.offset / criteria.limit + 1;
  out["size"] = criteria.limit;
  out["lines"] = Json::array();
  for (const ConcordanceLine& each : page.lines) out["lines"].push_back(one_line_json(each));
  out["degraded"] =
      page.missing_years.empty() ? Json() : Json{{"missing_years", page.missing_years}};
  out["generation"] = page.generation;
  return json_text(std::move(out), site);
}

}  // namespace gijiroku::search
