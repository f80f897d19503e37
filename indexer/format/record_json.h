// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/record_json.h — parses one line of the import format (docs/index-format.md).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

struct JsonRecord {
  std::string doc, date, meeting, body;  ///< as in the line; doc is never blank
  Node utterance;
};

struct JsonLine {
  std::optional<JsonRecord> record;     ///< nullopt for a blank line or one with an error
  std::vector<std::string> unknown;     ///< fields that are not part of the format
  std::vector<Diagnostic> diagnostics;  ///< without a line number
};

/// Parses a line; `roles` classifies the label of the speaker. Total. The record is restricted,
/// with a warning, if it is unclear who may read it: `disclosure` has an unknown value or another
/// type, a field that is not part of the format resembles it, or any field is given twice.
JsonLine read_json_line(std::string_view text, const RoleTable& roles);

}  // namespace gijiroku::indexer
