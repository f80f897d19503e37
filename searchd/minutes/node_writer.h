// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/node_writer.h — the nodes of a meeting as its page shows them, with numbered
// marks.
#pragma once

#include <string>
#include <vector>

#include "searchd/minutes/meeting_parts.h"
#include "searchd/view/html.h"

namespace gijiroku::search {

/// Where places of one meeting are, seen from its page.
struct MeetingPlaces {
  const PageParts& parts;
  std::string base;  ///< SiteSettings::base_path
  std::string id, text;

  /// The address of an element, which belongs to a node, by its id: a fragment if it is on the same
  /// page.
  std::string url(std::size_t node, const std::string& element) const;
};

/// Renders nodes. Marks are numbered through the whole meeting, and each node with marks has links
/// to the mark before its first and the one after its last. What the arguments refer to must
/// outlive the object. Thread-safe.
class NodeWriter {
 public:
  NodeWriter(const std::vector<Hit>& nodes, const MeetingPlaces& places);

  /// In all nodes.
  std::size_t marks() const { return first_mark_.back() - 1; }
  /// The address of a mark; false if there is none of this number.
  Html mark_url(std::size_t number) const;
  /// The number of the first mark in a node or after it.
  std::size_t first_mark(std::size_t node) const { return first_mark_[node]; }

  Html node(std::size_t at) const;
  Html nodes(NodeRange range) const;

 private:
  void put_neighbor_links(Html& out, std::size_t at) const;

  const std::vector<Hit>& nodes_;
  const MeetingPlaces& places_;
  std::vector<std::size_t> first_mark_;  // of each node; then the number after the last mark
};

}  // namespace gijiroku::search
