// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/spelling.h — a stretch of a query, and the other ways to write it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gijiroku::search {

struct Spelling {
  std::size_t size = 0;             ///< bytes of the stretch; 0 if nothing of the kind is there
  std::vector<std::string> others;  ///< in N0; may include the stretch itself
};

}  // namespace gijiroku::search
