// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/shard_verifier.h"

#include <sys/resource.h>
#include <unistd.h>

#include <filesystem>
#include <set>

#include "searchd/index/generation.h"
#include "searchd/storage/shard_check.h"

namespace gijiroku::search {
namespace {

constexpr int kLowestPriority = 19;
constexpr int kRestPerWork = 4;  // so work takes a fifth of a processor
constexpr std::chrono::hours kRepeat{24};
constexpr std::chrono::minutes kRetry{1};

/// Thrown through a verification to end it.
struct Ended {};

}  // namespace

ShardVerifier::ShardVerifier(SearcherPool& pool, std::chrono::milliseconds interval)
    : pool_(pool), interval_(interval), thread_([this] { run(); }) {}

ShardVerifier::~ShardVerifier() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  end_.notify_all();
  thread_.join();
}

bool ShardVerifier::sleep(Clock::duration time) {
  std::unique_lock lock(mutex_);
  return end_.wait_for(lock, time, [this] { return ends_; });
}

void ShardVerifier::run() {
  // On Linux this is the priority of the thread, not of the process.
  ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), kLowestPriority);
  try {
    while (!sleep(interval_)) look();
  } catch (const Ended&) {
    return;
  }
}

std::vector<ShardVerifier::Wanted> ShardVerifier::wanted() {
  const auto [generation, stale_since] = pool_.health();
  std::vector<Wanted> out;
  if (!generation) return out;
  for (const auto& shard : generation->shards) {
    // The indexer deletes shards of generations that are no longer published.
    if (stale_since && !std::filesystem::exists(shard->folder)) continue;
    out.push_back({shard->folder, shard->stamp, part_here(shard->remote.has_value()), true});
  }
  for (const DamagedShard& shard : generation->damaged)
    out.push_back({shard.folder, shard.stamp, shard.part, false});
  return out;
}

void ShardVerifier::look() {
  // Without the generation itself: withdrawn records must be let go while this verifies.
  const std::vector<Wanted> all = wanted();
  std::set<std::string> known;
  for (const Wanted& shard : all) {
    known.insert(shard.folder);
    check(shard);
  }
  std::erase_if(findings_, [&](const auto& each) { return !known.contains(each.first); });
}

void ShardVerifier::check(const Wanted& shard) {
  const std::string& folder = shard.folder;
  std::string stamp = stamp_of(folder);
  const auto now = Clock::now();
  const bool is_settled = shard.is_open && stamp == shard.stamp;
  const auto found = findings_.find(folder);
  if (found != findings_.end() && found->second.stamp == stamp) {
    const Finding& last = found->second;
    const Clock::duration age = now - last.at;
    if (age < kRetry || (age < kRepeat && (is_settled || !last.good))) return;
  }
  worked_since_ = now;
  try {
    verify_shard(folder, shard.part, [this] { rest(); });
    findings_[folder] = {std::move(stamp), true, now};
    if (!is_settled) pool_.reopen(folder);
  } catch (const ShardDamage& damage) {
    findings_[folder] = {std::move(stamp), false, now};
    if (shard.is_open) pool_.leave_out(damage);
  } catch (const FileError&) {
    return;  // the process lacks resources: tried again at the next look
  }
}

void ShardVerifier::rest() {
  if (sleep((Clock::now() - worked_since_) * kRestPerWork)) throw Ended();
  worked_since_ = Clock::now();
}

}  // namespace gijiroku::search
