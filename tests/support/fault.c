// tests/support/fault.c — preloaded into the indexer under test: ends the process as a power cut would, just before the N-th call
// that makes something durable (rename, fsync, fdatasync), N from GIJIROKU_FAULT_AT. With GIJIROKU_FAULT_COUNT the number of calls is
// written to that file instead. GIJIROKU_FAULT_ERRNO makes that call and all later ones fail with this number and kills nothing.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static int calls;

static long number(const char* name) {
  const char* text = getenv(name);
  return text ? atol(text) : 0;
}

__attribute__((destructor)) static void report(void) {
  const char* path = getenv("GIJIROKU_FAULT_COUNT");
  FILE* out = path ? fopen(path, "w") : NULL;
  if (!out) return;
  fprintf(out, "%d\n", calls);
  fclose(out);
}

static int fails(void) {
  const long at = number("GIJIROKU_FAULT_AT"), error = number("GIJIROKU_FAULT_ERRNO");
  const int call = __atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST);
  if (at == 0 || call < at) return 0;
  if (error == 0) kill(getpid(), SIGKILL);
  errno = (int)error;
  return 1;
}

int rename(const char* from, const char* to) {
  int (*real)(const char*, const char*) = (int (*)(const char*, const char*))dlsym(RTLD_NEXT, "rename");
  return fails() ? -1 : real(from, to);
}

int fsync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return fails() ? -1 : real(fd);
}

int fdatasync(int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fdatasync");
  return fails() ? -1 : real(fd);
}
