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

namespace gijiroku {

/// Thread-safe; outlives its turns.
class Turns {
 public:
  explicit Turns(std::size_t at_a_time) : free_(at_a_time) {}

  /// One asker's turn, which ends with it.
  class Turn {
   public:
    explicit Turn(Turns& turns) : turns_(turns) { turns_.wait(); }
    ~Turn() { turns_.end(); }
    Turn(const Turn&) = delete;

   private:
    Turns& turns_;
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

}  // namespace gijiroku
