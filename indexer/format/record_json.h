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

/// Parses a line; `roles` classifies the label of the speaker. Total.
JsonLine read_json_line(std::string_view text, const RoleTable& roles);

}  // namespace gijiroku::indexer
