// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/minutes/meeting_parts.h — how the page of a meeting is divided: into sections, one for
// each agenda item, and the page of a long meeting into parts that are light to send and of about
// the same length.
//
// The division depends on the record only, and not on what a query marks in it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "searchd/model/hit.h"
#include "searchd/request/request.h"

namespace gijiroku::search {

/// Consecutive nodes of a meeting, by index.
struct NodeRange {
  std::size_t begin = 0, end = 0;
};

/// Thread-safe.
class PageParts {
 public:
  /// `nodes` must outlive the object. A part that `request` names but does not exist is the last
  /// one; a node that does not exist is in the first.
  PageParts(const std::vector<Hit>& nodes, const MeetingRequest& request);

  std::size_t count() const { return begins_.size(); }
  /// The number of the part that is shown, from 1; 0: all are.
  std::size_t shown() const { return shown_; }
  /// The nodes that are shown.
  NodeRange shown_nodes() const;
  bool shows(std::size_t node) const;
  /// The number of the part that contains a node, from 1.
  std::size_t part_of(std::size_t node) const;
  /// Rows before the first item or utterance are the overview.
  NodeRange overview() const { return {0, header_end_}; }
  /// The nodes after the overview, cut where the agenda item changes. Header rows and materials
  /// belong to no item.
  const std::vector<NodeRange>& sections() const { return sections_; }

 private:
  void divide();

  const std::vector<Hit>& nodes_;
  std::size_t header_end_;
  std::vector<NodeRange> sections_;
  std::vector<std::size_t> begins_;  // the first node of each part
  std::size_t shown_ = 0;
};

}  // namespace gijiroku::search
