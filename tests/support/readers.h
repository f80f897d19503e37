// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/readers.h — readers for tests, and reading without them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/extract_json.h"
#include "indexer/ingest/reading.h"

namespace gijiroku::testing {

/// The starter that the tests of a program share.
inline indexer::ReaderStarter& reader_starter() {
  static indexer::ReaderStarter starter;
  return starter;
}

/// As indexer::read_minutes, in confined readers.
inline std::vector<indexer::Parsed> read_minutes(std::string_view bytes, std::string_view doc) {
  indexer::SourceReader reader(reader_starter());
  return indexer::read_minutes(bytes, doc, indexer::role_table(), reader);
}

/// A LineReader that reads in this process.
inline std::vector<indexer::JsonLine> read_lines_here(const std::vector<std::string>& lines) {
  std::vector<indexer::JsonLine> out;
  for (const std::string& line : lines)
    out.push_back(indexer::read_json_line(line, indexer::role_table()));
  return out;
}

}  // namespace gijiroku::testing
