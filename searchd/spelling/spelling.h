// searchd/spelling/spelling.h — a stretch of a query and the other ways to write it.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace gijiroku::search {

struct Spelling {
  std::size_t size = 0;             ///< bytes of the stretch; 0: nothing of the kind stands there
  std::vector<std::string> others;  ///< in N0; may hold the stretch itself
};

}  // namespace gijiroku::search
