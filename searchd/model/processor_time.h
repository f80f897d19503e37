// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/processor_time.h — a limit on the processor time that one thread spends on a
// request.
//
// The limit belongs to the thread, not to a parameter: the loops that it ends are many layers below
// the request, and one thread does all the work of one search. A thread without a limit
// (gijiroku-search, tests) never exceeds it. Other threads that a search starts have none.
#pragma once

#include <chrono>
#include <cstddef>
#include <stdexcept>

namespace gijiroku::search {

/// Thrown by spend_processor_time(). The work is not done; no part of it may pass for the whole.
struct ProcessorTimeExceeded : std::runtime_error {
  ProcessorTimeExceeded() : std::runtime_error("the processor time of a request is over") {}
};

/// Limits this thread until the destructor restores the limit that it had before. A limit within
/// another one never ends after it.
class ProcessorTimeLimit {
 public:
  explicit ProcessorTimeLimit(std::chrono::nanoseconds limit);
  ~ProcessorTimeLimit();
  ProcessorTimeLimit(const ProcessorTimeLimit&) = delete;

  /// Half of what is left to this thread; the greatest duration if it has no limit.
  static std::chrono::nanoseconds half_of_rest();

 private:
  std::chrono::nanoseconds outer_;  // processor time of the thread at which the outer limit ends
};

/// To be called in loops that can be long, before `units` of work of about a microsecond each, such
/// as reading the text of one node. Reads the clock every kUnitsPerClock units. Throws
/// ProcessorTimeExceeded after the end of the limit.
void spend_processor_time(std::size_t units = 1);

inline constexpr std::size_t kUnitsPerClock = 256;

}  // namespace gijiroku::search
