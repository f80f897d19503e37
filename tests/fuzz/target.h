// tests/fuzz/target.h — what every fuzz target checks of a reading, whatever the bytes.
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

/// Spans lie in the source and the meeting survives its JSON.
inline void check_parse(const SourceText& source) {
  const Parsed parsed = parse_minutes(source, "doc", role_table());
  check_nodes(parsed.meeting.header, source.text.size());
  for (const AgendaItem& item : parsed.meeting.agenda) check_nodes(item.nodes, source.text.size());
  check_nodes(parsed.meeting.materials, source.text.size());
  check(meeting_from_json(to_json_text(parsed.meeting)) == parsed.meeting);
}

/// What `read` makes of the bytes parses; that it refuses them is no fault.
template <typename Read>
int run(const Read& read) {
  try {
    for (const SourceText& source : read()) check_parse(source);
  } catch (const FormatError&) {
  }
  return 0;
}

}  // namespace gijiroku::fuzz
