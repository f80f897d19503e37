// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/publish.h"

#include <algorithm>
#include <future>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <utility>

#include "core/error.h"
#include "core/file.h"
#include "core/manifest_json.h"
#include "core/sections.h"
#include "indexer/publish/plan.h"
#include "indexer/publish/removal_limit.h"
#include "indexer/publish/shard_writer.h"
#include "indexer/system/durable.h"
#include "indexer/system/parallel.h"
#include "indexer/system/progress.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMeetingsPerStep = 8;
constexpr const char* kCurrent = "CURRENT";
constexpr const char* kPrevious = "PREVIOUS";
constexpr const char* kShards = "shards";
constexpr std::size_t kMaxEpochBytes = 64;

// Whatever the umask: the public service runs under another user, and that of the restricted side
// belongs to the indexer's group.
constexpr Modes kPublicModes{fs::perms{0755}, fs::perms{0644}},
    kRestrictedModes{fs::perms{0750}, fs::perms{0640}};

std::string shard_path(const std::string& name) { return std::string(kShards) + "/" + name; }

/// The folder of one visibility in an index.
struct Side {
  Visibility visibility;
  fs::path folder;
  std::vector<PlannedShard> plan;
  bool for_remote = false;

  const Modes& modes() const {
    return visibility == Visibility::kPublic ? kPublicModes : kRestrictedModes;
  }
  void write(std::string_view name, std::string_view content) const {
    replace_file(folder / name, content, modes().file);
  }
  /// Writes the new content of a file beside it, and returns the path of that.
  fs::path prepare(std::string_view name, std::string_view content) const {
    fs::path next = folder / (std::string(name) + ".next");
    write_file(next, content, modes().file);
    return next;
  }
  fs::path shard(const std::string& name) const { return folder / kShards / name; }
  std::vector<std::string> shards_named_by(const char* stub) const {
    return shards_of_stub(read_file_if_readable(folder / stub));
  }
};

/// nullopt if the manifest of a shard's folder is missing or damaged.
std::optional<Manifest> manifest_of(const fs::path& shard) {
  return manifest_if_valid(read_file_if_readable(shard / kManifestFile));
}

/// Meetings in the current generation of a side, by doc.
std::map<std::string, ManifestMeeting> published_meetings(const Side& side) {
  std::map<std::string, ManifestMeeting> out;
  for (const std::string& shard : side.shards_named_by(kCurrent)) {
    auto manifest = manifest_of(side.folder / shard);
    if (!manifest) continue;  // it is built again if the plan has it
    for (ManifestMeeting& meeting : manifest->meetings) out[meeting.doc] = std::move(meeting);
  }
  return out;
}

std::map<std::string, PlannedDoc> planned_docs(const Side& side) {
  std::map<std::string, PlannedDoc> docs;
  for (const PlannedShard& shard : side.plan) {
    for (const PlannedDoc& doc : shard.docs) docs[doc.doc] = doc;
  }
  return docs;
}

/// Whether it is unknown which records the readers of this side may have, because its stub or a
/// manifest is damaged or missing. Not so before the first publication.
bool has_unknown_records(const Side& side) {
  const std::string now = read_file_if_readable(side.folder / kCurrent);
  if (now.empty())
    return fs::exists(side.folder / kCurrent) || fs::exists(side.folder / kPrevious) ||
           fs::exists(side.folder / kEpochFile);
  const auto shards = shards_of_stub(now);
  return !epoch_of_stub(now) || std::any_of(shards.begin(), shards.end(), [&](const auto& shard) {
    return !manifest_of(side.folder / shard);
  });
}

/// Whether the generation that `stub` names holds a record that the plan does not have just as it
/// is. Such a generation must not be kept: the record is withdrawn, or words were removed from it.
/// What cannot be read is taken to hold one.
bool withdraws(const Side& side, const char* stub) {
  std::set<std::string> planned;
  for (const PlannedShard& shard : side.plan) planned.insert(shard_path(shard.name));
  const auto kept = planned_docs(side);
  for (const std::string& shard : side.shards_named_by(stub)) {
    if (planned.contains(shard)) continue;  // the same name is the same content
    const auto manifest = manifest_of(side.folder / shard);
    if (!manifest) return true;
    for (const ManifestMeeting& meeting : manifest->meetings) {
      const auto it = kept.find(meeting.doc);
      if (it == kept.end() || it->second.digest != meeting.digest) return true;
    }
  }
  return false;
}

