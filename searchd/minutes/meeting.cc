// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/meeting.h"

#include <algorithm>

#include "embedded/meeting_mustache.h"
#include "searchd/crawler/linked_data_json.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/asset.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerNode = 16;  // for spend_processor_time()

/// Consecutive nodes of one agenda item.
struct Part {
  std::size_t begin, end;
};

std::string mark_id(std::size_t number) { return "m" + std::to_string(number); }

/// Cuts the nodes where the agenda item changes. Header rows and materials belong to no item.
std::vector<Part> parts_of(const std::vector<Hit>& nodes) {
  std::vector<Part> out;
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    if (i > 0 && nodes[i - 1].item.id == nodes[i].item.id) {
      out.back().end = i + 1;
    } else {
      out.push_back({i, i + 1});
    }
  }
  return out;
}

std::size_t count_marks(const Segments& segments) {
  return static_cast<std::size_t>(std::count_if(segments.begin(), segments.end(),
                                                [](const Segment& each) { return each.hit; }));
}

/// Segments whose marks have the ids m`first`, m`first + 1`, …
Html numbered_html(const Segments& segments, std::size_t first) {
  list out;
  out.reserve(segments.size());
  for (const Segment& segment : segments) {
    spend_processor_time();
    Html piece("text", segment.text);
    piece["hit"] = segment.hit;
    piece["mark"] = segment.hit ? mark_id(first++) : std::string();
    out.push_back(std::move(piece));
  }
  return out;
}

/// Renders nodes. Marks are numbered through the meeting, and each node with marks has links to the
/// mark before its first and the one after its last.
class NodeWriter {
 public:
  explicit NodeWriter(const std::vector<Hit>& nodes) : nodes_(nodes) {
    std::size_t next = 1;
    for (const Hit& node : nodes) {
      first_mark_.push_back(next);
      next += count_marks(node.label_segments) + count_marks(node.snippet);
    }
    first_mark_.push_back(next);
  }

  /// In all nodes.
  std::size_t marks() const { return first_mark_.back() - 1; }

  Html node(std::size_t at) const {
    const Hit& node = nodes_[at];
    spend_processor_time(kUnitsPerNode);
    Html out("anchor", node.anchor);
    const bool speech = node.node == NodeKind::kUtterance;
    out["speech"] = speech;
    if (speech) out["address"] = utterance_path(node.meeting.id, node.anchor);
    out["note"] = node.node == NodeKind::kNote;
    out["head"] = node.node == NodeKind::kHeading;
    out["row"] = node.node == NodeKind::kHeader;
    out["material"] = node.node == NodeKind::kMaterial;
    out["titled"] = !node.label.empty();
    out["tag"] = node.label;
    out["tag_segments"] = node.label_segments.empty()
                              ? segments_html({{node.label, false}})
                              : numbered_html(node.label_segments, first_mark_[at]);
    out["speaker"] = speaker_html(node);
    out["seq"] = std::to_string(node.seq);
    out["cite_url"] = citation_path(node.id);
    out["page"] = node.page > 0 ? Html(std::to_string(node.page)) : Html(false);
    out["follow_up"] =
        node.follow_up ? Html(std::string(named(*node.follow_up).japanese)) : Html(false);
    out["segments"] =
        numbered_html(node.snippet, first_mark_[at] + count_marks(node.label_segments));
    put_neighbor_links(out, at);
    return out;
  }

 private:
  void put_neighbor_links(Html& out, std::size_t at) const {
    const std::size_t first = first_mark_[at], end = first_mark_[at + 1];
    out["marked"] = first < end && marks() > 1;
    out["place"] = std::to_string(first) + (end - first > 1 ? "〜" + std::to_string(end - 1) : "");
    out["before"] = first > 1 ? Html(mark_id(first - 1)) : Html(false);
    out["after"] = end <= marks() ? Html(mark_id(end)) : Html(false);
  }

  const std::vector<Hit>& nodes_;
  std::vector<std::size_t> first_mark_;  // of each node; then the number after the last mark
};

Html nodes_html(const NodeWriter& writer, std::size_t begin, std::size_t end) {
  list out;
  for (std::size_t i = begin; i < end; ++i) out.push_back(writer.node(i));
  return out;
}

