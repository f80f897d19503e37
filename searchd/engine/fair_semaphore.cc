#include "searchd/engine/fair_semaphore.h"

namespace gijiroku::search {

void FairSemaphore::wait() {
  std::unique_lock lock(mutex_);
  if (free_ > 0) {
    --free_;
    return;
  }
  Waiting self;
  waiting_.push_back(&self);
  self.called.wait(lock, [&self] { return self.is_called; });
}

void FairSemaphore::end() {
  const std::lock_guard lock(mutex_);
  if (waiting_.empty()) {
    ++free_;
    return;
  }
  waiting_.front()->is_called = true;
  waiting_.front()->called.notify_one();
  waiting_.pop_front();
}

}  // namespace gijiroku::search