/// A record is not lost if the other side has it now, or a later edition of it does.
void refuse_large_loss(const std::vector<Side>& sides, const RecordRelations& joins) {
  std::map<std::string, PlannedDoc> kept;
  for (const Side& side : sides) kept.merge(planned_docs(side));
  std::size_t all = 0, lost = 0;
  for (const Side& side : sides) {
    for (const auto& [doc, meeting] : published_meetings(side)) {
      all += meeting.utterances;
      if (!kept.contains(doc) && joins.replacement_of(doc).empty()) lost += meeting.utterances;
    }
  }
  if (exceeds_removal_limit(lost, all)) {
    throw IndexError("公開済みの発言 " + std::to_string(all) + " 件のうち " + std::to_string(lost) +
                     " 件が失われるため公開しません。すべての入力を指定するか、意図したものなら "
                     "--allow-removal を付けてください");
  }
}

/// Prepares the meetings of a shard in their order, a few at a time. Has a State and a Tokenizer of
/// its own, because neither may be shared between threads.
class ShardMeetings {
 public:
  ShardMeetings(const Side& side, const PlannedShard& planned, const RecordRelations& joins,
                const fs::path& state_file)
      : side_(side), planned_(planned), joins_(joins), state_(state_file) {}

  /// The next few meetings; empty after the last.
  std::vector<PreparedMeeting> next() {
    std::vector<PreparedMeeting> out;
    for (; next_ < planned_.docs.size() && out.size() < kMeetingsPerStep; ++next_) {
      const PlannedDoc& doc = planned_.docs[next_];
      std::optional<Meeting> mine = state_.meeting(doc.doc);
      if (!joins_.is_held_back(doc.doc))
        mine = part(*std::move(mine), side_.visibility, state_.published(doc.doc));
      if (!mine) throw IndexError("the indexer's state changed while it was read: run again");
      joins_.apply(*mine);
      out.push_back(prepare_meeting(*mine, doc.digest, tokenizer_));
    }
    return out;
  }

 private:
  const Side& side_;
  const PlannedShard& planned_;
  const RecordRelations& joins_;
  const State state_;
  const Tokenizer tokenizer_;
  std::size_t next_ = 0;
};

/// Builds a shard under a temporary name and renames it when it is durable, so a folder under its
/// final name is always complete. While some meetings are written, the next ones are prepared: even
/// a single shard keeps two cores busy.
void build(const Side& side, const PlannedShard& planned, const RecordRelations& joins,
           const fs::path& state_file, Progress& progress) {
  ShardMeetings meetings(side, planned, joins, state_file);
  const fs::path temporary = side.shard(planned.name + ".tmp");
  ShardWriter writer(temporary, planned.year, side.for_remote);
  const auto prepare_next = [&meetings] {
    return std::async(std::launch::async, [&meetings] { return meetings.next(); });
  };
  for (auto prepared = prepare_next();;) {
    std::vector<PreparedMeeting> step = prepared.get();
    if (step.empty()) break;
    prepared = prepare_next();
    for (PreparedMeeting& meeting : step) {
      const std::size_t bytes = meeting.bytes;
      writer.add(std::move(meeting));
      progress.advance(bytes);
    }
  }
  writer.finish();
  fs::remove_all(side.shard(planned.name));  // damaged, if it is there
  rename_durably(temporary, side.shard(planned.name));
}

