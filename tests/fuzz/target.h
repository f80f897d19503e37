// SPDX-License-Identifier: GPL-3.0-or-later
// tests/fuzz/target.h — the checks that all fuzz targets share: they hold for any bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "core/error.h"
#include "core/meeting_json.h"
#include "indexer/parse/parse.h"

namespace gijiroku::fuzz {

using namespace gijiroku::indexer;

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

inline void check(bool holds) {
  if (!holds) std::abort();
}

inline void check_nodes(const std::vector<Node>& nodes, std::size_t size) {
  for (const Node& node : nodes)
    check(node.source.begin < node.source.end && node.source.end <= size);
}

/// Parses `source`. Spans must lie in the source, and JSON must preserve the meeting.
inline void check_parse(const SourceText& source) {
  const Parsed parsed = parse_minutes(source, "doc", role_table());
  check_nodes(parsed.meeting.header, source.text.size());
  for (const AgendaItem& item : parsed.meeting.agenda) check_nodes(item.nodes, source.text.size());
  check_nodes(parsed.meeting.materials, source.text.size());
  check(meeting_from_json(to_json_text(parsed.meeting)) == parsed.meeting);
}

/// Checks the parse of every source that `read` returns. A FormatError is not a fault.
template <typename Read>
int run(const Read& read) {
  try {
    for (const SourceText& source : read()) check_parse(source);
  } catch (const FormatError&) {
  }
  return 0;
}

}  // namespace gijiroku::fuzz
