// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/system/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "core/error.h"
#include "core/file.h"
#include "core/text.h"
#include "indexer/system/spawn.h"

namespace gijiroku::indexer {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxErrorBytes = 4096;
constexpr std::uint64_t kMaxOpenFiles = 1024;
constexpr const char* kDefaultPath = "/usr/local/bin:/usr/bin:/bin";
constexpr std::chrono::milliseconds kExitPollInterval{2};

struct Pipe {
  FileDescriptor ours, theirs;
};

/// A socket for writing, because send() can suppress SIGPIPE and write() on a pipe cannot.
Pipe make_stream(const std::string& program, bool we_write) {
  int ends[2];
  const int made = we_write ? ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends)
                            : ::pipe2(ends, O_CLOEXEC);
  if (made != 0) throw file_error("start", program);
  Pipe pipe{FileDescriptor(ends[0]), FileDescriptor(ends[1])};
  ::fcntl(pipe.ours.fd(), F_SETFL, O_NONBLOCK);
  return pipe;
}

std::string search_path() {
  const char* path = std::getenv("PATH");
  return path ? path : kDefaultPath;
}

bool executable(const std::string& file) {
  std::error_code error;
  return std::filesystem::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
}

/// A running child. The destructor kills its process group if it has not ended.
class Child {
 public:
  Child(Launch launch, std::string_view input)
      : in_(make_stream(launch.file, true)),
        out_(make_stream(launch.file, false)),
        err_(make_stream(launch.file, false)),
        input_(input) {
    launch.files = {in_.theirs.fd(), out_.theirs.fd(), err_.theirs.fd()};
    pid_ = spawn(launch);
    for (Pipe* pipe : {&in_, &out_, &err_}) pipe->theirs.close();
  }
  ~Child() { kill_and_reap(); }
  Child(const Child&) = delete;

  /// Moves bytes in both directions until the child has closed its output streams or exceeds a
  /// limit. Writing first and reading later would deadlock: both sides would wait with full
  /// buffers.
  void exchange_data(const ProcessLimits& limits, Clock::time_point deadline,
                     ProcessResult& result);

  /// The wait status; nullopt while it runs.
  std::optional<int> status() {
    siginfo_t ended{};
    const int options = WEXITED | WNOHANG | WNOWAIT;
    if (::waitid(P_PID, static_cast<id_t>(pid_), &ended, options) != 0) return std::nullopt;
    if (ended.si_pid != pid_) return std::nullopt;
    // Its descendants may still run. It is not reaped yet, so its id cannot belong to another
    // group.
    ::kill(-pid_, SIGKILL);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status;
  }

 private:
  void send();
  void receive(const ProcessLimits& limits, ProcessResult& result);
  void receive_errors();
  void kill_and_reap() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

  Pipe in_, out_, err_;
  std::string_view input_;
  std::string errors_;  // the last bytes of stderr
  pid_t pid_ = -1;
};

bool retriable() { return errno == EAGAIN || errno == EINTR; }

void Child::send() {
  const ssize_t n = ::send(in_.ours.fd(), input_.data(), input_.size(), MSG_NOSIGNAL);
  if (n > 0) input_.remove_prefix(static_cast<std::size_t>(n));
  if ((n < 0 && !retriable()) || input_.empty()) in_.ours.close();
}

void Child::receive(const ProcessLimits& limits, ProcessResult& result) {
  std::array<char, 65536> buffer;
  const ssize_t n = ::read(out_.ours.fd(), buffer.data(), buffer.size());
  if (n > 0) {
    const std::uint64_t room = limits.output - result.output.size();
    result.output_limit = static_cast<std::uint64_t>(n) > room;
    result.output.append(buffer.data(), std::min(static_cast<std::uint64_t>(n), room));
  } else if (n == 0 || !retriable()) {
    out_.ours.close();
  }
}

void Child::receive_errors() {
  std::array<char, kMaxErrorBytes> buffer;
  const ssize_t n = ::read(err_.ours.fd(), buffer.data(), buffer.size());
  if (n > 0) {
    errors_.append(buffer.data(), static_cast<std::size_t>(n));
    if (errors_.size() > kMaxErrorBytes) errors_.erase(0, errors_.size() - kMaxErrorBytes);
  } else if (n == 0 || !retriable()) {
    err_.ours.close();
  }
}

void Child::exchange_data(const ProcessLimits& limits, Clock::time_point deadline,
                          ProcessResult& result) {
  if (input_.empty()) in_.ours.close();
  while (!result.output_limit && (out_.ours.fd() >= 0 || err_.ours.fd() >= 0)) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) break;
    std::array<pollfd, 3> fds{{{in_.ours.fd(), POLLOUT, 0},  // poll ignores negative ones
                               {out_.ours.fd(), POLLIN, 0},
                               {err_.ours.fd(), POLLIN, 0}}};
    if (::poll(fds.data(), fds.size(), static_cast<int>(left.count())) <= 0) continue;
    if (fds[0].revents) send();
    if (fds[1].revents) receive(limits, result);
    if (fds[2].revents) receive_errors();
  }
  const std::string text = repair(errors_);
  const std::string_view trimmed = trim(text);
  const std::size_t line = trimmed.rfind('\n');
  result.last_error = trimmed.substr(line == trimmed.npos ? 0 : line + 1);
}

}  // namespace

std::optional<std::string> program_path(const std::string& program) {
  if (program.find('/') != program.npos) {
    return executable(program) ? std::optional(program) : std::nullopt;
  }
  const std::string path = search_path();
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t end = std::min(path.find(':', at), path.size());
    const std::string file = path.substr(at, end - at) + "/" + program;
    if (end > at && executable(file)) return file;
    at = end + 1;
  }
  return std::nullopt;
}

ProcessResult run_process(const std::vector<std::string>& argv, std::string_view input,
                          const ProcessLimits& limits) {
  const auto file = program_path(argv.at(0));
  errno = ENOENT;
  if (!file) throw file_error("start", argv[0]);
  Launch launch;
  launch.file = *file;
  launch.arguments = argv;
  launch.variables = {"PATH=" + search_path(), "LANG=C.UTF-8"};
  if (!limits.folder.empty()) {
    for (const char* name : {"TMPDIR=", "HOME="})
      launch.variables.push_back(name + limits.folder.string());
  }
  launch.limits = {limits.cpu, limits.memory, limits.written_file, kMaxOpenFiles};
  launch.confinement = program_confinement(*file, limits.folder, limits.listening);

  const auto deadline = Clock::now() + limits.wall;
  ProcessResult result;
  Child child(std::move(launch), input);
  child.exchange_data(limits, deadline, result);
  // A program may close its streams and go on running.
  std::optional<int> status = child.status();
  while (!status && !result.output_limit && Clock::now() < deadline) {
    std::this_thread::sleep_for(kExitPollInterval);
    status = child.status();
  }
  result.timed_out = !status && !result.output_limit;
  // The destructor of the child kills it.
  if (!status) {
    result.signal = SIGKILL;
  } else if (WIFEXITED(*status)) {
    result.exit_status = WEXITSTATUS(*status);
  } else {
    result.signal = WTERMSIG(*status);
    result.timed_out = result.signal == SIGXCPU;
  }
  return result;
}

bool is_installed(std::string_view program) {
  return program_path(std::string(program)).has_value();
}

}  // namespace gijiroku::indexer
