// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/reader_starter.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <utility>

#include "core/error.h"
#include "core/utf8.h"
#include "indexer/confine/reader_loop.h"
#include "indexer/system/sanitizer.h"
#include "indexer/system/spawn.h"

namespace gijiroku::indexer {
namespace {

constexpr const char* kThisProgram = "/proc/self/exe";
constexpr std::uint64_t kMaxOpenFiles = 64;
constexpr int kTries = 2;

struct SocketPair {
  FileDescriptor ours, theirs;
};

SocketPair socket_pair() {
  int ends[2];
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    throw file_error("start", kReaderName);
  return {FileDescriptor(ends[0]), FileDescriptor(ends[1])};
}

}  // namespace

std::string ReaderProcess::ask(Question question, std::string_view bytes, std::size_t most) {
  const auto deadline = Channel::Clock::now() + wall_;
  std::optional<Message> answer;
  if (alive_ && channel_.send(static_cast<char>(question), bytes, deadline))
    answer = channel_.receive(most, deadline);
  const bool refused = answer && answer->kind == static_cast<char>(ReadOutcome::kRefused);
  if (refused) throw FormatError(repair(answer->bytes));
  if (answer && answer->kind == static_cast<char>(ReadOutcome::kAnswered))
    return std::move(answer->bytes);
  kill();
  if (Channel::Clock::now() >= deadline)
    throw FormatError("読み取りが時間の上限を超えました。壊れていないか確かめてください");
  throw FormatError(
      "読み取り用の子プロセスが途中で止まりました。壊れているか、メモリーか時間の上限を超えました");
}

void ReaderProcess::kill() {
  if (process_.fd() >= 0) ::syscall(SYS_pidfd_send_signal, process_.fd(), SIGKILL, nullptr, 0);
  alive_ = false;
}

ReaderStarter::~ReaderStarter() { end_starter(); }

bool ReaderStarter::admits_large_programs() const { return unsandboxed_ || confinement_offered(); }

ReaderProcess ReaderStarter::start() {
  const std::lock_guard lock(mutex_);
  for (int left = kTries; left > 0; --left) {
    if (starter_id_ < 0) start_starter();
    SocketPair pair = socket_pair();
    if (send_descriptor(starter_.fd(), pair.theirs.fd())) {
      pair.theirs.close();
      if (auto process = receive_descriptor(starter_.fd()))
        return {std::move(pair.ours), std::move(*process), limits_.wall};
    }
    end_starter();  // it was killed, perhaps because memory ran out
  }
  errno = ECHILD;
  throw file_error("start", kReaderName);
}

void ReaderStarter::start_starter() {
  SocketPair pair = socket_pair();
  const FileDescriptor null = open_file("/dev/null", O_RDWR | O_CLOEXEC);
  Launch launch;
  launch.file = kThisProgram;
  launch.arguments = {kReaderName};
  launch.variables = {"LANG=C.UTF-8", "LD_BIND_NOW=1"};
  // What a reader might print would reach the operator's terminal.
  launch.files = {null.fd(), null.fd(), kSanitized ? STDERR_FILENO : null.fd(), pair.theirs.fd()};
  // Sanitizers reserve memory, and ThreadSanitizer writes a file for it.
  launch.limits = {limits_.cpu, kSanitized ? RLIM_INFINITY : limits_.memory,
                   kSanitized ? RLIM_INFINITY : 0, kMaxOpenFiles};
  launch.ends_with_thread = false;  // it serves all threads, and ends when its socket is closed
  starter_id_ = spawn(launch);
  starter_ = std::move(pair.ours);
}

void ReaderStarter::end_starter() {
  if (starter_id_ < 0) return;
  starter_.close();
  ::kill(-starter_id_, SIGKILL);  // and its readers
  ::waitpid(starter_id_, nullptr, 0);
  starter_id_ = -1;
}

}  // namespace gijiroku::indexer
