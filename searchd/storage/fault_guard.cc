// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/fault_guard.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <mutex>

namespace gijiroku::search {
namespace {

/// A mapping that the signal handler knows. Regions are reused and never freed, because the handler
/// reads their list without a lock.
struct Region {
  std::atomic<std::uintptr_t> begin = 0, end = 0;  // end 0: free
  std::atomic<std::atomic<bool>*> lost = nullptr;
  Region* next = nullptr;  // constant once the region is in the list
};

std::atomic<Region*> regions = nullptr;
std::mutex registration;

/// Only loads, stores and system calls, as a signal handler must.
void zero_lost_pages(int /*signal*/, siginfo_t* info, void* /*context*/) {
  const int error = errno;
  const auto at = reinterpret_cast<std::uintptr_t>(info->si_addr);
  const auto page = at & ~(static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE)) - 1);
  for (const Region* each = regions; each != nullptr; each = each->next) {
    const std::uintptr_t end = each->end;
    if (at < each->begin || at >= end) continue;
    *each->lost.load() = true;
    // The rest at once: of a file that was cut short, every further page would fault.
    void* const zeros = ::mmap(reinterpret_cast<void*>(page), end - page, PROT_READ,
                               MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros == MAP_FAILED) break;
    errno = error;
    return;
  }
  // Not a page of a shard. The instruction runs again, and ends the process.
  std::signal(SIGBUS, SIG_DFL);
}

void install_handler() {
  struct sigaction action {};
  action.sa_sigaction = zero_lost_pages;
  action.sa_flags = SA_SIGINFO;
  ::sigaction(SIGBUS, &action, nullptr);
}

Region* free_region() {
  for (Region* each = regions; each != nullptr; each = each->next) {
    if (each->end == 0) return each;
  }
  auto* const fresh = new Region;
  fresh->next = regions;
  regions = fresh;
  return fresh;
}

}  // namespace

FaultGuard::FaultGuard(const char* begin, std::size_t size, std::atomic<bool>& lost) {
  static std::once_flag installed;
  std::call_once(installed, install_handler);
  const std::lock_guard lock(registration);
  Region* const region = free_region();
  region->lost = &lost;
  region->begin = reinterpret_cast<std::uintptr_t>(begin);
  region->end = reinterpret_cast<std::uintptr_t>(begin) + size;
  end_ = &region->end;
}

FaultGuard::~FaultGuard() { *end_ = 0; }

}  // namespace gijiroku::search
