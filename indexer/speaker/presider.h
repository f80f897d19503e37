// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/presider.h — who presides over a meeting.
#pragma once

#include <string>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// In a plenary sitting the 議長, and not the chairs of committees who report to it; in any other
/// meeting its chair, and not a 議長 who visits it; in one without a chair, or whose chair puts no
/// item before it, the one who puts the most items before it (教育長), or the first speaker who
/// opens it.
class Presider {
 public:
  explicit Presider(const std::vector<AgendaItem>& agenda);

  bool presides(const Node& node) const;

 private:
  bool speaker_ = false;  // the 議長 presides
  bool guest_ = false;    // a 議長 speaks and does not preside
  bool chair_ = false;
  std::string opener_;  // label
};

}  // namespace gijiroku::indexer