void build_missing(const std::vector<Side>& sides, const RecordRelations& joins,
                   const fs::path& state_file, std::size_t jobs) {
  std::vector<std::pair<const Side*, const PlannedShard*>> missing;
  std::int64_t bytes = 0;
  for (const Side& side : sides) {
    for (const PlannedShard& shard : side.plan) {
      const fs::path folder = side.shard(shard.name);
      if (manifest_of(folder)) continue;
      if (fs::exists(folder))
        std::cerr << "警告: " << folder.string() << " の MANIFEST が壊れているため、作り直します\n";
      missing.emplace_back(&side, &shard);
      bytes += shard.bytes;
    }
  }
  if (missing.empty()) return;
  // Largest first, so that no worker is left with a large shard at the end.
  std::stable_sort(missing.begin(), missing.end(),
                   [](const auto& a, const auto& b) { return a.second->bytes > b.second->bytes; });
  Progress progress("索引作成", static_cast<std::size_t>(bytes));
  parallel_for(jobs, missing.size(), [&](std::size_t i) {
    build(*missing[i].first, *missing[i].second, joins, state_file, progress);
  });
}

/// Deletes every shard that neither generation names, including unfinished ones.
void delete_unnamed_shards(const Side& side) {
  std::set<std::string> named;
  for (const char* stub : {kCurrent, kPrevious}) {
    for (std::string& shard : side.shards_named_by(stub)) named.insert(std::move(shard));
  }
  bool deleted = false;
  for (const auto& entry : fs::directory_iterator(side.folder / kShards)) {
    if (named.contains(shard_path(entry.path().filename().string()))) continue;
    fs::remove_all(entry.path());
    deleted = true;
  }
  if (deleted) sync_path(side.folder / kShards);
}

/// The epoch of a side (core/manifest_json.h); nullopt if its file is damaged.
std::optional<std::uint64_t> withdrawal_epoch(const Side& side, std::uint64_t stated) {
  const auto text = read_file_if_present(side.folder / kEpochFile, kMaxEpochBytes);
  if (!text) return stated;
  const auto epoch = epoch_from_text(*text);
  return epoch ? std::optional(std::max(stated, *epoch)) : std::nullopt;
}

void swap_stub(const Side& side) {
  std::vector<std::string> shards;
  for (const PlannedShard& shard : side.plan) {
    shards.push_back(shard_path(shard.name));
    set_modes(side.shard(shard.name), side.modes());
  }
  const std::string now = read_file_if_readable(side.folder / kCurrent);
  const std::uint64_t stated = epoch_of_stub(now).value_or(0);
  const auto epoch = withdrawal_epoch(side, stated);
  // PREVIOUS is written first. After a crash between the two, both name the current generation.
  if (!epoch || stub_of_shards(shards, *epoch) != now) {
    const bool withdrawn = !epoch || has_unknown_records(side) || withdraws(side, kCurrent);
    const std::uint64_t next = epoch.value_or(stated) + (withdrawn ? 1 : 0);
    if (withdrawn)
      fs::remove(side.folder / kPrevious);
    else if (!now.empty())
      side.write(kPrevious, now);
    // The epoch is raised before the stub is replaced. From then on no service shows the records
    // withdrawn, even if it cannot open the new generation. What may fail is done before that.
    const fs::path stub = side.prepare(kCurrent, stub_of_shards(shards, next));
    if (withdrawn) side.write(kEpochFile, std::to_string(next) + "\n");
    rename_durably(stub, side.folder / kCurrent);
  }
  // In every run, because the run that withdrew a record may have been killed at this point.
  if (withdraws(side, kPrevious) && fs::remove(side.folder / kPrevious)) sync_path(side.folder);
  delete_unnamed_shards(side);
}

}  // namespace

void publish(const PublishOptions& options, const RecordRelations& joins,
             const fs::path& state_file) {
  const auto meetings = joins.rows_to_index(State(state_file).meetings());
  std::vector<Side> sides;
  for (const Visibility visibility : {Visibility::kPublic, Visibility::kRestricted}) {
    const bool open = visibility == Visibility::kPublic;
    Side side{visibility, options.index / (open ? "public" : "restricted"),
              plan_shards(meetings, visibility, options.for_remote), options.for_remote};
    fs::create_directories(side.folder);
    fs::permissions(side.folder, side.modes().folder);
    fs::create_directories(side.folder / kShards);
    fs::permissions(side.folder / kShards, side.modes().folder);
    sides.push_back(std::move(side));
  }
  if (!options.allow_removal) refuse_large_loss(sides, joins);
  build_missing(sides, joins, state_file, options.jobs);
  for (const Side& side : sides) swap_stub(side);
}

}  // namespace gijiroku::indexer
