// SPDX-License-Identifier: GPL-3.0-or-later
// tests/support/fault.cc — fault injection, preloaded into the indexer under test.
//
// It counts the calls that make something durable: rename, fsync and fdatasync. Environment:
//   GIJIROKU_FAULT_AT     N: kills the process just before the N-th call, as a power cut would
//   GIJIROKU_FAULT_ERRNO  instead, the N-th and all later calls fail with this number
//   GIJIROKU_FAULT_REMOVALS  calls that remove a name count as well
//   GIJIROKU_FAULT_CHANGES   so do calls that change a file or folder in any other way
//   GIJIROKU_FAULT_COUNT  a file that gets the number of calls when the process ends
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdarg>
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
bool fails_to_change() { return std::getenv("GIJIROKU_FAULT_CHANGES") && fails(); }
bool fails_to_write(int fd) { return fd > STDERR_FILENO && fails_to_change(); }

bool changes(int flags) { return (flags & (O_CREAT | O_TRUNC)) != 0; }

/// The mode that follows the flags of open(2), if there is one.
mode_t mode_of(int flags, va_list& more) {
  return (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : mode_t{0};
}

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

ssize_t write(int fd, const void* bytes, size_t n) {
  return fails_to_write(fd) ? -1
                            : real<ssize_t (*)(int, const void*, size_t)>("write")(fd, bytes, n);
}

ssize_t pwrite(int fd, const void* bytes, size_t n, off_t at) {
  return fails_to_write(fd)
             ? -1
             : real<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite")(fd, bytes, n, at);
}

ssize_t pwrite64(int fd, const void* bytes, size_t n, off64_t at) {
  return fails_to_write(fd)
             ? -1
             : real<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64")(fd, bytes, n, at);
}

int ftruncate(int fd, off_t size) noexcept {
  return fails_to_change() ? -1 : real<int (*)(int, off_t)>("ftruncate")(fd, size);
}

int ftruncate64(int fd, off64_t size) noexcept {
  return fails_to_change() ? -1 : real<int (*)(int, off64_t)>("ftruncate64")(fd, size);
}

int mkdir(const char* path, mode_t mode) noexcept {
  return fails_to_change() ? -1 : real<int (*)(const char*, mode_t)>("mkdir")(path, mode);
}

int fchmod(int fd, mode_t mode) noexcept {
  return fails_to_change() ? -1 : real<int (*)(int, mode_t)>("fchmod")(fd, mode);
}

int fchmodat(int folder, const char* path, mode_t mode, int flags) noexcept {
  return fails_to_change()
             ? -1
             : real<int (*)(int, const char*, mode_t, int)>("fchmodat")(folder, path, mode, flags);
}

int open(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  return changes(flags) && fails_to_change()
             ? -1
             : real<int (*)(const char*, int, ...)>("open")(path, flags, mode);
}

int open64(const char* path, int flags, ...) {
  va_list more;
  va_start(more, flags);
  const mode_t mode = mode_of(flags, more);
  va_end(more);
  return changes(flags) && fails_to_change()
             ? -1
             : real<int (*)(const char*, int, ...)>("open64")(path, flags, mode);
}

}  // extern "C"
