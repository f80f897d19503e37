// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/html.h"

#include <algorithm>

#include "embedded/layout_mustache.h"
#include "embedded/strings.h"
#include "searchd/crawler/robots.h"
#include "searchd/model/processor_time.h"
#include "searchd/query/days.h"
#include "searchd/view/asset.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::mustache;

/// Parses the template for each page. A kainjow template is not thread-safe, and parsing is cheap.
std::string fill(std::string_view form, const Html& data) {
  return mustache(std::string(form)).render(data);
}

std::string month_and_day(Date day) {
  return std::to_string(static_cast<unsigned>(day.month())) + "月" +
         std::to_string(static_cast<unsigned>(day.day())) + "日";
}

Html links_html(const std::vector<SiteLink>& links) {
  kainjow::mustache::list out;
  for (const SiteLink& link : links) {
    Html one("name", link.name);
    one["url"] = link.url;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string render(Page page) {
  const SiteSettings& site = page.site;
  Html frame;
  frame["base"] = site.base_path;
  frame["style"] = asset_file(Asset::kStyle).path;
  frame["script"] = asset_file(Asset::kSuggest).path;
  frame["icon"] = asset_file(Asset::kIcon).path;
  const std::string& printed = page.path.empty() ? page.printed_path : page.path;
  frame["address"] = printed.empty() ? Html(false) : Html(site.address(printed));
  frame["printed_on"] = japanese(today());
  page.data["base"] = site.base_path;
  frame["site_name"] = site.name;
  frame["operator"] = optional_html(site.operator_name);
  frame["has_links"] = !site.links.empty();
  frame["links"] = links_html(site.links);
  const bool known = !page.path.empty() && !site.public_url.empty();
  frame["canonical"] = known ? Html(site.address(page.path)) : Html(false);
  frame["robots"] = std::string(robots_policy(site, !page.path.empty()));
  frame["description"] = optional_html(page.description);
  frame["linked_data"] = optional_html(page.linked_data);
  frame["feed"] = optional_html(page.feed);
  frame["title"] = optional_html(page.title);
  frame["staff"] = site.scope == Scope::kStaff;
  frame["search_box"] = page.search_box;
  frame["query"] = page.text;
  frame["kept"] = fields_html(page.kept);
  frame["content"] = fill(page.content, page.data);
  return fill(embedded::layout_mustache, frame);
}

Html optional_html(const std::string& text) { return text.empty() ? Html(false) : Html(text); }

Html segments_html(const Segments& segments) {
  kainjow::mustache::list out;
  out.reserve(segments.size());
  for (const Segment& segment : segments) {
    spend_processor_time();
    Html piece("text", segment.text);
    piece["hit"] = segment.hit;
    out.push_back(std::move(piece));
  }
  return out;
}

bool has_hit(const Segments& segments) {
  return std::any_of(segments.begin(), segments.end(), [](const Segment& s) { return s.hit; });
}

Html fields_html(const Parameters& parameters) {
  kainjow::mustache::list out;
  for (const auto& [name, value] : parameters) {
    Html field("field", name);
    field["value"] = value;
    out.push_back(std::move(field));
  }
  return out;
}

Html speaker_html(const Hit& hit) {
  // 山本委員長 with the label 委員長: the label would repeat the end of the name.
  const bool alone =
      !hit.name.empty() && (hit.label.empty() || hit.name.find(hit.label) != std::string::npos);
  Html out("name", alone ? Html(false) : optional_html(hit.name));
  out["label"] =
      alone ? hit.name : std::string(hit.label.empty() ? strings::speaker_unstated : hit.label);
  out["role"] = std::string(named(hit.role).code);
  return out;
}

Html item_html(const ItemRef& item) {
  const bool known = item.kind != AgendaKind::kNone;
  std::string numbers;
  for (const int number : item.numbers) {
    numbers += (numbers.empty() ? "(" : "・(") + std::to_string(number) + ")";
  }
  Html out("kind", std::string(named(item.kind).code));
  out["kind_name"] = known ? Html(std::string(named(item.kind).japanese)) : Html(false);
  out["numbers"] = optional_html(numbers);
  out["item_title"] = item.title;
  const bool decided = item.outcome != Outcome::kUnknown;
  out["outcome"] = decided ? Html(std::string(named(item.outcome).japanese)) : Html(false);
  out["decision"] = optional_html(item.decision);
  out["decision_anchor"] = item.anchor;
  out["proposer"] = optional_html(item.proposer);
  return out;
}

Html item_html(const ItemRef& item, const std::string& heading) {
  Html out = item_html(item);
  if (trim(heading).starts_with(named(item.kind).japanese)) out["kind_name"] = false;
  return out;
}

Html body_html(const Meeting& meeting) {
  const bool repeats = name_of(meeting).find(meeting.body) != std::string::npos;
  return repeats ? Html(false) : optional_html(meeting.body);
}

Html sorts_html(const Criteria& criteria, const std::function<std::string(Sort)>& path) {
  kainjow::mustache::list out;
  const auto add = [&](std::string_view name, Sort sort) {
    Html one("label", std::string(name));
    one["url"] = path(sort);
    one["current"] = criteria.sort == sort;
    out.push_back(std::move(one));
  };
  // Without a text relevance means newest first (Sort), so it needs no link of its own.
  if (!criteria.text.empty()) add(strings::sort_relevance, Sort::kRelevance);
  add(strings::sort_newest, criteria.text.empty() ? Sort::kRelevance : Sort::kNewest);
  add(strings::sort_oldest, Sort::kOldest);
  return out;
}

Html disclosure_html(const Meeting& meeting, Scope scope) {
  // Everything in the public scope is public, so a badge would say nothing there.
  if (scope != Scope::kStaff) {
    Html none("disclosure", false);
    none["disclosure_name"] = false;
    return none;
  }
  const Named openness = named(meeting.disclosure.minutes);
  Html out("disclosure", std::string(openness.code));
  out["disclosure_name"] = std::string(openness.japanese);
  return out;
}

Html restriction_html(const Meeting& meeting, Scope scope) {
  const bool open = meeting.disclosure.minutes == Openness::kOpen;
  return disclosure_html(meeting, open ? Scope::kPublic : scope);
}

std::string name_of(const Meeting& meeting) {
  if (!meeting.title.empty()) return meeting.title;
  return std::string(meeting.body.empty() ? strings::meeting_unnamed : meeting.body);
}

std::string short_name_of(const Meeting& meeting) {
  std::string name = name_of(meeting);
  if (!meeting.held_on) return name;
  // A title may begin with the date in either calendar.
  const std::string western = std::to_string(static_cast<int>(meeting.held_on->year())) + "年" +
                              month_and_day(*meeting.held_on);
  for (const std::string& day : {western, japanese(*meeting.held_on)}) {
    if (!name.starts_with(day)) continue;
    const std::string_view rest = trim(std::string_view(name).substr(day.size()));
    // A name that is only the date stays: a link needs a text.
    if (!rest.empty()) return std::string(rest);
  }
  return name;
}

std::string date_of(const Meeting& meeting) {
  if (!meeting.held_on) return std::string(strings::date_unknown);
  const std::string day = japanese(*meeting.held_on), within = month_and_day(*meeting.held_on);
  const std::string western = std::to_string(static_cast<int>(meeting.held_on->year())) + "年";
  // A day before the first era has its western year already.
  const std::string year = day.substr(0, day.size() - within.size());
  return year == western ? day : year + "（" + western + "）" + within;
}

}  // namespace gijiroku::search
