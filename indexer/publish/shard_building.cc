// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/shard_building.h"

#include <algorithm>
#include <future>
#include <iostream>
#include <optional>
#include <set>
#include <utility>

#include "core/error.h"
#include "core/escape.h"
#include "core/message.h"
#include "indexer/identity/record_addresses.h"
#include "indexer/integrity/shard_check.h"
#include "indexer/publish/shard_writer.h"
#include "indexer/system/durable.h"
#include "indexer/system/parallel.h"
#include "indexer/system/progress.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMeetingsPerStep = 8;

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
      out.push_back(prepared(doc));
    }
    return out;
  }

 private:
  PreparedMeeting prepared(const PlannedDoc& doc) const {
    const bool published = state_.published(doc.doc);
    const Visibility visibility = side_.folder.visibility();
    std::optional<Meeting> mine = state_.meeting(doc.doc);
    ElementIds open;
    if (doc.mixed && visibility == Visibility::kRestricted)
      open = public_ids(*mine, {published, false});
    if (!joins_.is_held_back(doc.doc)) mine = part(*std::move(mine), visibility, published);
    if (!mine) throw IndexError("the indexer's state changed while it was read: run again");
    joins_.apply(*mine);
    mine->id = doc.id;
    return prepare_meeting(*mine, doc.digest, tokenizer_, open);
  }

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
  const fs::path final = side.folder.shard(planned.name),
                 temporary = side.folder.shard(planned.name + ".tmp"),
                 damaged = side.folder.shard(planned.name + ".old");
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
  // A service that opens the shard at this moment must not meet a half of it for long.
  if (fs::exists(final)) fs::rename(final, damaged);
  rename_durably(temporary, final);
  fs::remove_all(damaged);
}

/// A planned shard that is on the disk, or should be.
struct Suspect {
  const Side* side;
  const PlannedShard* shard;
  std::vector<Damage> damage;
};

void read_suspects(std::vector<Suspect>& suspects, std::size_t jobs) {
  if (suspects.empty()) return;
  std::size_t bytes = 0;
  for (const Suspect& each : suspects) bytes += static_cast<std::size_t>(each.shard->bytes);
  Progress progress(message("run.checking"), bytes);
  parallel_for(jobs, suspects.size(), [&](std::size_t i) {
    Suspect& each = suspects[i];
    each.damage = damage_of_shard(each.side->folder.shard(each.shard->name), [](std::size_t) {});
    progress.advance(static_cast<std::size_t>(each.shard->bytes));
  });
}

}  // namespace

ShardNeeds shard_needs(const std::vector<Side>& sides, const ShardStamps& stamps,
                       std::size_t jobs) {
  ShardNeeds out;
  std::vector<Suspect> suspects;
  for (const Side& side : sides) {
    const auto names = side.folder.shards_named_by(kCurrent);
    const std::set<std::string> published(names.begin(), names.end());
    bool changed = false;
    for (const PlannedShard& shard : side.plan) {
      const fs::path folder = side.folder.shard(shard.name);
      const bool named = published.contains(shard_path(shard.name));
      if (!named && !fs::exists(folder)) {
        out.missing.push_back({&side, &shard});
      } else if (!stamps.is_known(folder)) {
        suspects.push_back({&side, &shard, {}});
        changed |= named;
      }
    }
    if (changed) out.changed.push_back(&side);
  }
  read_suspects(suspects, jobs);
  for (const Suspect& each : suspects) {
    for (const Damage& damage : each.damage)
      std::cerr << message("damage.rebuilt",
                           {escaped(damage.file.string()), escaped(damage.problem)})
                << "\n";
    if (each.damage.empty()) continue;
    ++out.damaged;
    out.missing.push_back({each.side, each.shard});
  }
  // Largest first, so that no worker is left with a large shard at the end.
  std::stable_sort(out.missing.begin(), out.missing.end(),
                   [](const auto& a, const auto& b) { return a.shard->bytes > b.shard->bytes; });
  return out;
}

void build_missing(const ShardNeeds& needs, const RecordRelations& joins,
                   const fs::path& state_file, std::size_t jobs) {
  if (needs.missing.empty()) return;
  std::int64_t bytes = 0;
  for (const auto& each : needs.missing) bytes += each.shard->bytes;
  Progress progress(message("run.building"), static_cast<std::size_t>(bytes));
  parallel_for(jobs, needs.missing.size(), [&](std::size_t i) {
    build(*needs.missing[i].side, *needs.missing[i].shard, joins, state_file, progress);
  });
}

}  // namespace gijiroku::indexer
