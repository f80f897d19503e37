// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/heading_places.h — where numbered headings stand: a front lists the items that the
// record has again.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/line/agenda_heading.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// A heading as another line may repeat it.
std::string heading_key(const AgendaHeading& heading);

class HeadingPlaces {
 public:
  /// `lines` must outlive it. Headings after a recess (再開) are not counted.
  explicit HeadingPlaces(const std::vector<Line>& lines);

  /// Whether a later line has the heading of line `i`; false if it has none.
  bool comes_again(std::size_t i) const { return of(i).second > i; }

  /// Whether an earlier line has it.
  bool came_before(std::size_t i) const { return of(i).first < i; }

 private:
  /// The first and the last line with the heading of line `i`; `i` itself if it has none.
  std::pair<std::size_t, std::size_t> of(std::size_t i) const;

  const std::vector<Line>& lines_;
  std::map<std::string, std::pair<std::size_t, std::size_t>> places_;
};

}  // namespace gijiroku::indexer
