// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/meeting.h"

#include <algorithm>

#include "embedded/meeting_mustache.h"
#include "embedded/strings.h"
#include "searchd/crawler/linked_data_json.h"
#include "searchd/minutes/doubts.h"
#include "searchd/minutes/node_writer.h"
#include "searchd/minutes/roster.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/asset.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

/// What the page of a meeting is made from.
struct MeetingPage {
  const ShownMeeting& shown;
  const MeetingRequest& request;
  const SiteSettings& site;
  const PageParts& parts;
  const MeetingPlaces& places;
  const NodeWriter& writer;

  const std::vector<Hit>& nodes() const { return shown.nodes; }
};

bool is_headed(const Hit& first) { return first.node == NodeKind::kHeading; }

/// The name of a section without a heading.
std::string fallback_of(const Hit& first, std::size_t number) {
  if (!first.item.title.empty()) return first.item.title;
  return std::string(first.item.id.empty() ? strings::meeting_materials
                     : number == 0         ? strings::meeting_begins
                                           : strings::meeting_other);
}

/// The name of a section in the table of contents.
std::string entry_of(const Hit& first, std::size_t number) {
  std::string title = first.item.title;
  if (title.empty() && is_headed(first)) title = text_of(first.snippet);
  return title.empty() ? fallback_of(first, number) : title;
}

std::string section_id(std::size_t number) { return "section-" + std::to_string(number); }

/// A section in the table of contents.
Html entry_html(const MeetingPage& page, std::size_t number) {
  const NodeRange range = page.parts.sections()[number];
  const Hit& first = page.nodes()[range.begin];
  Html out("item", item_html(first.item, entry_of(first, number)));
  out["entry"] = entry_of(first, number);
  out["url"] = page.places.url(range.begin, section_id(number));
  const auto begin = page.nodes().begin();
  const auto speeches =
      std::count_if(begin + static_cast<std::ptrdiff_t>(range.begin),
                    begin + static_cast<std::ptrdiff_t>(range.end),
                    [](const Hit& node) { return node.node == NodeKind::kUtterance; });
  out["speeches"] =
      speeches > 0 ? Html(with_separators(static_cast<std::size_t>(speeches))) : Html(false);
  return out;
}

/// The address of the node that states the result of an item.
Html decision_url(const MeetingPage& page, const ItemRef& item) {
  const auto found = std::find_if(page.nodes().begin(), page.nodes().end(),
                                  [&](const Hit& node) { return node.anchor == item.anchor; });
  if (item.anchor.empty() || found == page.nodes().end()) return false;
  return page.places.url(static_cast<std::size_t>(found - page.nodes().begin()), item.anchor);
}

/// What of a section is on the page. A heading at the beginning of an item becomes the heading of
/// the section. It does not appear again among the section's nodes.
Html section_html(const MeetingPage& page, std::size_t number) {
  const NodeRange whole = page.parts.sections()[number], shown = page.parts.shown_nodes();
  const Hit& first = page.nodes()[whole.begin];
  const bool begins = whole.begin >= shown.begin, headed = begins && is_headed(first);
  Html out("section", section_id(number));
  out["headed"] = headed;
  const bool is_item = first.item.kind != AgendaKind::kNone && !first.item.id.empty();
  out["item_cite_url"] = is_item && begins ? Html(citation_path(first.item.id)) : Html(false);
  out["heading"] = headed ? page.writer.node(whole.begin) : Html(false);
  const std::string fallback =
      begins ? fallback_of(first, number) : strings::meeting_continued(entry_of(first, number));
  out["item"] = item_html(first.item, headed ? text_of(first.snippet) : fallback);
  out["fallback"] = fallback;
  out["entry"] = entry_of(first, number);
  out["decided"] = begins && first.item.outcome != Outcome::kUnknown;
  out["proposed"] = begins && !first.item.proposer.empty();
  out["decision_url"] = begins ? decision_url(page, first.item) : Html(false);
  out["nodes"] = page.writer.nodes(
      {std::max(whole.begin + (headed ? 1U : 0U), shown.begin), std::min(whole.end, shown.end)});
  return out;
}

void put_particulars(Html& data, const Meeting& meeting, const SiteSettings& site) {
  data["name"] = name_of(meeting);
  data["body"] = optional_html(meeting.body);
  data["known_as"] = optional_html(meeting.known_as);
  // The list of meetings files a body under its present name.
  data["body_url"] = browse_path({present_body(meeting), "", 1});
  list editions;
  for (const std::string& edition : meeting.editions) editions.push_back(Html("edition", edition));
  data["editions"] = editions;
  data["date"] = date_of(meeting);
  data["iso"] = meeting.held_on ? iso(*meeting.held_on) : "";
  data["place"] = optional_html(meeting.place);
  data["doc"] = meeting.doc;
  data["original"] = optional_html(original_url(site, meeting.doc));
  data["path"] = meeting_path(meeting.id, "", "");
  data["json_url"] = "/api/v1/meetings/" + percent_encode(meeting.id);
  data["openness"] = disclosure_html(meeting, site.scope);
}

