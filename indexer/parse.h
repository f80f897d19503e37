// indexer/parse.h — from the decoded text of one source to a Meeting.
#pragma once

#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/diagnostic.h"
#include "indexer/role_table.h"

namespace gijiroku {

struct Parsed {
  Meeting meeting;
  std::vector<Diagnostic> diagnostics;  ///< in the order of their lines
};

/// Reads minutes in the layout of Tokyo wards' 附属機関: a table of label TAB value rows, then 議題
/// headings and speakers' turns. Total and pure: any text yields a meeting whose nodes hold every
/// non-whitespace byte of `text` exactly once. `text` is as `repair` left it; `doc` names the
/// source and gives the meeting its id.
Parsed parse_minutes(std::string_view text, std::string_view doc, const RoleTable& roles);

}  // namespace gijiroku
