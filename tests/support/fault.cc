// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/fault.cc — fault injection, preloaded into the indexer under test.
//
// It counts the calls that make something durable: rename, fsync and fdatasync. Environment:
//   GIJIROKU_FAULT_AT     N: kills the process just before the N-th call, as a power cut would
//   GIJIROKU_FAULT_ERRNO  instead, the N-th and all later calls fail with this number
//   GIJIROKU_FAULT_REMOVALS  calls that remove a name count as well
//   GIJIROKU_FAULT_COUNT  a file that gets the number of calls when the process ends
#include <dlfcn.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace {

std::atomic<int> calls{0};

int number(const char* name) {
  const char* text = std::getenv(name);
  return text ? std::atoi(text) : 0;
}

bool fails() {
  const int at = number("GIJIROKU_FAULT_AT"), error = number("GIJIROKU_FAULT_ERRNO");
  const int call = ++calls;
  if (at == 0 || call < at) return false;
  if (error == 0) kill(getpid(), SIGKILL);
  errno = error;
  return true;
}

bool fails_to_remove() { return std::getenv("GIJIROKU_FAULT_REMOVALS") && fails(); }

template <typename Function>
Function real(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

__attribute__((destructor)) void report() {
  const char* path = std::getenv("GIJIROKU_FAULT_COUNT");
  std::FILE* out = path ? std::fopen(path, "w") : nullptr;
  if (!out) return;
  std::fprintf(out, "%d\n", calls.load());
  std::fclose(out);
}

}  // namespace

extern "C" {

int rename(const char* from, const char* to) noexcept {
  return fails() ? -1 : real<int (*)(const char*, const char*)>("rename")(from, to);
}

int fsync(int fd) { return fails() ? -1 : real<int (*)(int)>("fsync")(fd); }

int remove(const char* path) noexcept {
  return fails_to_remove() ? -1 : real<int (*)(const char*)>("remove")(path);
}

int unlink(const char* path) noexcept {
  return fails_to_remove() ? -1 : real<int (*)(const char*)>("unlink")(path);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  return fails_to_remove() ? -1
                           : real<int (*)(int, const char*, int)>("unlinkat")(folder, path, flags);
}

int fdatasync(int fd) { return fails() ? -1 : real<int (*)(int)>("fdatasync")(fd); }

}  // extern "C"