Html neighbor_html(const std::optional<Meeting>& meeting) {
  if (!meeting) return false;
  Html out("url", meeting_path(meeting->id, "", ""));
  out["name"] = short_name_of(*meeting);
  out["date"] = date_of(*meeting);
  return out;
}

std::string description_of(const Meeting& meeting) {
  std::string name = short_name_of(meeting);
  if (!meeting.body.empty() && name.find(meeting.body) == std::string::npos)
    name = strings::with_note(name, meeting.body);
  return strings::meeting_description(date_of(meeting), name);
}

void put_sections(Html& data, const MeetingPage& page) {
  const NodeRange shown = page.parts.shown_nodes();
  list contents, sections;
  for (std::size_t i = 0; i < page.parts.sections().size(); ++i) {
    const NodeRange range = page.parts.sections()[i];
    contents.push_back(entry_html(page, i));
    if (range.end > shown.begin && range.begin < shown.end)
      sections.push_back(section_html(page, i));
  }
  data["has_contents"] = contents.size() > 1;
  data["contents"] = contents;
  data["sections"] = sections;
  const NodeRange overview = page.parts.overview();
  const bool begins = shown.begin == 0;
  data["rows"] = page.writer.nodes(begins ? overview : NodeRange{});
  data["has_rows"] = begins && overview.end > 0;
  data["attendees"] = begins ? roster_html(page.shown) : Html(list());
  data["has_attendees"] = begins && !page.shown.meeting.attendees.empty();
  // The words of the record are public or not as the record is; what was not understood of it is
  // for those who keep it.
  const bool doubts = begins && page.site.scope == Scope::kStaff;
  data["doubts"] = doubts ? doubts_html(page.shown, page.places) : Html(list());
  data["has_doubts"] = data["doubts"].is_non_empty_list();
}

void put_marks(Html& data, const MeetingPage& page) {
  const NodeWriter& writer = page.writer;
  const NodeRange shown = page.parts.shown_nodes();
  data["query"] = page.request.text;
  data["asked"] = !page.request.text.empty();
  data["found"] = writer.marks() > 0 ? Html(with_separators(writer.marks())) : Html(false);
  data["first_mark"] = writer.mark_url(1);
  data["earlier_mark"] = writer.mark_url(writer.first_mark(shown.begin) - 1);
  data["later_mark"] = writer.mark_url(writer.first_mark(shown.end));
  data["marks_script"] = asset_file(Asset::kMarks).path;
  Criteria results;
  results.text = page.request.text;
  data["results_url"] = search_path(results);
}

/// Links to the parts next to the one that is shown, and to the whole.
void put_parts(Html& data, const MeetingPage& page) {
  const std::string& id = page.shown.meeting.id;
  const std::size_t count = page.parts.count(), shown = page.parts.shown();
  const auto link = [&](std::size_t part, bool exists) {
    return exists ? Html(part_path(id, page.request.text, part)) : Html(false);
  };
  data["in_parts"] = shown > 0;
  data["part"] = std::to_string(shown);
  data["parts"] = std::to_string(count);
  data["previous"] = link(shown - 1, shown > 1);
  data["next"] = link(shown + 1, shown > 0 && shown < count);
  data["whole"] = link(0, shown > 0);
  data["whole_address"] = page.site.address(part_path(id, "", 0));
  data["parts_script"] = asset_file(Asset::kParts).path;
}

/// The path under which search engines know the page.
std::string path_of(const MeetingPage& page) {
  return part_path(page.shown.meeting.id, "", std::max<std::size_t>(page.parts.shown(), 1));
}

}  // namespace

std::string view_meeting(const ShownMeeting& shown, const MeetingRequest& request,
                         const SiteSettings& site, const NeighborMeetings& neighbors) {
  const Meeting& meeting = shown.meeting;
  const PageParts parts(shown.nodes, request);
  const MeetingPlaces places{parts, site.base_path, meeting.id, request.text};
  const NodeWriter writer(shown.nodes, places);
  const MeetingPage page{shown, request, site, parts, places, writer};
  Html data;
  put_particulars(data, meeting, site);
  data["has_follow_ups"] = std::any_of(shown.nodes.begin(), shown.nodes.end(),
                                       [](const Hit& node) { return node.follow_up.has_value(); });
  FollowUpCriteria of_meeting;
  of_meeting.meeting = meeting.id;
  data["follow_ups_url"] = follow_ups_path(of_meeting);
  data["missing"] = optional_html(missing_records_message(shown.missing_years));
  put_sections(data, page);
  put_marks(data, page);
  put_parts(data, page);
  data["older"] = neighbor_html(neighbors.before);
  data["newer"] = neighbor_html(neighbors.after);
  data["has_neighbors"] = neighbors.before || neighbors.after;
  const std::string name = name_of(meeting);
  const std::string title = parts.shown() > 0
                                ? strings::meeting_part_title(name, std::to_string(parts.shown()),
                                                              std::to_string(parts.count()))
                                : name;
  return render({site,
                 title,
                 embedded::meeting_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 path_of(page),
                 description_of(meeting),
                 linked_data_of(meeting, name, meeting_path(meeting.id, "", ""), site)});
}

}  // namespace gijiroku::search
