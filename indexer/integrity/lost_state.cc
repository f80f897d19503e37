// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/lost_state.h"

#include <algorithm>
#include <iostream>

#include "core/escape.h"
#include "core/message.h"
#include "indexer/integrity/side_folder.h"
#include "indexer/state/state_check.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

/// Exists from the moment the state was found lost until the new one has been published.
fs::path mark(const fs::path& index) { return index / "state/remaking"; }

/// A name beside `file` that is free.
fs::path aside(const fs::path& file) {
  fs::path out = file.string() + ".damaged";
  for (int n = 2; fs::exists(out); ++n) out = file.string() + ".damaged-" + std::to_string(n);
  return out;
}

/// Adds the records of the generation that CURRENT names.
void add_published(const SideFolder& side, PublishedRecords& out) {
  if (side.is_new()) return;
  const std::string stub = side.stub(kCurrent);
  if (!epoch_of_stub(stub)) {
    out.complete = false;
    return;
  }
  for (const std::string& shard : shards_of_stub(stub)) {
    const auto manifest = manifest_of(side.path() / shard);
    if (!manifest) {
      out.complete = false;
      continue;
    }
    for (const ManifestMeeting& meeting : manifest->meetings) out.docs.insert(meeting.doc);
  }
}

/// Adds the records of all other shards that can be read.
void add_unnamed(const SideFolder& side, PublishedRecords& out) {
  for (const std::string& name : side.shards_on_disk()) {
    if (const auto manifest = manifest_of(side.shard(name))) {
      for (const ManifestMeeting& meeting : manifest->meetings) out.docs.insert(meeting.doc);
    }
  }
}

}  // namespace

bool is_remaking_state(const fs::path& index, const StateSeal& seal) {
  const fs::path& file = seal.state_file();
  const StateCondition condition = seal.condition(false);
  const auto sides = side_folders(index);
  const bool damaged = condition == StateCondition::kDamaged ||
                       (condition == StateCondition::kUnsealed && !problem_of_state(file).empty());
  const bool gone =
      condition == StateCondition::kNone &&
      std::any_of(sides.begin(), sides.end(), [](const auto& side) { return !side.is_new(); });
  if (condition == StateCondition::kUnsealed && !damaged) {
    std::cerr << message("state.whole", {escaped(seal.file().string())}) << "\n";
  }
  if (!damaged && !gone) return fs::exists(mark(index));
  write_file(mark(index), "\n");
  sync_path(index / "state");
  if (damaged) {
    const fs::path moved = aside(file);
    fs::remove(file.string() + "-journal");
    rename_durably(file, moved);
    std::cerr << message("state.damaged", {escaped(file.string()), escaped(moved.string())})
              << "\n";
  } else {
    std::cerr << message("state.gone", {escaped(file.string())}) << "\n";
  }
  return true;
}

void end_remaking(const fs::path& index) {
  if (fs::remove(mark(index))) sync_path(index / "state");
}

std::vector<Replacement> held_back_without_state(const fs::path& index,
                                                 const std::vector<Edition>& editions) {
  const auto sides = side_folders(index);
  PublishedRecords open, restricted;
  add_published(sides[0], open);
  add_published(sides[1], restricted);
  // A shard that was withdrawn may still be on the disk. On the public side it must not count.
  add_unnamed(sides[1], restricted);
  std::vector<Replacement> out;
  for (const Edition& edition : editions) {
    const bool was_hidden = restricted.docs.contains(edition.doc) || !restricted.complete;
    if (edition.open && !edition.published && !open.docs.contains(edition.doc) && was_hidden)
      out.push_back({edition.doc, edition.doc, true});
  }
  return out;
}

PublishedRecords published_records(const fs::path& index) {
  PublishedRecords out;
  for (const SideFolder& side : side_folders(index)) add_published(side, out);
  return out;
}

}  // namespace gijiroku::indexer
