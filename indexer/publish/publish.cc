// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/publish.h"

#include <algorithm>
#include <chrono>
#include <iostream>
#include <optional>
#include <set>
#include <utility>

#include "core/change_list.h"
#include "core/error.h"
#include "core/escape.h"
#include "core/message.h"
#include "indexer/integrity/lost_state.h"
#include "indexer/integrity/stub_check.h"
#include "indexer/publish/change_record.h"
#include "indexer/publish/former_file.h"
#include "indexer/publish/removal_limit.h"
#include "indexer/publish/shard_building.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxNamed = 20;  // lost records

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
    throw IndexError(message("publish.loss", {std::to_string(all), std::to_string(lost)}));
  }
}

/// After the state was lost no record may vanish: the reason may be that its source was not read.
void refuse_any_loss(const std::vector<Side>& sides, const RecordRelations& joins,
                     const fs::path& index) {
  std::map<std::string, PlannedDoc> kept;
  for (const Side& side : sides) kept.merge(planned_docs(side));
  const PublishedRecords published = published_records(index);
  std::string names;
  std::size_t lost = 0;
  for (const std::string& doc : published.docs) {
    if (kept.contains(doc) || !joins.replacement_of(doc).empty()) continue;
    if (++lost <= kMaxNamed) names += "\n  " + escaped(doc);
  }
  if (lost > kMaxNamed) names += "\n  …";
  if (lost > 0) {
    std::cerr << message("publish.unread") << names << "\n";
    throw IndexError(message("publish.lost_records", {std::to_string(lost)}));
  }
  if (!published.complete) {
    throw IndexError(message("publish.unknown_records"));
  }
}

/// The epoch of a side (core/manifest_json.h); nullopt if its file is damaged.
std::optional<std::uint64_t> withdrawal_epoch(const SideFolder& side, std::uint64_t stated) {
  const auto text = side.epoch_text();
  if (!text) return stated;
  const auto epoch = epoch_from_text(*text);
  return epoch ? std::optional(std::max(stated, *epoch)) : std::nullopt;
}

void write_epoch(const SideFolder& side, std::uint64_t epoch) {
  const std::string text = std::to_string(epoch) + "\n";
  if (side.epoch_text().value_or("0\n") != text) side.write(kEpochFile, text);
}

/// `reopen`: services must open the shards again, although the stub names the same ones. `former`:
/// they must read the file of former addresses again.
void swap_stub(const Side& side, bool reopen, bool former) {
  const SideFolder& folder = side.folder;
  std::vector<std::string> shards;
  for (const PlannedShard& shard : side.plan) {
    shards.push_back(shard_path(shard.name));
    set_modes(folder.shard(shard.name), folder.modes());
  }
  const std::string now = folder.stub(kCurrent);
  const std::uint64_t stated = epoch_of_stub(now).value_or(0);
  reopen |= former && shards == shards_of_stub(now);
  const std::uint64_t mended = mended_of_stub(now) + (reopen ? 1 : 0);
  const auto epoch = withdrawal_epoch(folder, stated);
  // PREVIOUS is written first. After a crash between the two, both name the current generation.
  if (!epoch || stub_of_shards(shards, *epoch, mended) != now) {
    const bool withdrawn = !epoch || has_unknown_records(side) || withdraws(side, kCurrent);
    const std::uint64_t next = epoch.value_or(stated) + (withdrawn ? 1 : 0);
    if (next != stated)
      fs::remove(folder.path() / kPrevious);
    else if (!now.empty() && shards != shards_of_stub(now))
      folder.write(kPrevious, now);
    // From the swap on no service shows the records withdrawn, because the stub states the new
    // epoch. The file of the epoch says so even if the stub is damaged later.
    folder.write(kCurrent, stub_of_shards(shards, next, mended));
    write_epoch(folder, next);
  } else {
    write_epoch(folder, *epoch);
  }
}

/// PREVIOUS goes in every run if it withdraws something, because the run that should have removed
/// it may have been killed. It also goes if it is damaged: nothing can be rolled back to it.
void drop_previous(const Side& side, ShardStamps& stamps) {
  const SideFolder& folder = side.folder;
  std::set<std::string> planned;
  for (const PlannedShard& shard : side.plan) planned.insert(shard_path(shard.name));
  bool damaged = !epoch_of_stub(folder.stub(kPrevious));
  for (const std::string& name : folder.shards_named_by(kPrevious)) {
    const fs::path shard = folder.path() / name;
    if (planned.contains(name) || stamps.is_known(shard)) continue;
    const auto damage = damage_of_shard(shard, [](std::size_t) {});
    for (const Damage& each : damage)
      std::cerr << message("damage.previous_shard", {escaped(each.file.string()), each.problem})
                << "\n";
    damaged |= !damage.empty();
    if (damage.empty()) stamps.put(shard);
  }
  if (damaged || withdraws(side, kPrevious)) folder.remove(kPrevious);
}

/// Returns how many stubs and epochs are damaged.
std::size_t name_damaged_stubs(const SideFolder& side) {
  const auto damaged = damage_of_stubs(side);
  for (const Damage& each : damaged) {
    const bool previous = each.file.filename() == kPrevious;
    std::cerr << message(
                     previous ? MessageKey("damage.previous_stub") : MessageKey("damage.remade"),
                     {escaped(each.file.string()), each.problem})
              << "\n";
  }
  return damaged.size();
}

std::vector<Side> planned_sides(const PublishOptions& options,
                                const std::vector<MeetingSummaryRow>& records) {
  std::vector<Side> sides;
  for (SideFolder& folder : side_folders(options.index)) {
    auto plan = plan_shards(records, folder.visibility(), options.for_remote, options.shard_bytes);
    const bool is_new = folder.is_new();
    fs::create_directories(folder.path());
    fs::permissions(folder.path(), folder.modes().folder);
    fs::create_directories(folder.path() / kShards);
    fs::permissions(folder.path() / kShards, folder.modes().folder);
    sides.push_back({std::move(folder), std::move(plan), options.for_remote, is_new});
  }
  return sides;
}

}  // namespace

std::size_t publish(const PublishOptions& options, const std::vector<MeetingSummaryRow>& records,
                    const FormerIds& former, const RecordRelations& joins,
                    const fs::path& state_file) {
  const std::vector<Side> sides = planned_sides(options, records);
  if (!options.allow_removal) {
    if (options.remakes_state) refuse_any_loss(sides, joins, options.index);
    refuse_large_loss(sides, joins);
  }
  std::size_t mended = 0;
  for (const Side& side : sides) mended += name_damaged_stubs(side.folder);
  ShardStamps stamps(options.index);
  const ShardNeeds needs = shard_needs(sides, stamps, options.jobs);
  build_missing(needs, joins, state_file, options.jobs);
  const std::set<const Side*> changed(needs.changed.begin(), needs.changed.end());
  const State state(state_file);
  record_changes(sides, joins, former, state.corrected(),
                 day_in_japan(std::chrono::system_clock::now()));
  std::set<std::string> meetings;
  for (const Side& side : sides) {
    for (const auto& [doc, planned] : planned_docs(side)) meetings.insert(planned.id);
    const bool moved = write_former(side.folder, state, meetings, options.tombstones);
    swap_stub(side, changed.contains(&side), moved);
    drop_previous(side, stamps);
    side.folder.delete_unnamed_shards();
    for (const PlannedShard& shard : side.plan) stamps.put(side.folder.shard(shard.name));
  }
  stamps.save();
  return mended + needs.damaged;
}

}  // namespace gijiroku::indexer
