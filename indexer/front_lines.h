// indexer/front_lines.h — which lines stand before the meeting begins, and which of them are rows
// of the table.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/header_row.h"
#include "indexer/lines.h"
#include "indexer/role_table.h"

namespace gijiroku {

/// The lines before the meeting begins, parted.
struct FrontLines {
  std::vector<Line> titles;
  std::vector<HeaderRow> rows;
  std::size_t end = 0;  ///< the first line that is not among them
};

/// The front matter ends before the first speech, stage direction or agenda heading; a heading that
/// comes again later belongs to the header's 議題. Total, linear.
FrontLines read_front_lines(const std::vector<Line>& lines, const RoleTable& roles);

}  // namespace gijiroku
