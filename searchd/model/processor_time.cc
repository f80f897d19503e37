// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/model/processor_time.h"

#include <algorithm>
#include <ctime>

namespace gijiroku::search {
namespace {

using std::chrono::nanoseconds;

constexpr nanoseconds kNever = nanoseconds::max();

thread_local nanoseconds end_of_limit = kNever;
thread_local std::size_t units_since_clock = 0;

nanoseconds processor_time() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return std::chrono::seconds(now.tv_sec) + nanoseconds(now.tv_nsec);
}

}  // namespace

ProcessorTimeLimit::ProcessorTimeLimit(nanoseconds limit) : outer_(end_of_limit) {
  const nanoseconds now = processor_time();
  if (limit < kNever - now) end_of_limit = std::min(outer_, now + limit);
}
ProcessorTimeLimit::~ProcessorTimeLimit() { end_of_limit = outer_; }

nanoseconds ProcessorTimeLimit::half_of_rest() {
  if (end_of_limit == kNever) return kNever;
  return std::max(nanoseconds(0), (end_of_limit - processor_time()) / 2);
}

void spend_processor_time(std::size_t units) {
  units_since_clock += units;
  if (units_since_clock < kUnitsPerClock) return;
  units_since_clock = 0;
  if (end_of_limit != kNever && processor_time() > end_of_limit) throw ProcessorTimeExceeded();
}

}  // namespace gijiroku::search
