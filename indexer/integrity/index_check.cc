// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/index_check.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include "core/error.h"
#include "core/file.h"
#include "core/message.h"
#include "core/seal.h"
#include "indexer/integrity/run_lock.h"
#include "indexer/integrity/shard_stamps.h"
#include "indexer/integrity/state_seal.h"
#include "indexer/integrity/stub_check.h"
#include "indexer/system/parallel.h"
#include "indexer/system/progress.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

/// The shards that the generations of a side name.
std::set<fs::path> named_shards(const SideFolder& side) {
  std::set<fs::path> out;
  for (const char* stub : {kCurrent, kPrevious}) {
    for (const std::string& shard : side.shards_named_by(stub)) out.insert(side.path() / shard);
  }
  return out;
}

/// Shards on the disk that no generation names. If a stub cannot be read, it may name them. One
/// that names shards on other machines does so in comments.
std::vector<Damage> unnamed_shards(const SideFolder& side, const std::set<fs::path>& named) {
  std::vector<Damage> out;
  if (!damage_of_stubs(side).empty()) return out;
  if (side.stub(kCurrent).find("\nremote ") != std::string::npos) return out;
  for (const std::string& name : side.shards_on_disk()) {
    if (!named.contains(side.shard(name)))
      out.push_back({side.shard(name), message("damage.unnamed")});
  }
  return out;
}

std::size_t bytes_of(const fs::path& folder) {
  std::size_t out = 0;
  std::error_code error;
  for (fs::recursive_directory_iterator it(folder, error), end; !error && it != end;
       it.increment(error)) {
    if (it->is_regular_file(error)) out += it->file_size(error);
  }
  return out;
}

/// Also has the next run read the damaged ones.
void check_shards(const fs::path& index, const std::vector<fs::path>& shards, std::size_t jobs,
                  std::vector<Damage>& out) {
  std::vector<std::size_t> bytes;
  for (const fs::path& shard : shards) bytes.push_back(bytes_of(shard));
  std::vector<std::vector<Damage>> found(shards.size());
  {
    Progress progress(message("run.checking"), std::reduce(bytes.begin(), bytes.end()));
    parallel_for(jobs, shards.size(), [&](std::size_t i) {
      std::size_t left = bytes[i];
      found[i] = damage_of_shard(shards[i], [&](std::size_t read) {
        progress.advance(std::min(read, left));
        left -= std::min(read, left);
      });
      progress.advance(left);  // the manifest, and what it does not list
    });
  }
  ShardStamps stamps(index);
  bool any = false;
  for (std::size_t i = 0; i < shards.size(); ++i) {
    if (found[i].empty()) continue;
    any = true;
    stamps.forget(shards[i]);
    out.insert(out.end(), found[i].begin(), found[i].end());
  }
  if (any) stamps.save();
}

void check_state(const fs::path& index, std::vector<Damage>& out) {
  const StateSeal seal(index / "state/state.db");
  switch (seal.condition(true)) {
    case StateCondition::kNone:
      out.push_back({seal.state_file(), message(kMissing)});
      break;
    case StateCondition::kUnsealed:
      out.push_back({seal.file(), message("damage.unsealed")});
      break;
    case StateCondition::kDamaged:
      out.push_back({seal.state_file(), message(kChanged)});
      seal.doubt();
      break;
    case StateCondition::kWhole:
      break;
  }
  const fs::path stamps = index / "state/stamps";
  if (!fs::exists(stamps))
    out.push_back({stamps, message(kMissing)});
  else if (!unsealed(read_file_if_readable(stamps)))
    out.push_back({stamps, message(kChanged)});
}

}  // namespace

std::vector<Damage> damage_of_index(const fs::path& index, std::size_t jobs) {
  const auto sides = side_folders(index);
  const bool has_state = fs::exists(index / "state");
  if (!has_state &&
      std::all_of(sides.begin(), sides.end(), [](const SideFolder& side) { return side.is_new(); }))
    throw IndexError(message("index.none", {index.string()}));
  std::optional<RunLock> lock;
  if (has_state) lock.emplace(index);
  std::vector<Damage> out;
  std::vector<fs::path> shards;
  for (const SideFolder& side : sides) {
    for (Damage& each : damage_of_stubs(side)) out.push_back(std::move(each));
    if (has_state && !fs::exists(side.path() / kCurrent) && side.is_new())
      out.push_back({side.path() / kCurrent, message(kMissing)});
    const auto named = named_shards(side);
    for (Damage& each : unnamed_shards(side, named)) out.push_back(std::move(each));
    shards.insert(shards.end(), named.begin(), named.end());
  }
  std::sort(shards.begin(), shards.end());
  check_shards(index, shards, jobs, out);
  if (has_state) check_state(index, out);
  return out;
}

}  // namespace gijiroku::indexer
