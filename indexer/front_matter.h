// indexer/front_matter.h — what stands before the meeting begins: title lines and the table of
// label/value rows.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "indexer/diagnostic.h"
#include "indexer/lines.h"
#include "indexer/programme.h"
#include "indexer/role_table.h"

namespace gijiroku {

struct FrontMatter {
  Meeting meeting;  ///< all but id, doc, agenda and materials
  Programme programme;
  std::size_t end = 0;  ///< the first line that is not part of it
  std::vector<Diagnostic> diagnostics;
};

/// Total, linear.
FrontMatter read_front_matter(const std::vector<Line>& lines, const RoleTable& roles);

}  // namespace gijiroku
