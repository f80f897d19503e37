// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/format/record_json.h — parses one line of the import format (docs/index-format.md).
#pragma once

#include <cstddef>
#include <functional>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// A longer line is an error: a value takes many times its text in memory.
inline constexpr std::size_t kMaxRecordBytes = std::size_t{16} << 20;
inline constexpr std::size_t kMaxDocBytes = 512;

struct JsonRecord {
  std::string doc, date, meeting, body;  ///< as in the line; doc is never blank
  Node utterance;
};

struct JsonLine {
  std::optional<JsonRecord> record;     ///< nullopt for a blank line or one with an error
  std::vector<std::string> unknown;     ///< fields that are not part of the format
  std::vector<Diagnostic> diagnostics;  ///< without a line number
};

/// Bounds of a JSON value, each element of which takes up to 80 bytes in memory.
struct JsonLimits {
  int depth = 0;             ///< of objects and arrays within each other
  std::size_t elements = 0;  ///< keys, values, beginnings and ends
};

/// Parses JSON. If `text` is not JSON: throws nlohmann::json::parse_error, or returns a discarded
/// value if `discard` is set. Throws FormatError if it exceeds `limits`.
/// Calls `on_key` with each key of an object and the depth of the object, from 1.
nlohmann::json parse_json_within(
    std::string_view text, JsonLimits limits, bool discard,
    const std::function<void(int depth, const nlohmann::json& key)>& on_key = {});

/// Parses a line; `roles` classifies the label of the speaker. Total. The record is restricted,
/// with a warning, if it is unclear who may read it: `disclosure` has an unknown value or another
/// type, a field that is not part of the format resembles it, or any field is given twice.
JsonLine read_json_line(std::string_view text, const RoleTable& roles);

}  // namespace gijiroku::indexer
