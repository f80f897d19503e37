// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/engine/fair_semaphore.h — a semaphore that lets waiting threads in by order of arrival,
// within limits of number and time.
//
// Searches that share few processors all become slow. If they run one after the other, most are
// quick and the last ends no later. Costly searches may not take all permits, so that cheap ones do
// not wait for them.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <stdexcept>

namespace gijiroku::search {

/// What a holder of a permit is expected to do: little, or much (engine/search_cost.h).
enum class Cost { kCheap, kDear };

/// Thrown to who does not get a permit: too many wait, or it has waited too long.
struct Overloaded : std::runtime_error {
  Overloaded() : std::runtime_error("too many searches at a time") {}
};

struct WaitingLimits {
  std::size_t waiters = 24;  ///< of each cost. Fewer than half of the server's 64 threads, so that
                             ///< threads are left for requests that need no permit
  std::chrono::milliseconds wait{5000};
};

/// Thread-safe. Must outlive its permits.
class FairSemaphore {
 public:
  /// `permits`: how many may exist at a time. If there are several, one of them is for cheap work
  /// only.
  explicit FairSemaphore(std::size_t permits, WaitingLimits limits = {});

  /// The constructor waits for a permit, or throws Overloaded; the destructor returns it.
  class Permit {
   public:
    explicit Permit(FairSemaphore& semaphore, Cost cost = Cost::kCheap)
        : semaphore_(semaphore), cost_(cost) {
      semaphore_.acquire(cost_);
    }
    ~Permit() { semaphore_.release(cost_); }
    Permit(const Permit&) = delete;

   private:
    FairSemaphore& semaphore_;
    Cost cost_;
  };

  struct Load {
    std::size_t waiting;  ///< threads that wait now
    /// The longest wait of those that wait now or stopped to wait within the last kRecent seconds.
    std::chrono::milliseconds longest_wait;
  };
  Load load();

  static constexpr std::chrono::seconds kRecent{10};

 private:
  using Clock = std::chrono::steady_clock;
  struct Waiter {
    Cost cost;
    Clock::time_point since = Clock::now();
    std::condition_variable admission = {};
    bool is_admitted = false;
  };

  void acquire(Cost cost);
  void release(Cost cost);
  // The caller of these has locked mutex_.
  bool is_free_for(Cost cost) const;
  void take(Cost cost);
  void note_wait(Clock::duration wait);
  void turn_windows();

  const std::size_t most_dear_;
  const WaitingLimits limits_;
  std::mutex mutex_;
  std::size_t free_;           // permits that nobody has
  std::size_t dear_ = 0;       // permits for costly work that somebody has
  std::deque<Waiter*> queue_;  // on the stacks of the waiting threads, by order of arrival
  // The longest waits that ended in this window of half of kRecent, and in the one before it.
  Clock::time_point window_ = Clock::now();
  Clock::duration longest_{0}, longest_before_{0};
};

}  // namespace gijiroku::search
