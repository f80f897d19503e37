// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/circuit_breaker.h — stops requests to a machine that did not answer, for a while.
// So a machine that is down costs one request its time limit, and not every request. Thread-safe.
#pragma once

#include <atomic>
#include <chrono>

namespace gijiroku::search {

class CircuitBreaker {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kPause{5};

  /// Whether the machine may be asked. After a failure and a pause only one caller gets true. The
  /// others get false until answered() is called or another pause has passed.
  bool try_now(Clock::time_point now = Clock::now()) {
    auto until = until_.load();
    if (until == Clock::time_point::min()) return true;
    return now >= until && until_.compare_exchange_strong(until, now + kPause);
  }
  void failed(Clock::time_point now = Clock::now()) { until_ = now + kPause; }
  void answered() { until_ = Clock::time_point::min(); }

 private:
  std::atomic<Clock::time_point> until_{Clock::time_point::min()};
};

}  // namespace gijiroku::search
