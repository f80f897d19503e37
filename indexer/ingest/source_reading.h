// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/source_reading.h — reads one source on a worker thread, before the state is
// changed.
#pragma once

#include <string>
#include <vector>

#include "indexer/confine/reader_starter.h"
#include "indexer/ingest/source.h"
#include "indexer/line/diagnostic.h"
#include "indexer/state/edition.h"
#include "indexer/state/stored_meeting.h"

namespace gijiroku::indexer {

/// A meeting of a source, in the form that the state stores.
struct ParsedMeeting {
  StoredMeeting meeting;
  Edition edition;
  std::vector<Diagnostic> diagnostics;
  bool withheld = false;  ///< the source says that the public may not read it (visibility.h)
};

struct SourceReading {
  bool json_lines = false;  ///< read later, while it is stored; `meetings` is empty
  std::string sha256;       ///< of the file; with an override, of both
  std::vector<ParsedMeeting> meetings;
  std::string failure;  ///< why the source could not be read; empty: it was read
};

/// Thread-safe. Total: if the source cannot be read, `failure` says why.
SourceReading read_source(const Source& source, ReaderStarter& starter);

/// Meetings that a file of JSON Lines contains, on up to `jobs` threads. Throws IndexError.
std::vector<ParsedMeeting> read_records(std::vector<Meeting> meetings, bool published,
                                        std::size_t jobs);

}  // namespace gijiroku::indexer
