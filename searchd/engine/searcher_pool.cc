// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/searcher_pool.h"

#include <thread>

#include "core/error.h"
#include "searchd/index/generation.h"

namespace gijiroku::search {
namespace {

/// One more than there are processors, because a search may wait for the disk.
std::size_t permits() { return std::thread::hardware_concurrency() + 1; }

}  // namespace

SearcherPool::SearcherPool(std::string index, Scope scope,
                           std::shared_ptr<const VariantTable> variants)
    : index_(std::move(index)),
      scope_(scope),
      semaphore_(permits()),
      stubs_(stubs(index_, scope_)),
      variants_(std::move(variants)),
      generation_(open_generation(index_, scope_)) {}
SearcherPool::~SearcherPool() = default;

SearcherPool::Loan SearcherPool::borrow() {
  std::unique_ptr<FairSemaphore::Permit> permit;
  std::shared_ptr<const Generation> latest = generation();
  // Searches of remote shards wait for other machines, not for processors.
  if (!has_remote_shards(*latest)) permit = std::make_unique<FairSemaphore::Permit>(semaphore_);
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto searcher = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(permit), std::move(searcher)};
    }
    latest = generation_;
  }
  return {*this, std::move(permit), std::make_unique<Searcher>(std::move(latest), variants_)};
}

std::shared_ptr<const Generation> SearcherPool::generation() {
  const std::lock_guard lock(mutex_);
  refresh();
  return generation_;
}

void SearcherPool::refresh() {
  std::string now = stubs(index_, scope_);
  if (now == stubs_) return;
  try {
    generation_ = open_generation(index_, scope_);
    idle_.clear();
  } catch (const IndexError&) {
    // The last good generation stays in service. The same stubs are not tried again.
  }
  stubs_ = std::move(now);
}

void SearcherPool::give_back(std::unique_ptr<Searcher> searcher) {
  const std::lock_guard lock(mutex_);
  // A searcher of an older generation is dropped, which closes its files.
  if (searcher->generation() == generation_->id) idle_.push_back(std::move(searcher));
}

}  // namespace gijiroku::search
