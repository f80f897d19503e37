// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/spawn.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

#include "core/error.h"
#include "core/file.h"

namespace gijiroku::indexer {
namespace {

constexpr int kNotStarted = 127;  // exit status

std::vector<char*> pointers(std::vector<std::string>& strings) {
  std::vector<char*> out;
  for (std::string& string : strings) out.push_back(string.data());
  out.push_back(nullptr);
  return out;
}

void limit(int resource, std::uint64_t soft, std::uint64_t hard) {
  const rlimit value{soft, hard};
  ::setrlimit(static_cast<__rlimit_resource>(resource), &value);
}

void limit_child(const KernelLimits& limits) {
  const auto cpu = static_cast<std::uint64_t>(limits.cpu.count());
  limit(RLIMIT_CORE, 0, 0);
  // SIGXCPU shows that the limit ended it; SIGKILL follows a second later.
  limit(RLIMIT_CPU, cpu, cpu + 1);
  limit(RLIMIT_FSIZE, limits.written_file, limits.written_file);
  limit(RLIMIT_NOFILE, limits.open_files, limits.open_files);
  // The number of processes is not limited: the kernel counts all processes of the user.
}

bool place_files(const std::vector<int>& files) {
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (::dup2(files[i], static_cast<int>(i)) != static_cast<int>(i)) return false;
  }
  // Closed by execve and not before it, because the report of a failure is still needed.
  ::close_range(static_cast<unsigned>(files.size()), ~0U, CLOSE_RANGE_CLOEXEC);
  return true;
}

/// Runs in the child. Writes errno to `failed` if the program cannot be executed.
[[noreturn]] void exec_in_child(const Launch& launch, char* const* argv, char* const* environment,
                                int failed) {
  // A group of its own, so that its descendants can be killed with it.
  ::setpgid(0, 0);
  if (launch.ends_with_thread) ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (place_files(launch.files)) {
    limit_child(launch.limits);
    if (confine(launch.confinement)) {
      // Last: a child of a build with sanitizers has terabytes of address space until execve.
      limit(RLIMIT_AS, launch.limits.memory, launch.limits.memory);
      ::execve(launch.file.c_str(), argv, environment);
    }
  }
  const int error = errno;
  [[maybe_unused]] const ssize_t ignored = ::write(failed, &error, sizeof error);
  ::_exit(kNotStarted);
}

/// Copies that dup2 to low numbers cannot overwrite before they are used.
std::vector<FileDescriptor> lifted(const Launch& launch) {
  std::vector<FileDescriptor> out;
  for (const int file : launch.files) {
    out.emplace_back(::fcntl(file, F_DUPFD_CLOEXEC, static_cast<int>(launch.files.size())));
    if (out.back().fd() < 0) throw file_error("start", launch.file);
  }
  return out;
}

}  // namespace

pid_t spawn(Launch& launch) {
  const std::vector<FileDescriptor> files = lifted(launch);
  for (std::size_t i = 0; i < files.size(); ++i) launch.files[i] = files[i].fd();
  const std::vector<char*> argv = pointers(launch.arguments);
  const std::vector<char*> environment = pointers(launch.variables);
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) throw file_error("start", launch.file);
  const FileDescriptor ours(ends[0]);
  // Lifted too: it must not be where a file of the child is put.
  FileDescriptor theirs(::fcntl(ends[1], F_DUPFD_CLOEXEC, static_cast<int>(launch.files.size())));
  FileDescriptor(ends[1]).close();
  const pid_t child = ::fork();
  if (child < 0) throw file_error("start", launch.file);
  if (child == 0) exec_in_child(launch, argv.data(), environment.data(), theirs.fd());
  theirs.close();
  // Waits until execve closes the other end without a byte, or errno arrives.
  int error = 0;
  ssize_t got = -1;
  do got = ::read(ours.fd(), &error, sizeof error);
  while (got < 0 && errno == EINTR);
  if (got != static_cast<ssize_t>(sizeof error)) return child;
  ::waitpid(child, nullptr, 0);
  errno = error;
  throw file_error("start", launch.file);
}

}  // namespace gijiroku::indexer
