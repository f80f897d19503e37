#include "indexer/ingest.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>

#include "core/digest.h"
#include "core/error.h"
#include "indexer/decisions.h"
#include "indexer/extract_json.h"
#include "indexer/file_reading.h"
#include "indexer/parallel.h"
#include "indexer/progress.h"
#include "indexer/reading.h"

namespace gijiroku {
namespace {

constexpr std::size_t kBatch = 64;         // files read ahead of the writer
constexpr std::size_t kHeadBytes = 65536;  // enough to tell what a file is
constexpr std::size_t kRemovalShare = 10;

/// What a worker makes of one source.
struct Reading {
  bool json_lines = false;
  std::string sha256;
  std::vector<Parsed> parsed;
  std::string failure;
};

Reading read_source(const Source& source) {
  Reading out;
  try {
    std::ifstream in(source.path, std::ios::binary);
    if (!in) throw file_error("open", source.path.string());
    std::string head(kHeadBytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    out.json_lines = is_json_lines(head);
    const std::string over =
        source.header_override.empty() ? std::string() : override_beside(source.path);
    if (out.json_lines) {
      if (!over.empty()) throw FormatError("JSON Lines の表題は .meta.toml では直せません");
      out.sha256 = sha256_file(source.path.string());
      return out;
    }
    in.clear();
    in.seekg(0);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    out.sha256 = sha256(over.empty() ? bytes : sha256(bytes) + over);
    out.parsed = read_with_override(bytes, source.doc, over);
    for (Parsed& parsed : out.parsed) parsed.text.clear();
  } catch (const std::exception& e) {
    out.failure = e.what();
  }
  return out;
}

class Ingest {
 public:
  Ingest(State& state, const Sources& sources) : state_(state), sources_(sources) {
    for (const Source& source : sources.files) present_.insert(source.path.string());
  }

  /// The sources that must be read; the others are counted as unchanged.
  std::vector<const Source*> changed() {
    std::vector<const Source*> out;
    for (const Source& source : sources_.files) {
      const auto known = state_.source(source.path.string());
      if (known && same(known->stamp, stamp(source, known->stamp.sha256)) &&
          known->stamp.size == source.size && known->stamp.mtime_ns == source.mtime_ns) {
        ++result_.unchanged;
      } else {
        out.push_back(&source);
      }
    }
    return out;
  }

  void store(const Source& source, const Reading& reading) {
    if (!reading.failure.empty()) return fail(source, reading.failure);
    const auto known = state_.source(source.path.string());
    const SourceStamp now = stamp(source, reading.sha256);
    state_.begin();
    if (known && same(known->stamp, now)) {  // touched, not changed
      ++result_.unchanged;
      state_.restamp(known->id, source.size, source.mtime_ns);
      return state_.commit();
    }
    try {
      reading.json_lines ? store_json_lines(source, now)
                         : store_minutes(source, now, reading.parsed);
    } catch (const FormatError& e) {
      state_.roll_back();
      return fail(source, e.what());
    }
    state_.commit();
    ++result_.read;
    result_.bytes_read += static_cast<std::size_t>(source.size);
  }

  /// Removes what has vanished, if that is not too much to be meant.
  void remove_vanished(bool allow_removal) {
    std::size_t lost = state_.utterances(vanished_docs_);
    std::vector<KnownSource> gone;
    for (const KnownSource& known : state_.sources()) {
      if (present_.contains(known.path) || !vanished(known)) continue;
      lost += state_.utterances(state_.docs_of(known.id));
      gone.push_back(known);
    }
    if (gone.empty() && vanished_docs_.empty()) return;
    state_.begin();
    if (!allow_removal && lost * kRemovalShare > state_.utterances()) {
      result_.removal_refused = true;
      for (const std::int64_t id : shrunk_)
        state_.forget_stamp(id);  // to be asked again by the next run
      return state_.commit();
    }
    for (const std::string& doc : vanished_docs_) state_.erase_meeting(doc);
    for (const KnownSource& known : gone) state_.erase_source(known.id);
    state_.commit();
    result_.removed = gone.size();
  }

  Ingested take() { return std::move(result_); }

  void fail(const Source& source, const std::string& message) {
    result_.failures.push_back({source.path.string(), message});
  }

 private:
  static SourceStamp stamp(const Source& source, std::string sha) {
    return {source.size,    source.mtime_ns,  std::move(sha),
            kParserVersion, source.published, source.doc};
  }
  static bool same(const SourceStamp& a, const SourceStamp& b) {
    return a.sha256 == b.sha256 && a.parser == b.parser && a.published == b.published &&
           a.doc == b.doc;
  }

  /// Whether the source lay below a folder of this run that could be read whole. A file that was
  /// named is never taken for gone.
  bool vanished(const KnownSource& known) const {
    return std::any_of(sources_.inputs.begin(), sources_.inputs.end(), [&](const Input& input) {
      return input.folder && input.readable && lies_below(known.path, input.path);
    });
  }

  /// Two sources may not give the same doc, unless the other one is gone.
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
                     const std::vector<Parsed>& parsed) {
    std::size_t utterances = 0;
    std::vector<Diagnostic> diagnostics;
    for (const Parsed& each : parsed) {
      result_.lost_records += static_cast<std::size_t>(
          std::count_if(each.diagnostics.begin(), each.diagnostics.end(),
                        [](const Diagnostic& d) { return d.severity == Severity::kError; }));
      claim(each.meeting.doc, source);
      utterances += count_utterances(each.meeting);
      diagnostics.insert(diagnostics.end(), each.diagnostics.begin(), each.diagnostics.end());
    }
    const auto known = state_.source(source.path.string());
    const std::vector<std::string> before =
        known ? state_.docs_of(known->id) : std::vector<std::string>();
    if (utterances == 0 && state_.utterances(before) > 0) {
      throw FormatError("発言が 1 件も読み取れません。前の版を残します");
    }
    const std::int64_t id = state_.put_source(source.path.string(), now, diagnostics);
    for (const std::string& doc : before) state_.erase_meeting(doc);
    for (const Parsed& each : parsed) {
      state_.put_meeting(id, each.meeting, source.published);
      state_.put_edition(edition_of(each.meeting, source.published));
    }
  }

  void store_json_lines(const Source& source, const SourceStamp& now) {
    const std::int64_t id = state_.put_source(source.path.string(), now, {});
    std::vector<std::string> before = state_.docs_of(id);
    std::set<std::string> stored;
    std::ifstream in(source.path, std::ios::binary);
    if (!in) throw FormatError(file_error("open", source.path.string()).what());
    const auto diagnostics = read_json_lines(in, role_table(), [&](Meeting meeting) {
      claim(meeting.doc, source);
      if (!stored.insert(meeting.doc).second)
        meeting = joined(state_.meeting(meeting.doc), meeting);
      read_decisions(meeting);
      state_.put_meeting(id, meeting, source.published);
      Edition alone;  // records that name their meeting are no one else's
      alone.doc = meeting.doc;
      alone.body = meeting.body;
      state_.put_edition(alone);
    });
    if (stored.empty()) throw FormatError("発言の記録が 1 件もありません");
    state_.put_source(source.path.string(), now, diagnostics);
    const auto lost =
        std::count_if(diagnostics.begin(), diagnostics.end(),
                      [](const Diagnostic& d) { return d.severity == Severity::kError; });
    result_.lost_records += static_cast<std::size_t>(lost);
    const bool damaged =
        lost > 0;  // then a doc may be missing only because its lines could not be read
    std::erase_if(before, [&](const std::string& doc) { return damaged || stored.contains(doc); });
    if (!before.empty()) shrunk_.push_back(id);
    vanished_docs_.insert(vanished_docs_.end(), before.begin(), before.end());
  }

  static Meeting joined(Meeting meeting, const Meeting& more) {
    auto& nodes = meeting.agenda[0].nodes;
    nodes.insert(nodes.end(), more.agenda[0].nodes.begin(), more.agenda[0].nodes.end());
    if (!meeting.header.empty()) meeting.header[0].disclosure = title_disclosure(nodes);
    return meeting;
  }

  State& state_;
  const Sources& sources_;
  std::set<std::string> present_;
  std::vector<std::string> vanished_docs_;  // of sources that are there but no longer hold them
  std::vector<std::int64_t> shrunk_;        // those sources
  Ingested result_;
};

}  // namespace

Ingested ingest(State& state, const Sources& sources, std::size_t jobs, bool allow_removal) {
  Ingest run(state, sources);
  const std::vector<const Source*> changed = run.changed();
  std::size_t bytes = 0;
  for (const Source* source : changed) bytes += static_cast<std::size_t>(source->size);
  if (!changed.empty()) {
    Progress progress("読み込み", bytes);
    for (std::size_t first = 0; first < changed.size(); first += kBatch) {
      const std::size_t count = std::min(kBatch, changed.size() - first);
      std::vector<Reading> readings(count);
      parallel_for(jobs, count,
                   [&](std::size_t i) { readings[i] = read_source(*changed[first + i]); });
      for (std::size_t i = 0; i < count; ++i) {
        run.store(*changed[first + i], readings[i]);
        progress.advance(static_cast<std::size_t>(changed[first + i]->size));
      }
    }
  }
  run.remove_vanished(allow_removal);
  Ingested result = run.take();
  for (const Input& input : sources.inputs) {
    if (!input.readable) result.failures.push_back({input.path.string(), input.problem});
  }
  for (const auto& path : sources.stray_overrides) {
    result.failures.push_back({path.string(), "表題を直す対象のファイルが隣にありません"});
  }
  return result;
}

}  // namespace gijiroku
