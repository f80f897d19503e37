// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/parallel.h — runs the same work for many items on a few threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace gijiroku::indexer {

/// `wanted` threads; if that is 0, one per core.
inline std::size_t worker_count(std::size_t wanted) {
  return wanted > 0 ? wanted : std::max(1U, std::thread::hardware_concurrency());
}

/// Calls work(i) for each i in [0, count) on at most `jobs` threads, including this one. After an
/// exception no more work is begun; the first one is rethrown here when all threads have stopped.
template <typename Work>
void parallel_for(std::size_t jobs, std::size_t count, const Work& work) {
  std::atomic<std::size_t> next{0};
  std::exception_ptr failure;
  std::mutex mutex;
  const auto worker = [&] {
    for (std::size_t i = next++; i < count; i = next++) {
      try {
        work(i);
      } catch (const std::exception&) {
        const std::lock_guard lock(mutex);
        if (!failure) failure = std::current_exception();
        next = count;
      }
    }
  };
  {
    std::vector<std::jthread> threads;
    for (std::size_t t = 1; t < std::min(jobs, count); ++t) threads.emplace_back(worker);
    worker();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace gijiroku::indexer
