// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/searcher_pool.h — lends searchers of the published generation, each to one thread
// at a time, and switches to a new generation.
//
// A generation that cannot be opened does not replace the one in service. The pool tries again
// after a pause that grows from 0.5 to 8 s. A generation from which records were withdrawn is never
// served again: the index says so by its withdrawal epoch (core/manifest_json.h), even if nothing
// else in it can be read. The pool drops such a generation at once, or within a second if there are
// no requests. Its files are unmapped when the last running request ends.
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "core/error.h"
#include "searchd/engine/fair_semaphore.h"
#include "searchd/engine/searcher.h"
#include "searchd/index/generation.h"
#include "searchd/model/scope.h"
#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

/// Nothing may be served at present: records were withdrawn, or it is unknown whether some were,
/// and no later generation can be opened yet. The reply has status 503.
struct WithheldError : IndexError {
  using IndexError::IndexError;
};

struct PoolSettings {
  /// Called after a failed switch, once per attempt, and after the switch that succeeds at last
  /// with an empty cause. Must not call the pool. Calls do not overlap.
  std::function<void(const std::string& cause)> on_switch = [](const std::string&) {};
  std::function<std::chrono::steady_clock::time_point()> now = std::chrono::steady_clock::now;
  /// Called when a shard is left out because it is damaged, and when it is back. Must not call the
  /// pool. Calls do not overlap.
  std::function<void(const DamagedShard& shard)> on_damage = [](const DamagedShard&) {};
  std::function<void(const std::string& folder)> on_mended = [](const std::string&) {};
  /// How often the index is looked at without a request; 0: never.
  std::chrono::milliseconds watch_interval{1000};
};

class SearcherPool {
 public:
  /// Opens the generation that the folder `index` publishes for the scope. Throws IndexError or
  /// FileError if there is none, or if this program cannot read it.
  SearcherPool(std::string index, Scope scope,
               std::shared_ptr<const VariantTable> variants = std::make_shared<VariantTable>(),
               PoolSettings settings = {});
  ~SearcherPool();

  /// A borrowed searcher. The destructor returns it to the pool, which must still exist.
  class Loan {
   public:
    Loan(SearcherPool& pool, std::unique_ptr<FairSemaphore::Permit> permit,
         std::unique_ptr<Searcher> searcher)
        : pool_(pool), permit_(std::move(permit)), searcher_(std::move(searcher)) {}
    ~Loan() { pool_.give_back(std::move(searcher_)); }
    Loan(const Loan&) = delete;
    const Searcher* operator->() const { return searcher_.get(); }
    const Searcher& operator*() const { return *searcher_; }

   private:
    SearcherPool& pool_;
    std::unique_ptr<FairSemaphore::Permit> permit_;
    std::unique_ptr<Searcher> searcher_;
  };
  /// Lends a searcher of the latest generation. Waits while one searcher more than there are
  /// processors is lent, unless the index has shards on other machines. Thread-safe. Throws
  /// IndexError if a new searcher cannot open the shards, WithheldError, and Overloaded
  /// (FairSemaphore).
  Loan borrow();

  /// The same for a search, which waits by its cost (engine/search_cost.h).
  Loan borrow(const Criteria& criteria);

  /// Calls `use` with a borrowed searcher. If a shard turns out to be damaged, it is left out and
  /// `use` is called again. Thread-safe. Throws as borrow() does, and what `use` throws.
  void with_searcher(const std::function<void(const Searcher&)>& use);
  /// The same for a search, which waits by its cost.
  void with_searcher(const Criteria& criteria, const std::function<void(const Searcher&)>& use);

  /// Leaves a shard out of the generation in service, if it has the shard. Thread-safe.
  void leave_out(const ShardDamage& damage);
  /// Opens the published generation once more, because the files of the shard in `folder` are good
  /// and are not those that are open. Thread-safe.
  void reopen(const std::string& folder);

  /// How many threads wait in borrow(), and for how long.
  FairSemaphore::Load load() { return semaphore_.load(); }

  /// The latest generation. It and borrow() notice a newly published one. If that cannot be opened,
  /// the last good one stays in service, unless records were withdrawn from it: then throws
  /// WithheldError. Thread-safe.
  std::shared_ptr<const Generation> generation();

  /// Throws WithheldError if records were withdrawn from `generation` since it was published, or if
  /// it is unknown whether some were. Thread-safe.
  void check_served(const Generation& generation) const;

  struct Health {
    std::shared_ptr<const Generation> generation;  ///< null: WithheldError is thrown at present
    /// Since when a published generation could not be opened; nullopt: the latest is in service.
    std::optional<std::chrono::system_clock::time_point> stale_since;
  };
  /// Thread-safe.
  Health health();

  Scope scope() const { return scope_; }

 private:
  Loan lend(const Generation& known, Cost cost);
  void use_loan(const std::function<Loan()>& lend, const std::function<void(const Searcher&)>& use);
  void refresh();  // this and the next five: the caller has locked mutex_
  void open_latest(const std::vector<DamagedShard>& known_damaged);
  void replace(std::shared_ptr<const Generation> next);
  void note_failure(const std::string& cause);
  void note_success();
  void give_back(std::unique_ptr<Searcher> searcher);
  std::unique_ptr<Searcher> take_idle(const Generation& wanted);
  void watch();

  std::string index_;
  Scope scope_;
  std::shared_ptr<const VariantTable> variants_;
  PoolSettings settings_;
  FairSemaphore semaphore_;

  std::mutex mutex_;                                // guards all below except watcher_
  std::shared_ptr<const Generation> generation_;    // null after a withdrawal
  std::vector<std::unique_ptr<Searcher>> idle_;     // all of generation_
  bool withheld_ = false;                           // generation_ may not be served
  std::string tried_;                               // stubs that could not be opened
  std::string cause_;                               // of the last failure; empty: none
  std::chrono::steady_clock::time_point retry_at_;  // not before, unless the stubs change
  std::chrono::milliseconds pause_{0};
  std::optional<std::chrono::system_clock::time_point> stale_since_;
  bool ends_ = false;
  std::condition_variable end_;
  std::thread watcher_;
};

}  // namespace gijiroku::search
