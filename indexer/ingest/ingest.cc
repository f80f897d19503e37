// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/ingest.h"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <functional>
#include <set>
#include <unordered_map>
#include <utility>

#include "core/change_list.h"
#include "core/error.h"
#include "core/file.h"
#include "core/message.h"
#include "indexer/confine/record_reader.h"
#include "indexer/format/extract_json.h"
#include "indexer/ingest/failure_memory.h"
#include "indexer/ingest/source_reading.h"
#include "indexer/publish/removal_limit.h"
#include "indexer/system/parallel.h"
#include "indexer/system/progress.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kBatch = 64;                 // files read ahead of the writer
constexpr std::size_t kMaxWaitingBytes = 8 << 20;  // of text that waits to be stored

constexpr const char* kStillPublic =
    "。前の版は公開されたままです。取り下げるには、このファイルを直すか、入力のフォルダーから"
    "取り除いて --allow-removal を付けて実行してください";

SourceStamp stamp(const Source& source, std::string sha) {
  return {source.size,      source.mtime_ns, std::move(sha),  kParserVersion,
          source.published, source.doc,      source.ctime_ns, source.inode};
}

bool untouched(const SourceStamp& known, const Source& now) {
  return known.size == now.size && known.mtime_ns == now.mtime_ns &&
         known.ctime_ns == now.ctime_ns && known.inode == now.inode;
}

class Ingest {
 public:
  Ingest(State& state, const Sources& sources, const IngestOptions& options, ReaderStarter& starter)
      : state_(state),
        sources_(sources),
        options_(options),
        starter_(starter),
        before_(state.utterances()) {
    if (options.retry_failed) retried_ = failed_before(state);
    for (const Source& source : sources.files) present_.insert(source.path.string());
  }

  /// The sources that must be read; the others are counted as unchanged. A file of the same size,
  /// times and inode is taken to have the same content, so that an unchanged file costs one stat.
  std::vector<const Source*> changed() {
    // One query for all: a query for each of ten thousand files takes a third of a second.
    std::unordered_map<std::string, SourceStamp> stamps;
    for (KnownSource& known : state_.sources())
      stamps.emplace(std::move(known.path), std::move(known.stamp));
    std::vector<const Source*> out;
    for (const Source& source : sources_.files) {
      const auto known = stamps.find(source.path.string());
      const bool retried = retried_.contains(source.path.string());
      const bool unchanged = known != stamps.end() &&
                             same(known->second, stamp(source, known->second.sha256)) &&
                             untouched(known->second, source);
      if (unchanged && !retried) {
        ++result_.unchanged;
      } else if (options_.retry_failed && !retried) {
        result_.left.push_back(source.path.string());
      } else {
        out.push_back(&source);
      }
    }
    return out;
  }

  /// Each source is a savepoint of its own within the batch: a bad one is rolled back alone.
  void store(const Source& source, const SourceReading& reading) {
    if (!reading.failure.empty()) return fail(source.path, reading.failure);
    const auto known = state_.source(source.path.string());
    const SourceStamp now = stamp(source, reading.sha256);
    state_.begin();
    const bool retried = retried_.contains(source.path.string());
    if (known && same(known->stamp, now) && !retried) {  // a new time, but the same content
      ++result_.unchanged;
      state_.restamp(known->id, now);
      return state_.commit();
    }
    try {
      const bool other = known && !known->stamp.sha256.empty() && known->stamp.sha256 != now.sha256;
      corrected_ = other ? iso(day_in_japan(std::chrono::system_clock::now())) : "";
      reading.json_lines ? store_json_lines(source, now)
                         : store_minutes(source, now, reading.meetings);
    } catch (const FormatError& e) {
      state_.roll_back();
      return fail(source.path, e.what());
    } catch (const FileError& e) {
      state_.roll_back();
      return fail(source.path, e.what());
    }
    state_.commit();
    ++result_.read;
    result_.bytes_read += static_cast<std::size_t>(source.size);
  }

