// indexer/ingest/source_reading.h — what a worker makes of one source before the state is touched.
#pragma once

#include <string>
#include <vector>

#include "indexer/ingest/source.h"
#include "indexer/line/diagnostic.h"
#include "indexer/state/edition.h"
#include "indexer/state/stored_meeting.h"

namespace gijiroku::indexer {

/// A meeting of a source, ready for the state.
struct ReadMeeting {
  StateMeeting meeting;
  Edition edition;
  std::vector<Diagnostic> diagnostics;
};

struct SourceReading {
  bool json_lines = false;  ///< then it is read when it is stored, and there are no meetings
  std::string sha256;
  std::vector<ReadMeeting> meetings;
  std::string failure;  ///< empty: none
};

/// Thread-safe. Total: what cannot be read is told in `failure`.
SourceReading read_source(const Source& source);

}  // namespace gijiroku::indexer
