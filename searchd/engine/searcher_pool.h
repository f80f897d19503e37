// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/searcher_pool.h — lends searchers of the published generation, each to one thread
// at a time.
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "searchd/engine/fair_semaphore.h"
#include "searchd/engine/searcher.h"
#include "searchd/model/scope.h"
#include "searchd/spelling/variant_table.h"

namespace gijiroku::search {

class SearcherPool {
 public:
  /// Opens the generation that the folder `index` publishes for the scope. Throws IndexError if
  /// there is none, or if this program cannot read it.
  SearcherPool(std::string index, Scope scope,
               std::shared_ptr<const VariantTable> variants = std::make_shared<VariantTable>());
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

   private:
    SearcherPool& pool_;
    std::unique_ptr<FairSemaphore::Permit> permit_;
    std::unique_ptr<Searcher> searcher_;
  };
  /// Lends a searcher of the latest generation. Waits while one searcher more than there are
  /// processors is lent, unless the index has shards on other machines. Thread-safe. Throws
  /// IndexError if a new searcher cannot open the shards.
  Loan borrow();

  /// The latest generation. It and borrow() notice a newly published one. If that cannot be opened,
  /// the last good one stays in service. Thread-safe.
  std::shared_ptr<const Generation> generation();

  Scope scope() const { return scope_; }

 private:
  void refresh();  // the caller has locked mutex_
  void give_back(std::unique_ptr<Searcher> searcher);

  std::string index_;
  Scope scope_;
  FairSemaphore semaphore_;
  std::mutex mutex_;   // guards stubs_, generation_ and idle_
  std::string stubs_;  // of the last generation that was opened or tried
  std::shared_ptr<const VariantTable> variants_;
  std::shared_ptr<const Generation> generation_;
  std::vector<std::unique_ptr<Searcher>> idle_;  // all of generation_
};

}  // namespace gijiroku::search