  /// Removes records that have vanished, unless there are so many that it looks like a mistake.
  void remove_vanished() {
    std::size_t lost = state_.utterances(vanished_docs_);
    std::vector<KnownSource> gone;
    for (const KnownSource& known : state_.sources()) {
      if (options_.retry_failed) break;
      if (present_.contains(known.path) || !is_gone(sources_, known.path)) continue;
      lost += state_.utterances(state_.docs_of(known.id));
      gone.push_back(known);
    }
    if (gone.empty() && vanished_docs_.empty()) return;
    state_.begin();
    if (!options_.allow_removal && exceeds_removal_limit(lost, before_)) {
      result_.removal_refused =
          true;  // the next run decides again, because the sources have no stamp
      return state_.commit();
    }
    for (const std::string& doc : vanished_docs_) state_.erase_meeting(doc);
    for (const auto& [id, now] : shrunk_sources_) state_.restamp(id, now);
    for (const KnownSource& known : gone) state_.erase_source(known.id);
    state_.commit();
    result_.removed = gone.size();
  }

  IngestResult take() { return std::move(result_); }

  void fail(const std::filesystem::path& path, std::string message) {
    const bool open = state_.has_public_part(path.string());
    if (open) message += kStillPublic;
    result_.failures.push_back({path.string(), std::move(message), open});
  }

 private:
  /// Refuses a doc that another source already has. If that source no longer exists, as after a
  /// rename, its record gives way.
  void claim(const std::string& doc, const Source& source) {
    const auto owner = state_.source_of(doc);
    if (!owner || owner->path == source.path.string()) return;
    std::error_code error;
    if (present_.contains(owner->path) || std::filesystem::exists(owner->path, error)) {
      throw FormatError("記録名 " + doc + " は " + owner->path +
                        " と重複しています。どちらかの名前を変えてください");
    }
    state_.erase_meeting(doc);
  }

  void store_minutes(const Source& source, const SourceStamp& now,
                     const std::vector<ParsedMeeting>& meetings) {
    std::size_t utterances = 0;
    std::vector<Diagnostic> diagnostics;
    for (const ParsedMeeting& each : meetings) {
      claim(each.meeting.row.doc, source);
      utterances += each.meeting.row.utterances;
      diagnostics.insert(diagnostics.end(), each.diagnostics.begin(), each.diagnostics.end());
    }
    const auto known = state_.source(source.path.string());
    const auto before = known ? state_.docs_of(known->id) : std::vector<std::string>();
    // A file that was damaged on its way here must not empty the index. But a notice that the
    // minutes are not public says what it says without any speech.
    if (utterances == 0 && state_.utterances(before) > 0) {
      if (!std::all_of(meetings.begin(), meetings.end(),
                       [](const ParsedMeeting& each) { return each.withheld; })) {
        throw FormatError("発言が 1 件も読み取れません。前の版を残します");
      }
      const std::string message = "公開しないと書かれ、発言がないため、前の版の発言 " +
                                  std::to_string(state_.utterances(before)) +
                                  " 件を索引から取り下げます";
      diagnostics.push_back({Severity::kWarning, "withdrawn", 0, message});
      result_.withdrawn.push_back({source.path.string(), message});
    }
    const std::int64_t id = state_.put_source(source.path.string(), now, diagnostics);
    for (const std::string& doc : before) state_.erase_meeting(doc);
    for (const ParsedMeeting& each : meetings) {
      state_.put_meeting(id, each.meeting, corrected_);
      state_.put_edition(each.edition);
    }
  }

