#include "indexer/system/process.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <optional>
#include <system_error>
#include <thread>
#include <utility>

#include "core/error.h"
#include "core/text.h"

namespace gijiroku::indexer {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMaxErrorBytes = 4096;
constexpr const char* kDefaultPath = "/usr/local/bin:/usr/bin:/bin";
constexpr std::chrono::milliseconds kPollForEnd{2};

/// An open file, or none.
class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int fd) : fd_(fd) {}
  Descriptor(Descriptor&& other) noexcept : fd_(std::exchange(other.fd_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
  ~Descriptor() { close(); }

  int fd() const { return fd_; }
  void close() {
    if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  }

 private:
  int fd_ = -1;
};

struct Pipe {
  Descriptor ours, theirs;
};

/// Sockets rather than pipes for what we write, because send() can be kept from raising SIGPIPE.
Pipe stream(const std::string& program, bool we_write) {
  int ends[2];
  const int made = we_write ? ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends)
                            : ::pipe2(ends, O_CLOEXEC);
  if (made != 0) throw file_error("start", program);
  Pipe pipe{Descriptor(ends[0]), Descriptor(ends[1])};
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

std::optional<std::string> found_in_path(const std::string& program) {
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

/// All that the child needs, made before the fork: after it only async-signal-safe calls are
/// allowed, because other threads may have held any lock.
struct Launch {
  std::string file;
  std::vector<std::string> words, variables;
  std::vector<char*> argv, environment;
  ProcessLimits limits;
};

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

/// In the child. Writes errno to `failed` where the program cannot be executed.
[[noreturn]] void become(const Launch& launch, int in, int out, int err, int failed) {
  ::setpgid(0, 0);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  if (::dup2(in, 0) == 0 && ::dup2(out, 1) == 1 && ::dup2(err, 2) == 2) {
    ::close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    const auto cpu = static_cast<std::uint64_t>(launch.limits.cpu.count());
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_CPU, cpu, cpu + 1);
    limit(RLIMIT_FSIZE, launch.limits.written_file, launch.limits.written_file);
    limit(RLIMIT_AS, launch.limits.memory, launch.limits.memory);
    ::execve(launch.file.c_str(), launch.argv.data(), launch.environment.data());
  }
  const int error = errno;
  [[maybe_unused]] const ssize_t told = ::write(failed, &error, sizeof error);
  ::_exit(127);
}

/// A child that runs; its group is killed when this goes out of scope before the child has ended.
class Child {
 public:
  Child(const Launch& launch, std::string_view input)
      : in_(stream(launch.file, true)),
        out_(stream(launch.file, false)),
        err_(stream(launch.file, false)),
        input_(input) {
    Pipe failed = stream(launch.file, false);
    pid_ = ::fork();
    if (pid_ < 0) throw file_error("start", launch.file);
    if (pid_ == 0) {
      become(launch, in_.theirs.fd(), out_.theirs.fd(), err_.theirs.fd(), failed.theirs.fd());
    }
    for (Pipe* pipe : {&in_, &out_, &err_, &failed}) pipe->theirs.close();
    ::fcntl(failed.ours.fd(), F_SETFL, 0);
    int error = 0;
    if (::read(failed.ours.fd(), &error, sizeof error) == sizeof error) {
      end();
      errno = error;
      throw file_error("start", launch.file);
    }
  }
  ~Child() { end(); }
  Child(const Child&) = delete;

  /// Moves bytes both ways until the child has closed its streams or a limit is passed.
  void converse(const ProcessLimits& limits, Clock::time_point deadline, ProcessResult& result);

  /// Its wait status; none while it runs.
  std::optional<int> status() {
    siginfo_t ended{};
    const int options = WEXITED | WNOHANG | WNOWAIT;
    if (::waitid(P_PID, static_cast<id_t>(pid_), &ended, options) != 0) return std::nullopt;
    if (ended.si_pid != pid_) return std::nullopt;
    ::kill(-pid_, SIGKILL);  // what it left behind, before its number can be another's
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = -1;
    return status;
  }

 private:
  void send();
  void receive(const ProcessLimits& limits, ProcessResult& result);
  void receive_errors();
  void end() {
    if (pid_ <= 0) return;
    ::kill(-pid_, SIGKILL);
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = -1;
  }

  Pipe in_, out_, err_;
  std::string_view input_;
  std::string errors_;  // the end of stderr
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

void Child::converse(const ProcessLimits& limits, Clock::time_point deadline,
                     ProcessResult& result) {
  if (input_.empty()) in_.ours.close();
  while (!result.output_limit && (out_.ours.fd() >= 0 || err_.ours.fd() >= 0)) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - Clock::now());
    if (left.count() <= 0) break;
    std::array<pollfd, 3> fds{{{in_.ours.fd(), POLLOUT, 0},  // poll passes over a negative one
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

ProcessResult run_process(const std::vector<std::string>& argv, std::string_view input,
                          const ProcessLimits& limits) {
  const auto file = found_in_path(argv.at(0));
  errno = ENOENT;
  if (!file) throw file_error("start", argv[0]);
  Launch launch{*file, argv, {"PATH=" + search_path(), "LANG=C.UTF-8"}, {}, {}, limits};
  launch.argv = pointers(launch.words);
  launch.environment = pointers(launch.variables);

  const auto deadline = Clock::now() + limits.wall;
  ProcessResult result;
  Child child(launch, input);
  child.converse(limits, deadline, result);
  std::optional<int> status = child.status();
  while (!status && !result.output_limit && Clock::now() < deadline) {
    std::this_thread::sleep_for(kPollForEnd);
    status = child.status();
  }
  result.timed_out = !status && !result.output_limit;
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

bool installed(std::string_view program) { return found_in_path(std::string(program)).has_value(); }

}  // namespace gijiroku::indexer