/// A heading at the beginning of an item becomes the heading of the section. It does not appear
/// again among the section's nodes.
Html section_html(const NodeWriter& writer, const std::vector<Hit>& nodes, Part part,
                  std::size_t number) {
  const Hit& first = nodes[part.begin];
  const bool headed = first.node == NodeKind::kHeading;
  Html out("section", "part-" + std::to_string(number));
  out["item"] = item_html(first.item);
  out["headed"] = headed;
  const bool is_item = first.item.kind != AgendaKind::kNone && !first.item.id.empty();
  out["item_cite_url"] = is_item ? Html(citation_path(first.item.id)) : Html(false);
  out["heading"] = headed ? writer.node(part.begin) : Html(false);
  out["fallback"] = std::string(!first.item.title.empty() ? first.item.title
                                : first.item.id.empty()   ? "資料"
                                : number == 0             ? "会議のはじめ"
                                                          : "そのほかの記録");
  std::string title = first.item.title;
  if (title.empty() && headed) {
    for (const Segment& segment : first.snippet) title += segment.text;
  }
  out["entry"] = title.empty() ? out["fallback"].string_value() : title;
  const auto speeches =
      std::count_if(nodes.begin() + static_cast<std::ptrdiff_t>(part.begin),
                    nodes.begin() + static_cast<std::ptrdiff_t>(part.end),
                    [](const Hit& node) { return node.node == NodeKind::kUtterance; });
  out["speeches"] =
      speeches > 0 ? Html(with_separators(static_cast<std::size_t>(speeches))) : Html(false);
  out["nodes"] = nodes_html(writer, part.begin + (headed ? 1U : 0U), part.end);
  return out;
}

Html attendees_html(const Meeting& meeting) {
  list out;
  for (const AttendeeGroup& group : meeting.attendees) {
    list members;
    for (const std::string& member : group.members) members.push_back(Html("member", member));
    Html one("group", group.label.empty() ? "出席者" : group.label);
    one["members"] = members;
    one["size"] = std::to_string(group.members.size());
    out.push_back(std::move(one));
  }
  return out;
}

/// Header rows at the beginning of a meeting are in no item.
bool in_item(const Hit& node) { return !node.item.id.empty() || node.node == NodeKind::kUtterance; }

void put_particulars(Html& data, const Meeting& meeting, const SiteSettings& site) {
  Html attendees = attendees_html(meeting);
  data["has_attendees"] = attendees.is_non_empty_list();
  data["name"] = name_of(meeting);
  data["body"] = optional_html(meeting.body);
  data["known_as"] = optional_html(meeting.known_as);
  // The list of meetings files a body under its present name.
  data["body_url"] =
      browse_path({meeting.known_as.empty() ? meeting.body : meeting.known_as, "", 1});
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
  data["attendees"] = std::move(attendees);
}

Html neighbor_html(const std::optional<Meeting>& meeting) {
  if (!meeting) return false;
  Html out("url", meeting_path(meeting->id, "", ""));
  out["name"] = short_name_of(*meeting);
  out["date"] = date_of(*meeting);
  return out;
}

std::string description_of(const Meeting& meeting) {
  std::string out = date_of(meeting) + "の" + short_name_of(meeting);
  if (!meeting.body.empty() && out.find(meeting.body) == std::string::npos)
    out += "（" + meeting.body + "）";
  return out + "の会議録。発言者ごとの発言、議題と結果。";
}

}  // namespace

std::string view_meeting(const ShownMeeting& shown, const std::string& text,
                         const SiteSettings& site, const NeighborMeetings& neighbors) {
  const std::vector<Hit>& nodes = shown.nodes;
  const NodeWriter writer(nodes);
  // Rows before the first item or utterance are the overview; later ones stay in their place.
  const auto header_end =
      static_cast<std::size_t>(std::find_if(nodes.begin(), nodes.end(), in_item) - nodes.begin());
  list sections;
  for (const Part& part : parts_of(nodes)) {
    if (part.end <= header_end) continue;
    sections.push_back(section_html(writer, nodes, part, sections.size()));
  }
  Html data;
  put_particulars(data, shown.meeting, site);
  data["has_follow_ups"] = std::any_of(nodes.begin(), nodes.end(),
                                       [](const Hit& node) { return node.follow_up.has_value(); });
  FollowUpCriteria of_meeting;
  of_meeting.meeting = shown.meeting.id;
  data["follow_ups_url"] = follow_ups_path(of_meeting);
  data["rows"] = nodes_html(writer, 0, header_end);
  data["has_rows"] = header_end > 0;
  data["has_contents"] = sections.size() > 1;
  data["sections"] = sections;
  data["missing"] = optional_html(missing_records_message(shown.missing_years));
  data["query"] = text;
  data["asked"] = !text.empty();
  data["found"] = writer.marks() > 0 ? Html(with_separators(writer.marks())) : Html(false);
  data["marks_script"] = asset_file(Asset::kMarks).path;
  Criteria results;
  results.text = text;
  data["results_url"] = search_path(results);
  data["older"] = neighbor_html(neighbors.before);
  data["newer"] = neighbor_html(neighbors.after);
  data["has_neighbors"] = neighbors.before || neighbors.after;
  const std::string path = meeting_path(shown.meeting.id, "", "");
  return render({site,
                 name_of(shown.meeting),
                 embedded::meeting_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 path,
                 description_of(shown.meeting),
                 linked_data_of(shown.meeting, name_of(shown.meeting), path, site)});
}

}  // namespace gijiroku::search
