#include "searchd/searcher_pool.h"

#include "core/error.h"
#include "searchd/generation.h"

namespace gijiroku {

SearcherPool::SearcherPool(std::string index, Scope scope,
                           std::shared_ptr<const VariantTable> variants)
    : index_(std::move(index)),
      scope_(scope),
      stubs_(stubs(index_, scope_)),
      variants_(std::move(variants)),
      generation_(open_generation(index_, scope_)) {}
SearcherPool::~SearcherPool() = default;

SearcherPool::Loan SearcherPool::borrow() {
  std::shared_ptr<const Generation> generation;
  {
    const std::lock_guard lock(mutex_);
    refresh();
    if (!idle_.empty()) {
      auto searcher = std::move(idle_.back());
      idle_.pop_back();
      return {*this, std::move(searcher)};
    }
    generation = generation_;
  }
  return {*this, std::make_unique<Searcher>(std::move(generation), variants_)};
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
    // The last good generation stays in service; the same stubs are not tried again.
  }
  stubs_ = std::move(now);
}

void SearcherPool::give_back(std::unique_ptr<Searcher> searcher) {
  const std::lock_guard lock(mutex_);
  if (searcher->generation() == generation_->id) idle_.push_back(std::move(searcher));
}

}  // namespace gijiroku
