// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/publish/roll_back.h"

#include <algorithm>
#include <iterator>

#include "core/error.h"
#include "core/message.h"
#include "indexer/integrity/lost_state.h"
#include "indexer/integrity/run_lock.h"
#include "indexer/integrity/shard_check.h"
#include "indexer/integrity/stub_check.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

RunLock locked(const fs::path& index) {
  if (!fs::exists(index / "state")) throw IndexError(message("index.none", {index.string()}));
  return RunLock(index);
}

/// Throws IndexError if the generation before cannot be published.
void require_whole_previous(const SideFolder& side) {
  const auto refuse = [](const Damage& damage) {
    throw IndexError(message("rollback.damaged", {damage.file.string(), damage.problem}));
  };
  const auto damaged = damage_of_stubs(side);
  if (!damaged.empty()) refuse(damaged.front());
  for (const std::string& shard : side.shards_named_by(kPrevious)) {
    const auto damage = damage_of_shard(side.path() / shard, [](std::size_t) {});
    if (!damage.empty()) refuse(damage.front());
  }
  if (epoch_of_stub(side.stub(kPrevious)) != epoch_of_stub(side.stub(kCurrent)))
    refuse({side.path() / kPrevious, message("rollback.withdrawn")});
}

void publish_previous(const SideFolder& side) {
  const std::string now = side.stub(kCurrent);
  const std::uint64_t epoch = epoch_of_stub(now).value_or(0) + 1;
  const auto shards = side.shards_named_by(kPrevious);
  // What a service shows from here on is withheld until it has opened the generation before.
  side.write(kCurrent, stub_of_shards(shards, epoch, mended_of_stub(now)));
  side.write(kEpochFile, std::to_string(epoch) + "\n");
  side.remove(kPrevious);
  side.delete_unnamed_shards();
}

}  // namespace

RollBack roll_back(const fs::path& index) {
  const RunLock lock = locked(index);
  std::vector<SideFolder> sides = side_folders(index);
  std::erase_if(sides, [](const SideFolder& side) { return !fs::exists(side.path() / kPrevious); });
  if (sides.empty()) {
    throw IndexError(message("rollback.none"));
  }
  for (const SideFolder& side : sides) require_whole_previous(side);
  const auto before = published_records(index).docs;
  RollBack out;
  for (const SideFolder& side : sides) {
    publish_previous(side);
    out.sides.push_back(side.path().string());
  }
  const auto after = published_records(index).docs;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::back_inserter(out.removed));
  return out;
}

bool forget_previous(const fs::path& index) {
  const RunLock lock = locked(index);
  bool any = false;
  for (const SideFolder& side : side_folders(index)) {
    if (!fs::exists(side.path() / kPrevious)) continue;
    any = true;
    side.remove(kPrevious);
    if (damage_of_stubs(side).empty()) side.delete_unnamed_shards();
  }
  return any;
}

}  // namespace gijiroku::indexer
