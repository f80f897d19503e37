// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/extract_json.h"

#include <algorithm>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/error.h"
#include "indexer/agenda/record_items.h"
#include "indexer/format/number_set.h"
#include "indexer/line/field_limit.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kBatchBytes = 4 << 20;  // lines in memory at the same time
constexpr std::size_t kLineOverhead = 512;    // memory that even a short line takes
// Diagnostics are kept until the end of the file.
constexpr std::size_t kMaxErrors = 100'000, kMaxUnknownFields = 1000;
constexpr std::size_t kBufferBytes = 1 << 16;

/// The lines of a stream. Only the first kMaxRecordBytes + 1 bytes of a line are kept: enough to
/// see that it is too long, however long it is.
class Lines {
 public:
  explicit Lines(std::istream& in) : in_(in) {}

  /// The next few megabytes of lines; empty at the end.
  std::vector<std::string> next_batch() {
    std::vector<std::string> out;
    std::size_t bytes = 0;
    while (bytes < kBatchBytes && (at_ < buffer_.size() || fill())) {
      out.push_back(next());
      bytes += out.back().size() + kLineOverhead;
    }
    return out;
  }

 private:
  bool fill() {
    buffer_.resize(kBufferBytes);
    in_.read(buffer_.data(), static_cast<std::streamsize>(buffer_.size()));
    buffer_.resize(static_cast<std::size_t>(in_.gcount()));
    at_ = 0;
    return !buffer_.empty();
  }

  std::string next() {
    std::string line;
    while (at_ < buffer_.size() || fill()) {
      const std::size_t end = std::min(buffer_.find('\n', at_), buffer_.size());
      line.append(buffer_, at_, std::min(end - at_, kMaxRecordBytes + 1 - line.size()));
      at_ = end + 1;
      if (end < buffer_.size()) break;
    }
    return line;
  }

  std::istream& in_;
  std::string buffer_;
  std::size_t at_ = 0;  // of the next byte in buffer_; beyond its size: at the end of it
};

/// The disclosure of the title of a meeting with these records: kUnstated (as the meeting) if any
/// of them is public, otherwise the most open of theirs.
Openness title_disclosure(const std::vector<Node>& nodes) {
  Openness found = Openness::kClosed;
  for (const Node& node : nodes) {
    if (node.disclosure == Openness::kOpen || node.disclosure == Openness::kUnstated)
      return Openness::kUnstated;
    if (node.disclosure == Openness::kPartly) found = Openness::kPartly;
  }
  return found;
}

/// Receives lines in order and groups consecutive records of one doc into meetings.
class Reader {
 public:
  explicit Reader(const std::function<void(Meeting)>& sink) : sink_(sink) {}

  void add(JsonLine line) {
    ++line_;
    for (const std::string& key : line.unknown) {
      if (unknown_fields_.size() >= kMaxUnknownFields) break;
      if (unknown_fields_.insert(key).second)
        warn("unknown-field", "項目 " + cut_field(key) + " は取り込みません（以後の行も同じ）");
    }
    for (Diagnostic& each : line.diagnostics) report(std::move(each));
    if (line.record) add(std::move(*line.record));
  }

  std::vector<Diagnostic> finish() {
    emit_meeting();
    return std::move(diagnostics_);
  }

 private:
  void report(Diagnostic diagnostic) {
    diagnostic.line = line_;
    if (diagnostic.severity == Severity::kError && ++errors_ > kMaxErrors) {
      throw FormatError("読めない行が " + std::to_string(kMaxErrors) + " 行を超えました（" +
                        std::to_string(line_) + " 行目まで）。JSON Lines か確かめてください");
    }
    diagnostics_.push_back(std::move(diagnostic));
  }
  void warn(const char* code, std::string message) {
    report({Severity::kWarning, code, 0, std::move(message)});
  }

  void add(JsonRecord record) {
    if (!seen_[record.doc].insert(record.utterance.seq)) {
      return report({Severity::kError, "bad-record", 0,
                     "doc " + record.doc + " の seq " + std::to_string(record.utterance.seq) +
                         " が重複しています"});
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
      warn("bad-date", "日付「" + cut_field(record.date) +
                           "」を YYYY-MM-DD として読めません。年度不明とします");
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
    sink_(*std::exchange(meeting_, std::nullopt));
  }

  const std::function<void(Meeting)>& sink_;
  std::size_t line_ = 0, errors_ = 0;
  std::optional<Meeting> meeting_;
  std::unordered_map<std::string, NumberSet> seen_;  // seqs of each doc
  std::set<std::string> unknown_fields_;             // each is reported once
  std::vector<Diagnostic> diagnostics_;
};

}  // namespace

std::vector<Diagnostic> read_json_lines(std::istream& in, const LineReader& read_lines,
                                        const std::function<void(Meeting)>& sink) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  Reader reader(sink);
  Lines file(in);
  std::vector<std::string> lines = file.next_batch();
  if (!lines.empty() && lines[0].starts_with(kByteOrderMark))
    lines[0].erase(0, kByteOrderMark.size());
  for (; !lines.empty(); lines = file.next_batch()) {
    for (JsonLine& line : read_lines(std::move(lines))) reader.add(std::move(line));
  }
  return reader.finish();
}

void append_records(Meeting& meeting, const Meeting& more) {
  join_record_items(meeting);
  // The only header node of records is the title.
  auto& nodes = meeting.agenda.at(0).nodes;
  nodes.insert(nodes.end(), more.agenda.at(0).nodes.begin(), more.agenda.at(0).nodes.end());
  if (!meeting.header.empty()) meeting.header[0].disclosure = title_disclosure(nodes);
}

}  // namespace gijiroku::indexer
