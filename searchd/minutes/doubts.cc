// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/doubts.h"

#include <map>

#include "embedded/strings.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kMostLinks = 8;

Html doubt_html(const std::string& doubt) {
  Html out("doubt", doubt);
  out["links"] = list();
  out["further"] = false;
  return out;
}

/// A doubt about utterances, by index.
Html doubt_html(const std::string& doubt, const std::vector<std::size_t>& about,
                const std::vector<Hit>& nodes, const MeetingPlaces& places) {
  Html out = doubt_html(doubt);
  list links;
  for (const std::size_t at : about) {
    if (links.size() == kMostLinks) break;
    Html link("seq", std::to_string(nodes[at].seq));
    link["url"] = places.url(at, nodes[at].anchor);
    links.push_back(std::move(link));
  }
  if (about.size() > links.size()) out["further"] = std::to_string(about.size() - links.size());
  out["links"] = links;
  return out;
}

/// Of the head of the record.
void put_doubts_of_head(list& out, const Meeting& meeting) {
  if (meeting.body.empty()) out.push_back(doubt_html(std::string(strings::doubt_body)));
  if (!meeting.held_on) out.push_back(doubt_html(std::string(strings::doubt_day)));
  if (meeting.disclosure.minutes == Openness::kUnstated)
    out.push_back(doubt_html(std::string(strings::doubt_openness)));
}

}  // namespace

Html doubts_html(const ShownMeeting& shown, const MeetingPlaces& places) {
  list out;
  put_doubts_of_head(out, shown.meeting);
  std::vector<std::size_t> unspoken;
  std::map<std::string, std::vector<std::size_t>> unknown;  // utterances by label
  for (std::size_t i = 0; i < shown.nodes.size(); ++i) {
    const Hit& node = shown.nodes[i];
    if (node.node != NodeKind::kUtterance) continue;
    if (node.label.empty() && node.name.empty()) {
      unspoken.push_back(i);
    } else if (node.role == Role::kUnknown) {
      unknown[node.label.empty() ? node.name : node.label].push_back(i);
    }
  }
  if (!unspoken.empty())
    out.push_back(doubt_html(std::string(strings::doubt_speakers), unspoken, shown.nodes, places));
  for (const auto& [label, about] : unknown)
    out.push_back(doubt_html(strings::doubt_role(label), about, shown.nodes, places));
  return out;
}

}  // namespace gijiroku::search