  /// The file may have any size, so its meetings are stored while it is read.
  void store_json_lines(const Source& source, const SourceStamp& now) {
    // The meetings need the id of their source; its diagnostics follow when all lines were read.
    const std::int64_t id = state_.put_source(source.path.string(), now, {});
    std::vector<std::string> before = state_.docs_of(id);
    std::set<std::string> stored;
    open_regular_file(source.path);  // throws if it was replaced by what could block the stream
    std::ifstream in(source.path, std::ios::binary);
    if (!in) throw file_error("open", source.path.string());
    std::vector<Meeting> waiting;
    std::vector<Diagnostic> found;  // within the meetings
    std::size_t bytes = 0;
    const auto put_waiting = [&] {
      for (const ParsedMeeting& each :
           read_records(std::exchange(waiting, {}), source.published, options_.jobs)) {
        found.insert(found.end(), each.diagnostics.begin(), each.diagnostics.end());
        state_.put_meeting(id, each.meeting, corrected_);
        state_.put_edition(each.edition);
      }
      bytes = 0;
    };
    RecordReader records(starter_, options_.jobs);
    auto diagnostics = read_json_lines(in, std::ref(records), [&](Meeting meeting) {
      claim(meeting.doc, source);
      if (!stored.insert(meeting.doc).second) {
        // Records of this doc came before, with others between them. Only the state has them.
        put_waiting();
        Meeting known = state_.meeting(meeting.doc);
        append_records(known, meeting);
        meeting = std::move(known);
      }
      bytes += text_bytes(meeting);
      waiting.push_back(std::move(meeting));
      if (bytes > kMaxWaitingBytes) put_waiting();
    });
    put_waiting();
    if (in.bad()) throw file_error("read", source.path.string());
    diagnostics.insert(diagnostics.end(), found.begin(), found.end());
    if (stored.empty()) throw FormatError("発言の記録が 1 件もありません");
    std::erase_if(before, [&](const std::string& doc) { return stored.contains(doc); });
    const std::size_t lost = count_errors(diagnostics);
    // A doc may be missing because its lines could not be read.
    const bool doubtful = lost > 0 && !options_.allow_removal && !before.empty();
    if (doubtful) {
      for (std::string& doc : before) diagnostics.push_back(kept_record(doc));
      result_.kept += before.size();
      before.clear();
    }
    state_.put_source(source.path.string(), now, diagnostics);
    // So that the next run decides again, also if this one is killed before it removes the records.
    if (doubtful || !before.empty()) state_.forget_stamp(id);
    if (!before.empty()) shrunk_sources_.emplace_back(id, now);
    vanished_docs_.insert(vanished_docs_.end(), before.begin(), before.end());
  }

  State& state_;
  const Sources& sources_;
  const IngestOptions& options_;
  ReaderStarter& starter_;
  std::size_t before_;             // utterances of the last run, which publish() counts too
  std::set<std::string> retried_;  // to be read although they may not have changed
  std::set<std::string> present_;
  std::vector<std::string> vanished_docs_;  // docs that their source no longer contains
  std::vector<std::pair<std::int64_t, SourceStamp>> shrunk_sources_;  // those sources
  std::string corrected_;  // today, if the source being stored was read before, with other bytes
  IngestResult result_;
};

}  // namespace

IngestResult ingest(State& state, const Sources& sources, const IngestOptions& options,
                    ReaderStarter& starter) {
  Ingest run(state, sources, options, starter);
  const std::vector<const Source*> changed = run.changed();
  std::size_t bytes = 0;
  for (const Source* source : changed) bytes += static_cast<std::size_t>(source->size);
  if (!changed.empty()) {
    Progress progress(message("run.reading"), bytes);
    for (std::size_t first = 0; first < changed.size(); first += kBatch) {
      const std::size_t count = std::min(kBatch, changed.size() - first);
      std::vector<SourceReading> readings(count);
      parallel_for(options.jobs, count,
                   [&](std::size_t i) { readings[i] = read_source(*changed[first + i], starter); });
      // One transaction per batch: SQLite syncs once for all its files.
      state.begin();
      for (std::size_t i = 0; i < count; ++i) {
        run.store(*changed[first + i], readings[i]);
        progress.advance(static_cast<std::size_t>(changed[first + i]->size));
      }
      state.commit();
    }
  }
  run.remove_vanished();
  for (const UnreadPath& each : sources.unread) run.fail(each.path, each.problem);
  for (const Input& input : sources.inputs) {
    if (!input.readable) run.fail(input.path, input.problem);
  }
  IngestResult result = run.take();
  remember_failures(state, sources, result);
  return result;
}

}  // namespace gijiroku::indexer
