// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/meeting_parts.h"

#include <algorithm>

namespace gijiroku::search {
namespace {

// A part of this many bytes, as counted by length(), takes at most 20 KB with gzip: Japanese text
// becomes 0.35 to 0.42 of its size, the frame takes 2.6 KB, and marks of a frequent word take 2 KB.
constexpr std::size_t kPartBytes = 36'000;
constexpr std::size_t kNodeBytes = 220;  // what the elements around a node take of it
constexpr std::size_t kEntryBytes =
    160;  // what an item takes in the table of contents of each part

/// Header rows at the beginning of a meeting are in no item.
bool in_item(const Hit& node) { return !node.item.id.empty() || node.node == NodeKind::kUtterance; }

/// What a node takes of its page.
std::size_t length(const Hit& node) {
  std::size_t out = kNodeBytes;
  for (const Segment& segment : node.label_segments) out += segment.text.size();
  for (const Segment& segment : node.snippet) out += segment.text.size();
  return out;
}

std::vector<NodeRange> sections_after(std::size_t header_end, const std::vector<Hit>& nodes) {
  std::vector<NodeRange> out;
  for (std::size_t i = header_end; i < nodes.size(); ++i) {
    if (i > header_end && nodes[i - 1].item.id == nodes[i].item.id) {
      out.back().end = i + 1;
    } else {
      out.push_back({i, i + 1});
    }
  }
  return out;
}

/// The largest part: parts are about equal, so that the last one is not a remnant.
std::size_t part_limit(const std::vector<Hit>& nodes, std::size_t entries) {
  const std::size_t most = kPartBytes - std::min(kPartBytes * 3 / 4, entries * kEntryBytes);
  std::size_t total = 0;
  for (const Hit& node : nodes) total += length(node);
  const std::size_t parts = total / most + 1;
  return std::min(most, total / parts * 5 / 4);
}

}  // namespace

PageParts::PageParts(const std::vector<Hit>& nodes, const MeetingRequest& request)
    : nodes_(nodes),
      header_end_(static_cast<std::size_t>(std::find_if(nodes.begin(), nodes.end(), in_item) -
                                           nodes.begin())),
      sections_(sections_after(header_end_, nodes)) {
  divide();
  if (request.whole || count() == 1) return;
  shown_ = std::clamp<std::size_t>(request.part, 1, count());
  if (request.anchor.empty()) return;
  const auto named = std::find_if(nodes.begin(), nodes.end(),
                                  [&](const Hit& node) { return node.anchor == request.anchor; });
  if (named != nodes.end()) shown_ = part_of(static_cast<std::size_t>(named - nodes.begin()));
}

/// A part ends where a section begins, if one does in its second half.
void PageParts::divide() {
  const std::size_t limit = part_limit(nodes_, sections_.size());
  begins_ = {0};
  auto section = sections_.begin();               // the next one to begin
  std::size_t used = 0;                           // of the part
  std::size_t last_section = 0, used_before = 0;  // where it may end, and what it has used by then
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    if (section != sections_.end() && section->begin == i) {
      ++section;
      if (used >= limit / 2) last_section = i, used_before = used;
    }
    const std::size_t size = length(nodes_[i]);
    while (used > 0 && used + size > limit) {
      begins_.push_back(last_section > 0 ? last_section : i);
      used -= last_section > 0 ? used_before : used;
      last_section = 0;
    }
    used += size;
  }
}

NodeRange PageParts::shown_nodes() const {
  if (shown_ == 0) return {0, nodes_.size()};
  return {begins_[shown_ - 1], shown_ < count() ? begins_[shown_] : nodes_.size()};
}

bool PageParts::shows(std::size_t node) const {
  const NodeRange range = shown_nodes();
  return node >= range.begin && node < range.end;
}

std::size_t PageParts::part_of(std::size_t node) const {
  return static_cast<std::size_t>(std::upper_bound(begins_.begin(), begins_.end(), node) -
                                  begins_.begin());
}

}  // namespace gijiroku::search
