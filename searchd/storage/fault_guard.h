// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/fault_guard.h — keeps the process alive if a page of a memory-mapped file cannot
// be read: the file was cut short after it was mapped, or the disk fails.
//
// The system reports such a page with SIGBUS, which would end the process. Instead, the rest of the
// mapping from that page on reads as zeros, and a flag says that this has happened. So a reader of
// the mapping must accept any bytes, and whoever uses its results must look at the flag first.
#pragma once

#include <atomic>
#include <cstddef>
#include <cstdint>

namespace gijiroku::search {

/// Guards one mapping while it exists. Thread-safe.
class FaultGuard {
 public:
  /// `begin` is the start of a page. The mapping and `lost` must outlive the guard. `lost` becomes
  /// true if a page is lost.
  FaultGuard(const char* begin, std::size_t size, std::atomic<bool>& lost);
  ~FaultGuard();
  FaultGuard(const FaultGuard&) = delete;

 private:
  std::atomic<std::uintptr_t>* end_;  // of the region in the list of the signal handler; 0: free
};

}  // namespace gijiroku::search
