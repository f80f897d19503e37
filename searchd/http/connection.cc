// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/connection.h"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>

namespace gijiroku::search {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kPollMilliseconds = 100;   // between two calls of `may_idle`
constexpr int kDrainMilliseconds = 100;  // for what a client still sends after the last answer
constexpr std::string_view kHeadEnd = "\r\n\r\n";

bool ready(int socket, short events, int milliseconds) {
  pollfd waited{socket, events, 0};
  return poll(&waited, 1, milliseconds) > 0;
}

/// Whether the last call may be repeated: nothing to read, no room to write, or a signal.
bool is_temporary() { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }

}  // namespace

Connection::~Connection() { close(socket_); }

bool Connection::readable(int milliseconds) const { return ready(socket_, POLLIN, milliseconds); }
bool Connection::writable(int milliseconds) const { return ready(socket_, POLLOUT, milliseconds); }

Connection::RawHead Connection::read_head(const std::function<bool()>& may_idle) {
  const auto begun = Clock::now();
  auto deadline = begun + std::chrono::seconds(has_read_head_ && pending_.empty() ? kIdleSeconds
                                                                                  : kHeadSeconds);
  std::size_t searched = 0;
  for (;;) {
    const std::size_t end = pending_.find(kHeadEnd, searched);
    if (end != std::string::npos) {
      RawHead head{Ending::kComplete, pending_.substr(0, end + kHeadEnd.size())};
      pending_.erase(0, head.text.size());
      has_read_head_ = true;
      return head;
    }
    if (pending_.size() >= kMaxHeadBytes) return {Ending::kTooLarge, ""};
    // The end of a head may be split over two reads, so its last bytes are searched again.
    searched = pending_.size() < kHeadEnd.size() ? 0 : pending_.size() - kHeadEnd.size() + 1;

    std::array<char, 4096> buffer;
    const ssize_t n = recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (n == 0 || (n < 0 && !is_temporary())) return {Ending::kClosed, ""};
    if (n > 0) {
      if (pending_.empty()) deadline = Clock::now() + std::chrono::seconds(kHeadSeconds);
      pending_.append(buffer.data(), static_cast<std::size_t>(n));
      continue;
    }
    // A new connection is about to send its first request and keeps its thread. An idle one that
    // was answered before may lose it.
    if (pending_.empty() && has_read_head_ && !may_idle()) return {Ending::kClosed, ""};
    if (Clock::now() >= deadline)
      return {pending_.empty() ? Ending::kClosed : Ending::kTooSlow, ""};
    readable(kPollMilliseconds);
  }
}

bool Connection::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = send(socket_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL);
    if (n > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(n));
    } else if (!is_temporary() || !writable(kWriteSeconds * 1000)) {
      return false;
    }
  }
  return true;
}

void Connection::close_gracefully() {
  // Closing a socket with unread bytes sends a reset, so these are read first.
  shutdown(socket_, SHUT_WR);
  const auto deadline = Clock::now() + std::chrono::milliseconds(kDrainMilliseconds);
  std::array<char, 4096> buffer;
  while (Clock::now() < deadline && readable(kDrainMilliseconds)) {
    if (recv(socket_, buffer.data(), buffer.size(), MSG_DONTWAIT) <= 0) return;
  }
}

}  // namespace gijiroku::search
