// indexer/format/record_json.h — one line of the import format (docs/index-format.md) as a record.
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
  std::string doc, date, meeting, body;  ///< as given; doc is never blank
  Node utterance;
};

struct JsonLine {
  std::optional<JsonRecord> record;     ///< none of a blank line, and of one with an error
  std::vector<std::string> unknown;     ///< fields that a record does not have
  std::vector<Diagnostic> diagnostics;  ///< without a line number
};

/// Total. `roles` classes the speaker's label.
JsonLine read_json_line(std::string_view text, const RoleTable& roles);

}  // namespace gijiroku::indexer
