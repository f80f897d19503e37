// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/fair_semaphore.h"

namespace gijiroku::search {

void FairSemaphore::acquire() {
  std::unique_lock lock(mutex_);
  if (free_ > 0) {
    --free_;
    return;
  }
  Waiter self;
  queue_.push_back(&self);
  self.admission.wait(lock, [&self] { return self.is_admitted; });
}

void FairSemaphore::release() {
  const std::lock_guard lock(mutex_);
  if (queue_.empty()) {
    ++free_;
    return;
  }
  // The permit passes to the first waiter. `free_` stays 0, so that no newcomer gets ahead of it.
  queue_.front()->is_admitted = true;
  queue_.front()->admission.notify_one();
  queue_.pop_front();
}

}  // namespace gijiroku::search
