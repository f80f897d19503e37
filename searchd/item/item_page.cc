// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/item/item_page.h"

#include <algorithm>
#include <span>

#include "embedded/item_mustache.h"
#include "embedded/strings.h"
#include "searchd/minutes/meeting_parts.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"
#include "searchd/view/crumb.h"
#include "searchd/view/html.h"
#include "searchd/view/item_card.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerNode = 16;  // for spend_processor_time()

Html node_html(const Hit& node, const std::string& text) {
  spend_processor_time(kUnitsPerNode);
  Html out("anchor", node.anchor);
  out["url"] = meeting_path(node.meeting.id, text, node.anchor);
  out["speech"] = node.node == NodeKind::kUtterance;
  out["note"] = node.node != NodeKind::kUtterance && node.node != NodeKind::kHeading;
  out["speaker"] = speaker_html(node);
  out["seq"] = std::to_string(node.seq);
  out["follow_up"] =
      node.follow_up ? Html(std::string(named(*node.follow_up).japanese)) : Html(false);
  out["label"] = optional_html(node.label);
  out["segments"] = segments_html(node.snippet);
  return out;
}

list nodes_html(std::span<const Hit> nodes, const std::string& text) {
  list out;
  for (const Hit& node : nodes) out.push_back(node_html(node, text));
  return out;
}

/// What the page shows of a long item: as much as a part of a long meeting has.
std::span<const Hit> first_part(const std::vector<Hit>& nodes) {
  return std::span(nodes).first(PageParts(nodes, {}).shown_nodes().end);
}

void put_nodes(Html& data, const ShownItem& shown, const std::string& text) {
  const auto part = first_part(shown.nodes);
  const auto rest = std::span(shown.nodes).subspan(part.size());
  const auto speeches = std::count_if(
      rest.begin(), rest.end(), [](const Hit& node) { return node.node == NodeKind::kUtterance; });
  data["nodes"] = nodes_html(part, text);
  data["rest"] =
      speeches > 0 ? Html(with_separators(static_cast<std::size_t>(speeches))) : Html(false);
  if (!rest.empty())
    data["rest_url"] = meeting_path(shown.item.meeting.id, text, rest.front().anchor);
}

/// A speech is on the page or, if it is in the rest, in the minutes.
list open_ends_html(const ShownItem& shown, const std::string& text, const SiteSettings& site) {
  const auto part = first_part(shown.nodes);
  list out;
  for (const OpenEnd& each : shown.open_ends) {
    Html one("kind", std::string(named(each.kind).japanese));
    one["sentence"] = each.sentence;
    one["who"] = speaker_text(each.speech);
    const std::string& anchor = each.speech.anchor;
    const bool here = std::any_of(part.begin(), part.end(),
                                  [&](const Hit& node) { return node.anchor == anchor; });
    one["url"] = here ? "#" + percent_encode(anchor)
                      : site.base_path + meeting_path(shown.item.meeting.id, text, anchor);
    out.push_back(std::move(one));
  }
  return out;
}

Html appearance_html(const Appearance& each) {
  spend_processor_time(kUnitsPerNode);
  Html out("date", date_of(each.meeting));
  out["iso"] = each.meeting.held_on ? iso(*each.meeting.held_on) : "";
  out["meeting"] = short_name_of(each.meeting);
  out["stage"] = std::string(named(each.stage).japanese);
  out["why"] = std::string(named(each.likeness).japanese);
  out["current"] = each.current;
  const bool item = each.likeness != Likeness::kMention && !each.item.empty();
  out["url"] = item ? item_path(each.item, "") : meeting_path(each.meeting.id, "", each.anchor);
  out["title"] = std::string(each.title.empty() ? strings::item_in_speech : each.title);
  out["outcome"] = each.outcome == Outcome::kUnknown
                       ? Html(false)
                       : Html(std::string(named(each.outcome).japanese));
  return out;
}

void put_thread(Html& data, const ShownItem& shown) {
  list out;
  for (const Appearance& each : shown.thread) out.push_back(appearance_html(each));
  data["has_thread"] = out.size() > 1;
  data["thread_count"] = with_separators(out.size());
  data["thread"] = out;
}

}  // namespace

std::string view_item(const ShownItem& shown, const std::string& text, const SiteSettings& site) {
  const Hit& item = shown.item;
  const list open_ends = open_ends_html(shown, text, site),
             materials = nodes_html(shown.materials, "");
  Html data("item", item_html(item.item));
  Html card = item_card_html(item, text);
  const std::string title(item.item.title.empty() ? strings::item_none : item.item.title);
  data["card"] = std::move(card);
  data["title"] = title;
  data["titled"] = has_card(item);
  data["body"] = optional_html(item.meeting.body);
  data["body_url"] = browse_path({present_body(item.meeting), "", 1});
  data["meeting"] = short_name_of(item.meeting);
  data["crumb"] = crumb_of(item.meeting);
  data["meeting_url"] = meeting_path(item.meeting.id, text, item.anchor);
  data["date"] = date_of(item.meeting);
  data["iso"] = item.meeting.held_on ? iso(*item.meeting.held_on) : "";
  std::string bills;
  for (const std::string& bill : item.item.bills)
    (bills += bills.empty() ? "" : strings::list_dot) += bill;
  data["bills"] = optional_html(bills);
  data["openness"] = disclosure_html(item.meeting, site.scope);
  data["missing"] = optional_html(missing_records_message(shown.missing_years));
  put_nodes(data, shown, text);
  data["has_open_ends"] = !open_ends.empty();
  data["open_ends"] = open_ends;
  data["has_materials"] = !materials.empty();
  data["materials"] = materials;
  put_thread(data, shown);
  data["json_url"] = "/api/v1" + item_path(item.item.id, "");
  return render({site,
                 title,
                 embedded::item_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 item_path(item.item.id, ""),
                 strings::item_description(date_of(item.meeting), short_name_of(item.meeting))});
}

}  // namespace gijiroku::search
