// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/front_matter.h — what stands before the meeting begins: title lines and the table
// of label/value rows.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "indexer/agenda/programme.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/lines.h"
#include "indexer/line/role_table.h"
#include "indexer/line/source_text.h"
#include "indexer/title/body_choice.h"

namespace gijiroku::indexer {

struct FrontMatter {
  Meeting meeting;  ///< all but id, doc, agenda and materials
  Programme programme;
  std::size_t end = 0;  ///< the first line that is not part of it
  std::vector<Diagnostic> diagnostics;
  std::vector<BodyCandidate> bodies;  ///< the names that it offers, the chosen one first
};

/// Total, linear.
/// `told` comes before what the lines tell.
FrontMatter read_front_matter(const std::vector<Line>& lines, std::size_t first_turn,
                              const MeetingFields& told, const RoleTable& roles);

}  // namespace gijiroku::indexer
