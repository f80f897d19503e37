// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/fair_semaphore.h — a semaphore that lets waiting threads in by order of arrival.
//
// Searches that share few processors all become slow. If they run one after the other, most are
// quick and the last ends no later.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>

namespace gijiroku::search {

/// Thread-safe. Must outlive its permits.
class FairSemaphore {
 public:
  /// `permits`: how many may exist at a time.
  explicit FairSemaphore(std::size_t permits) : free_(permits) {}

  /// The constructor waits for a permit; the destructor returns it.
  class Permit {
   public:
    explicit Permit(FairSemaphore& semaphore) : semaphore_(semaphore) { semaphore_.acquire(); }
    ~Permit() { semaphore_.release(); }
    Permit(const Permit&) = delete;

   private:
    FairSemaphore& semaphore_;
  };

  /// How many threads wait for a permit. For tests.
  std::size_t waiting() const {
    const std::lock_guard lock(mutex_);
    return queue_.size();
  }

 private:
  struct Waiter {
    std::condition_variable admission;
    bool is_admitted = false;
  };

  void acquire();
  void release();

  mutable std::mutex mutex_;
  std::size_t free_;           // permits that nobody has; 0 while anybody waits
  std::deque<Waiter*> queue_;  // on the stacks of the waiting threads, by order of arrival
};

}  // namespace gijiroku::search
