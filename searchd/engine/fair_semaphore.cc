// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/fair_semaphore.h"

#include <algorithm>

namespace gijiroku::search {

FairSemaphore::FairSemaphore(std::size_t permits, WaitingLimits limits)
    : most_dear_(permits > 1 ? permits - 1 : 1), limits_(limits), free_(permits) {}

bool FairSemaphore::is_free_for(Cost cost) const {
  return free_ > 0 && (cost == Cost::kCheap || dear_ < most_dear_);
}

void FairSemaphore::take(Cost cost) {
  --free_;
  dear_ += cost == Cost::kDear;
}

void FairSemaphore::acquire(Cost cost) {
  std::unique_lock lock(mutex_);
  // No waiter could take what is free: release() would have admitted it.
  if (is_free_for(cost)) return take(cost);
  const auto same_cost = [cost](const Waiter* each) { return each->cost == cost; };
  if (std::count_if(queue_.begin(), queue_.end(), same_cost) >=
      static_cast<std::ptrdiff_t>(limits_.waiters))
    throw Overloaded();
  Waiter self{cost};
  queue_.push_back(&self);
  self.admission.wait_for(lock, limits_.wait, [&self] { return self.is_admitted; });
  note_wait(Clock::now() - self.since);
  if (self.is_admitted) return;
  std::erase(queue_, &self);
  throw Overloaded();
}

void FairSemaphore::release(Cost cost) {
  const std::lock_guard lock(mutex_);
  ++free_;
  dear_ -= cost == Cost::kDear;
  const auto next = std::find_if(queue_.begin(), queue_.end(),
                                 [this](const Waiter* each) { return is_free_for(each->cost); });
  if (next == queue_.end()) return;
  // The permit passes to the waiter before it wakes, so that no newcomer gets ahead of it.
  Waiter& waiter = **next;
  queue_.erase(next);
  take(waiter.cost);
  waiter.is_admitted = true;
  waiter.admission.notify_one();
}

void FairSemaphore::turn_windows() {
  const auto passed = Clock::now() - window_;
  if (passed < kRecent / 2) return;
  longest_before_ = passed < kRecent ? longest_ : Clock::duration(0);
  longest_ = Clock::duration(0);
  window_ = Clock::now();
}

void FairSemaphore::note_wait(Clock::duration wait) {
  turn_windows();
  longest_ = std::max(longest_, wait);
}

FairSemaphore::Load FairSemaphore::load() {
  const std::lock_guard lock(mutex_);
  turn_windows();
  Clock::duration longest = std::max(longest_, longest_before_);
  if (!queue_.empty()) longest = std::max(longest, Clock::now() - queue_.front()->since);
  return {queue_.size(), std::chrono::duration_cast<std::chrono::milliseconds>(longest)};
}

}  // namespace gijiroku::search
