// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/source_reading.h"

#include "core/digest.h"
#include "core/error.h"
#include "indexer/decision/decisions.h"
#include "indexer/ingest/file_reading.h"
#include "indexer/ingest/long_fields.h"
#include "indexer/ingest/reading.h"
#include "indexer/state/visibility.h"
#include "indexer/system/parallel.h"

namespace gijiroku::indexer {
SourceReading read_source(const Source& source, ReaderStarter& starter) {
  SourceReading out;
  SourceReader reader(starter);
  try {
    out.json_lines = is_json_lines(head_of_file(source.path), reader);
    const std::string override_toml =
        source.header_override.empty() ? std::string() : read_override(source.path);
    if (out.json_lines) {
      if (!override_toml.empty())
        throw FormatError("JSON Lines の表題は .meta.toml では直せません");
      out.sha256 = sha256_file(source.path.string());
      return out;
    }
    const std::string bytes = read_source_file(source.path, starter.limits().file);
    out.sha256 = sha256(override_toml.empty() ? bytes : sha256(bytes) + override_toml);
    for (Parsed& parsed : read_with_override(bytes, source.doc, override_toml, reader)) {
      out.meetings.push_back({to_stored_meeting(parsed.meeting, source.published),
                              edition_of(parsed.meeting, source.published),
                              std::move(parsed.diagnostics),
                              is_withheld(parsed.meeting, source.published)});
    }
  } catch (const std::exception& e) {
    out.failure = e.what();
  }
  return out;
}

std::vector<ParsedMeeting> read_records(std::vector<Meeting> meetings, bool published,
                                        std::size_t jobs) {
  std::vector<ParsedMeeting> out(meetings.size());
  parallel_for(jobs, meetings.size(), [&](std::size_t i) {
    ParsedMeeting& read = out[i];
    read.diagnostics = long_fields(meetings[i]);
    for (Diagnostic& each : read_record_decisions(meetings[i]))
      read.diagnostics.push_back(std::move(each));
    read.meeting = to_stored_meeting(meetings[i], published);
    // These records name their meeting, so nothing has to be guessed.
    const MeetingSummaryRow& row = read.meeting.row;
    read.edition = {row.doc, row.body, {}, 0, 0, 0, {}};
  });
  return out;
}

}  // namespace gijiroku::indexer
