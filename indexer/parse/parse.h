// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/parse.h — from the decoded text of one source to a Meeting.
#pragma once

#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/role_table.h"
#include "indexer/line/source_text.h"
#include "indexer/speaker/label_forms.h"
#include "indexer/title/body_choice.h"

namespace gijiroku::indexer {

/// What the document offered where the parser had a choice, for a clerk to check.
struct Choices {
  std::vector<LabelFormUse> labels;  ///< those of the speakers first; empty if the format has turns
  std::vector<BodyCandidate> bodies;  ///< the chosen one first
};

struct Parsed {
  Meeting meeting;
  std::vector<Diagnostic> diagnostics;  ///< in the order of their lines
  std::string text;  ///< the decoded source that spans count in; empty for JSON Lines
  Choices choices = {};
};

/// Reads minutes in any layout: what stands before the meeting (titles, label/value rows, rosters),
/// then headings of agenda items, speakers' turns and notes. Total and pure: any text yields a
/// meeting whose nodes hold every non-whitespace byte of `source.text` exactly once. `doc` names
/// the source and gives the meeting its id.
Parsed parse_minutes(const SourceText& source, std::string_view doc, const RoleTable& roles);

/// The same of a text alone.
Parsed parse_minutes(std::string_view text, std::string_view doc, const RoleTable& roles);

}  // namespace gijiroku::indexer
