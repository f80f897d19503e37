// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/record_reader.h — reads lines of the JSON Lines import in reader processes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "indexer/confine/reader_starter.h"
#include "indexer/format/record_json.h"

namespace gijiroku::indexer {

/// A LineReader (format/extract_json.h). Belongs to one thread; the lines of a batch go to several
/// readers at the same time.
class RecordReader {
 public:
  /// At most `jobs` readers, of one source. `starter` must outlive it.
  RecordReader(ReaderStarter& starter, std::size_t jobs) : starter_(starter), readers_(jobs) {}

  /// One result for each line, as read_json_line returns it. Throws FormatError if a reader
  /// crashed, and FileError if none can be started.
  std::vector<JsonLine> operator()(std::vector<std::string> lines);

 private:
  ReaderStarter& starter_;
  std::vector<std::optional<ReaderProcess>> readers_;
  std::size_t batches_ = 0;
};

}  // namespace gijiroku::indexer
