// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/node_writer.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerNode = 16;  // for spend_processor_time()

std::string mark_id(std::size_t number) { return "m" + std::to_string(number); }

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

}  // namespace

std::string MeetingPlaces::url(std::size_t node, const std::string& element) const {
  const std::string fragment = "#" + percent_encode(element);
  return parts.shows(node) ? fragment : base + part_path(id, text, parts.part_of(node)) + fragment;
}

NodeWriter::NodeWriter(const std::vector<Hit>& nodes, const MeetingPlaces& places)
    : nodes_(nodes), places_(places) {
  std::size_t next = 1;
  for (const Hit& node : nodes) {
    spend_processor_time(node.snippet.size() + 1);
    first_mark_.push_back(next);
    next += count_marks(node.label_segments) + count_marks(node.snippet);
  }
  first_mark_.push_back(next);
}

Html NodeWriter::mark_url(std::size_t number) const {
  if (number == 0 || number > marks()) return false;
  const auto after = std::upper_bound(first_mark_.begin(), first_mark_.end(), number);
  return places_.url(static_cast<std::size_t>(after - first_mark_.begin()) - 1, mark_id(number));
}

Html NodeWriter::node(std::size_t at) const {
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
  out["segments"] = numbered_html(node.snippet, first_mark_[at] + count_marks(node.label_segments));
  put_neighbor_links(out, at);
  return out;
}

Html NodeWriter::nodes(NodeRange range) const {
  list out;
  for (std::size_t i = range.begin; i < range.end; ++i) out.push_back(node(i));
  return out;
}

void NodeWriter::put_neighbor_links(Html& out, std::size_t at) const {
  const std::size_t first = first_mark_[at], end = first_mark_[at + 1];
  out["marked"] = first < end && marks() > 1;
  out["place"] = end - first > 1 ? strings::range(std::to_string(first), std::to_string(end - 1))
                                 : std::to_string(first);
  out["before"] = mark_url(first - 1);
  out["after"] = mark_url(end);
}

}  // namespace gijiroku::search
