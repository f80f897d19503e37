// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/parse_json.h"

#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/meeting_json.h"
#include "core/meeting_tei.h"
#include "indexer/confine/record_reader.h"
#include "indexer/confine/source_reader.h"
#include "indexer/decision/decisions.h"
#include "indexer/format/extract_json.h"
#include "indexer/ingest/explanation.h"
#include "indexer/ingest/file_reading.h"
#include "indexer/ingest/reading.h"

namespace gijiroku::indexer {
namespace {

using Json = nlohmann::ordered_json;

Json diagnostics_json(const std::vector<Diagnostic>& diagnostics) {
  Json out = Json::array();
  for (const Diagnostic& d : diagnostics) {
    out.push_back({{"severity", d.severity == Severity::kError ? "error" : "warning"},
                   {"code", d.code},
                   {"line", d.line},
                   {"message", d.message}});
  }
  return out;
}

/// A run names a doc by its path below the input folder; here it is the file name alone.
std::vector<Parsed> parsed_of(const std::string& path, const std::string& bytes,
                              SourceReader& reader) {
  return read_with_override(bytes, path.substr(path.rfind('/') + 1), read_override(path), reader);
}

/// A single meeting is not wrapped in an array.
Json minutes_json(const std::string& path, const std::string& bytes, SourceReader& reader) {
  Json out = Json::array();
  for (const Parsed& parsed : parsed_of(path, bytes, reader)) {
    out.push_back(to_json(parsed.meeting));
    out.back()["diagnostics"] = diagnostics_json(parsed.diagnostics);
  }
  return out.size() == 1 ? out[0] : out;
}

Json records_json(std::istream& in, ReaderStarter& starter) {
  Json out = Json::array();
  RecordReader records(starter, 1);
  std::vector<Diagnostic> closed;
  auto diagnostics = read_json_lines(in, std::ref(records), [&](Meeting meeting) {
    for (Diagnostic& each : read_record_decisions(meeting)) closed.push_back(std::move(each));
    out.push_back(to_json(meeting));
  });
  diagnostics.insert(diagnostics.end(), closed.begin(), closed.end());
  // If no record could be read, an empty object carries the diagnostics.
  if (out.empty()) out.push_back(Json::object());
  out[0]["diagnostics"] = diagnostics_json(diagnostics);
  return out;
}

}  // namespace

std::string parse_json(const std::string& path, bool unsandboxed) {
  ReaderStarter starter(unsandboxed);
  SourceReader reader(starter);
  if (!is_json_lines(head_of_file(path), reader))
    return minutes_json(path, read_source_file(path, starter.limits().file), reader).dump(1) + "\n";
  std::ifstream in(path, std::ios::binary);
  return records_json(in, starter).dump(1) + "\n";
}

std::string parse_tei(const std::string& path, bool unsandboxed) {
  ReaderStarter starter(unsandboxed);
  SourceReader reader(starter);
  std::vector<Meeting> meetings;
  if (!is_json_lines(head_of_file(path), reader)) {
    for (Parsed& parsed : parsed_of(path, read_source_file(path, starter.limits().file), reader))
      meetings.push_back(std::move(parsed.meeting));
    return meetings_tei(meetings);
  }
  std::ifstream in(path, std::ios::binary);
  RecordReader records(starter, 1);
  read_json_lines(in, std::ref(records),
                  [&](Meeting meeting) { meetings.push_back(std::move(meeting)); });
  return meetings_tei(meetings);
}

std::string explain(const std::string& path, bool unsandboxed) {
  ReaderStarter starter(unsandboxed);
  SourceReader reader(starter);
  std::string out;
  for (const Parsed& parsed :
       parsed_of(path, read_source_file(path, starter.limits().file), reader))
    out += (out.empty() ? "" : "\n") + explain_lines(parsed);
  return out;
}

}  // namespace gijiroku::indexer
