// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/searcher_pool.h"

#include <algorithm>
#include <utility>

#include "searchd/engine/search_cost.h"

namespace gijiroku::search {
namespace {

constexpr std::chrono::milliseconds kFirstPause{500}, kLongestPause{8000};
constexpr int kAttempts = 3;
constexpr const char* kWithheld =
    "records were withdrawn, or it is unknown whether some were, and no later generation can be "
    "opened";

/// One more than there are processors, because a search may wait for the disk.
std::size_t permits() { return std::thread::hardware_concurrency() + 1; }

}  // namespace

SearcherPool::SearcherPool(std::string index, Scope scope,
                           std::shared_ptr<const VariantTable> variants, PoolSettings settings)
    : index_(std::move(index)),
      scope_(scope),
      variants_(std::move(variants)),
      settings_(std::move(settings)),
      semaphore_(permits()) {
  open_latest({});
  if (settings_.watch_interval.count() > 0) watcher_ = std::thread([this] { watch(); });
}

SearcherPool::~SearcherPool() {
  {
    const std::lock_guard lock(mutex_);
    ends_ = true;
  }
  end_.notify_all();
  if (watcher_.joinable()) watcher_.join();
}

void SearcherPool::watch() {
  std::unique_lock lock(mutex_);
  while (!end_.wait_for(lock, settings_.watch_interval, [this] { return ends_; })) refresh();
}

SearcherPool::Loan SearcherPool::borrow() { return lend(*generation(), Cost::kCheap); }

SearcherPool::Loan SearcherPool::borrow(const Criteria& criteria) {
  const auto known = generation();
  return lend(*known, cost_of(criteria, *known));
}

void SearcherPool::with_searcher(const std::function<void(const Searcher&)>& use) {
  use_loan([this] { return borrow(); }, use);
}

void SearcherPool::with_searcher(const Criteria& criteria,
                                 const std::function<void(const Searcher&)>& use) {
  use_loan([&] { return borrow(criteria); }, use);
}

/// Ends, because each round that fails leaves out one shard more.
void SearcherPool::use_loan(const std::function<Loan()>& lend,
                            const std::function<void(const Searcher&)>& use) {
  for (;;) {
    try {
      const Loan loan = lend();
      return use(*loan);
    } catch (const ShardDamage& damage) {
      leave_out(damage);
    }
  }
}

void SearcherPool::leave_out(const ShardDamage& damage) {
  const std::lock_guard lock(mutex_);
  refresh();  // perhaps the shard is no longer published, and was deleted
  const auto is_damaged = [&](const auto& shard) { return shard->folder == damage.folder; };
  if (!generation_ || std::ranges::none_of(generation_->shards, is_damaged)) return;
  replace(without_shard(*generation_, damage));
}

void SearcherPool::reopen(const std::string& folder) {
  const std::lock_guard lock(mutex_);
  refresh();
  if (!generation_ || stale_since_) return;
  std::vector<DamagedShard> known = generation_->damaged;
  std::erase_if(known, [&](const DamagedShard& shard) { return shard.folder == folder; });
  try {
    open_latest(known);
  } catch (const std::runtime_error&) {
    return;  // FileError or IndexError: the generation in service stays
  }
}

SearcherPool::Loan SearcherPool::lend(const Generation& known, Cost cost) {
  std::unique_ptr<FairSemaphore::Permit> permit;
  // Searches of remote shards wait for other machines, not for processors.
  if (!has_remote_shards(known)) permit = std::make_unique<FairSemaphore::Permit>(semaphore_, cost);
  for (int attempt = 1;; ++attempt) {
    // Again, because a record may have been withdrawn while this request waited.
    const std::shared_ptr<const Generation> latest = generation();
    if (auto idle = take_idle(*latest)) return {*this, std::move(permit), std::move(idle)};
    try {
      return {*this, std::move(permit), std::make_unique<Searcher>(latest, variants_)};
    } catch (const IndexError&) {  // ShardDamage too
      // Perhaps another generation was published just now, and these shards were deleted.
      if (attempt == kAttempts || generation() == latest) throw;
    }
  }
}

std::unique_ptr<Searcher> SearcherPool::take_idle(const Generation& wanted) {
  const std::lock_guard lock(mutex_);
  if (generation_.get() != &wanted || idle_.empty()) return nullptr;
  auto searcher = std::move(idle_.back());
  idle_.pop_back();
  return searcher;
}

std::shared_ptr<const Generation> SearcherPool::generation() {
  const std::lock_guard lock(mutex_);
  refresh();
  if (withheld_) refresh();  // perhaps the next generation was published just now
  if (withheld_) throw WithheldError(kWithheld);
  return generation_;
}

void SearcherPool::check_served(const Generation& generation) const {
  if (are_behind(generation.sides, withdrawal_epochs(index_, scope_)))
    throw WithheldError("records were withdrawn while they were read");
}

SearcherPool::Health SearcherPool::health() {
  const std::lock_guard lock(mutex_);
  refresh();
  return {withheld_ ? nullptr : generation_, stale_since_};
}

void SearcherPool::refresh() {
  try {
    // Until the epochs have been read, nobody knows whether generation_ may be served.
    withheld_ = true;
    const auto epochs = withdrawal_epochs(index_, scope_);
    if (generation_ && are_behind(generation_->sides, epochs)) {
      generation_.reset();
      idle_.clear();
    }
    withheld_ = !generation_;
    const std::string latest = joined_stubs(published_sides(index_, scope_));
    if (generation_ && joined_stubs(generation_->sides) == latest) return note_success();
    if (latest == tried_ && settings_.now() < retry_at_) return;
    tried_ = latest;
    open_latest(generation_ ? generation_->damaged : std::vector<DamagedShard>());
    note_success();
  } catch (const std::exception& e) {
    note_failure(e.what());
  }
}

void SearcherPool::open_latest(const std::vector<DamagedShard>& known_damaged) {
  auto opened = open_generation(index_, scope_, known_damaged);
  std::unique_ptr<Searcher> searcher;
  // Shards whose tables cannot be opened are left out like others that are damaged.
  while (!searcher) {
    try {
      searcher = std::make_unique<Searcher>(opened, variants_);
    } catch (const ShardDamage& damage) {
      const bool is_latest =
          joined_stubs(opened->sides) == joined_stubs(published_sides(index_, scope_));
      if (!is_latest || opened->shards.size() == 1) throw;
      opened = without_shard(*opened, damage);
    }
  }
  replace(std::move(opened));
  idle_.push_back(std::move(searcher));
}

void SearcherPool::replace(std::shared_ptr<const Generation> next) {
  const auto has = [](const auto& some, const std::string& folder) {
    return std::ranges::any_of(some,
                               [&](const DamagedShard& each) { return each.folder == folder; });
  };
  const std::vector<DamagedShard> before =
      generation_ ? generation_->damaged : std::vector<DamagedShard>();
  for (const DamagedShard& shard : next->damaged) {
    if (!has(before, shard.folder)) settings_.on_damage(shard);
  }
  for (const auto& shard : next->shards) {
    if (has(before, shard->folder)) settings_.on_mended(shard->folder);
  }
  generation_ = std::move(next);
  withheld_ = false;
  idle_.clear();
}

void SearcherPool::note_success() {
  if (!stale_since_) return;
  stale_since_.reset();
  tried_.clear();
  cause_.clear();
  pause_ = {};
  settings_.on_switch("");
}

void SearcherPool::note_failure(const std::string& cause) {
  const auto now = settings_.now();
  // Each request meets a stub that cannot be read. It is reported like an attempt to open one.
  if (cause == cause_ && now < retry_at_) return;
  if (!stale_since_) stale_since_ = std::chrono::system_clock::now();
  pause_ = cause == cause_ ? std::min(2 * pause_, kLongestPause) : kFirstPause;
  cause_ = cause;
  retry_at_ = now + pause_;
  settings_.on_switch(cause);
}

void SearcherPool::give_back(std::unique_ptr<Searcher> searcher) {
  const std::lock_guard lock(mutex_);
  // A searcher of an older generation is dropped, which closes its files.
  if (generation_ && searcher->generation() == generation_->id)
    idle_.push_back(std::move(searcher));
}

}  // namespace gijiroku::search
