// searchd/engine/searcher_pool.h — searchers over the published generation, lent to one thread at a
// time.
#pragma once

#include <functional>
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
  /// Opens the generation that INDEX publishes for the scope. Throws IndexError where there is none
  /// that this program can read.
  SearcherPool(std::string index, Scope scope,
               std::shared_ptr<const VariantTable> variants = std::make_shared<VariantTable>());
  ~SearcherPool();

  /// A searcher of the latest generation, to be given back by its destructor. A newly published
  /// generation is noticed here; one that cannot be opened leaves the last good one in service.
  /// Waits for its permit where as many are lent as the processors serve well, unless these wait
  /// for other machines. Thread-safe.
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
  Loan borrow();

  /// The latest generation itself, noticed likewise. Thread-safe.
  std::shared_ptr<const Generation> generation();

  Scope scope() const { return scope_; }

 private:
  void refresh();  // mutex_ is held
  void give_back(std::unique_ptr<Searcher> searcher);

  std::string index_;
  Scope scope_;
  FairSemaphore semaphore_;
  std::mutex mutex_;
  std::string stubs_;
  std::shared_ptr<const VariantTable> variants_;
  std::shared_ptr<const Generation> generation_;
  std::vector<std::unique_ptr<Searcher>> idle_;
};

}  // namespace gijiroku::search
