// searchd/engine/fair_semaphore.h — who may work now: a number of askers at a time, the others in
// the order they came.
//
// Searches that share few processors all become slow; one after the other, most are quick and the
// last is no later.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>

namespace gijiroku::search {

/// Thread-safe; outlives its semaphore.
class FairSemaphore {
 public:
  explicit FairSemaphore(std::size_t at_a_time) : free_(at_a_time) {}

  /// One asker's permit, which ends with it.
  class Permit {
   public:
    explicit Permit(FairSemaphore& semaphore) : semaphore_(semaphore) { semaphore_.wait(); }
    ~Permit() { semaphore_.end(); }
    Permit(const Permit&) = delete;

   private:
    FairSemaphore& semaphore_;
  };

 private:
  struct Waiting {
    std::condition_variable called;
    bool is_called = false;
  };

  void wait();
  void end();

  std::mutex mutex_;
  std::size_t free_;
  std::deque<Waiting*> waiting_;
};

}  // namespace gijiroku::search
