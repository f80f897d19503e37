// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_json.h"

#include <set>
#include <string>
#include <unordered_map>

#include "core/error.h"
#include "indexer/format/number_set.h"
#include "indexer/format/record_json.h"
#include "indexer/system/parallel.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kBatchBytes = 4 << 20;  // lines in memory at the same time
constexpr std::size_t kLineOverhead = 512;    // memory that even a short line takes

/// The next few megabytes of lines; empty at the end.
std::vector<std::string> next_lines(std::istream& in) {
  std::vector<std::string> out;
  std::size_t bytes = 0;
  for (std::string line; bytes < kBatchBytes && std::getline(in, line);) {
    bytes += line.size() + kLineOverhead;
    out.push_back(std::move(line));
  }
  return out;
}

/// Receives lines in order and groups consecutive records of one doc into meetings.
class Reader {
 public:
  explicit Reader(const std::function<void(Meeting)>& sink) : sink_(sink) {}

  void add(JsonLine line) {
    ++line_;
    for (const std::string& key : line.unknown) {
      if (unknown_fields_.insert(key).second)
        warn("unknown-field", "項目 " + key + " は取り込みません（以後の行も同じ）");
    }
    for (Diagnostic& each : line.diagnostics) report(std::move(each));
    if (!line.record) return;
    try {
      add(std::move(*line.record));
    } catch (const FormatError& e) {
      report({Severity::kError, "bad-record", 0, e.what()});
    }
  }

  std::vector<Diagnostic> finish() {
    emit_meeting();
    return std::move(diagnostics_);
  }

 private:
  void report(Diagnostic diagnostic) {
    diagnostic.line = line_;
    diagnostics_.push_back(std::move(diagnostic));
  }
  void warn(const char* code, std::string message) {
    report({Severity::kWarning, code, 0, std::move(message)});
  }

  void add(JsonRecord record) {
    if (!seen_[record.doc].insert(record.utterance.seq)) {
      throw FormatError("doc " + record.doc + " の seq " + std::to_string(record.utterance.seq) +
                        " が重複しています");
    }
    if (!meeting_ || meeting_->doc != record.doc) {
      emit_meeting();
      begin(record);
    }
    meeting_->agenda[0].nodes.push_back(std::move(record.utterance));
  }

  void begin(const JsonRecord& record) {
    Meeting meeting;
    meeting.doc = record.doc;
    meeting.id = meeting_id(record.doc);
    meeting.title = std::string(trim(record.meeting));
    meeting.held_on = parse_iso_date(record.date);
    if (meeting.held_on) {
      meeting.year = fiscal_year(*meeting.held_on);
    } else if (!record.date.empty()) {
      warn("bad-date",
           "日付「" + record.date + "」を YYYY-MM-DD として読めません。年度不明とします");
    }
    meeting.body = std::string(trim(record.body));
    if (meeting.body.empty()) meeting.body = std::string(without_date(meeting.title));
    // A record without a disclosure is public, and inherits that from here.
    meeting.disclosure.minutes = Openness::kOpen;
    meeting.agenda.emplace_back();
    meeting_ = std::move(meeting);
  }

  /// "2013年1月21日 総務委員会" → "総務委員会".
  static std::string_view without_date(std::string_view title) {
    constexpr std::string_view kDay = "日";
    const std::size_t day = title.find(kDay);
    if (day == std::string_view::npos) return title;
    const std::size_t end = day + kDay.size();
    if (!find_date(title.substr(0, end))) return title;
    const std::string_view rest = trim(title.substr(end));
    return rest.empty() ? title : rest;
  }

  void emit_meeting() {
    if (!meeting_) return;
    if (!meeting_->title.empty()) {
      Node title;
      title.kind = NodeKind::kHeading;
      title.text = meeting_->title;
      // The title may name what a restricted meeting was about.
      title.disclosure = title_disclosure(meeting_->agenda[0].nodes);
      meeting_->header.push_back(std::move(title));
    }
    sink_(std::move(*meeting_));
    meeting_.reset();
  }

  const std::function<void(Meeting)>& sink_;
  std::size_t line_ = 0;
  std::optional<Meeting> meeting_;
  std::unordered_map<std::string, NumberSet> seen_;  // seqs of each doc
  std::set<std::string> unknown_fields_;             // each is reported once
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

Openness title_disclosure(const std::vector<Node>& nodes) {
  Openness found = Openness::kClosed;
  for (const Node& node : nodes) {
    if (node.disclosure == Openness::kOpen || node.disclosure == Openness::kUnstated)
      return Openness::kUnstated;
    if (node.disclosure == Openness::kPartly) found = Openness::kPartly;
  }
  return found;
}

std::vector<Diagnostic> read_json_lines(std::istream& in, const RoleTable& roles, std::size_t jobs,
                                        const std::function<void(Meeting)>& sink) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Reader reader(sink);
  std::vector<std::string> lines = next_lines(in);
  if (!lines.empty() && lines[0].starts_with(kByteOrderMark))
    lines[0].erase(0, kByteOrderMark.size());
  // Lines are parsed in parallel, but grouped in order.
  for (; !lines.empty(); lines = next_lines(in)) {
    std::vector<JsonLine> read(lines.size());
    parallel_for(jobs, lines.size(),
                 [&](std::size_t i) { read[i] = read_json_line(lines[i], roles); });
    for (JsonLine& line : read) reader.add(std::move(line));
  }
  return reader.finish();
}

}  // namespace gijiroku::indexer
