// searchd/index/circuit_breaker.h — how long what did not answer is left alone, so that a machine
// that is down costs one request its time limit, and not every one. Thread-safe.
#pragma once

#include <atomic>
#include <chrono>

namespace gijiroku::search {

class CircuitBreaker {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::seconds kPause{5};

  /// Whether it may be asked. After a failure and a pause, one asker alone is told so, and the
  /// others wait for what it finds.
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
