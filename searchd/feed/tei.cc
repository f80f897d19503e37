// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/feed/tei.h"

#include "core/meeting_tei.h"
#include "searchd/model/processor_time.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kUnitsPerNode = 16;  // for spend_processor_time()

Node node_of(const Hit& hit) {
  Node out;
  out.kind = hit.node;
  out.label = hit.label;
  out.name = hit.name;
  out.role = hit.role;
  out.seq = hit.seq;
  out.text = text_of(hit.snippet);
  return out;
}

}  // namespace

std::string tei_of(const ShownMeeting& shown) {
  Meeting meeting = shown.meeting;
  meeting.header.clear();
  meeting.agenda.clear();
  meeting.materials.clear();
  std::vector<std::string> anchors;  // of the utterances
  std::string item;                  // id of the open one
  for (const Hit& hit : shown.nodes) {
    spend_processor_time(kUnitsPerNode);
    if (hit.item.id.empty() && hit.node != NodeKind::kUtterance) {
      const bool header = meeting.agenda.empty() && hit.node != NodeKind::kMaterial;
      (header ? meeting.header : meeting.materials).push_back(node_of(hit));
      continue;
    }
    if (meeting.agenda.empty() || hit.item.id != item) {
      item = hit.item.id;
      meeting.agenda.emplace_back();
    }
    meeting.agenda.back().nodes.push_back(node_of(hit));
    if (hit.node == NodeKind::kUtterance) anchors.push_back(hit.anchor);
  }
  return meeting_tei(meeting, anchors);
}

}  // namespace gijiroku::search
