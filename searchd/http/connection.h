// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/connection.h — a client's socket, from which request heads are read one at a time
// within limits of size and time.
//
// cpp-httplib 0.11.4 has no such limits. It reads lines and headers of any length and has no
// deadline for a whole head. It loses pipelined requests, and it executes a body that it did not
// read as the next request. Observed: lines of 200 MiB held in memory, and 8 slow clients that
// blocked all others. So heads are read here, and only checked ones go to httplib. One thread at a
// time.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gijiroku::search {

class Connection {
 public:
  /// Takes ownership of `socket`; the destructor closes it.
  explicit Connection(int socket) : socket_(socket) {}
  ~Connection();
  Connection(const Connection&) = delete;

  enum class Ending { kComplete, kClosed, kTooLarge, kTooSlow };
  struct RawHead {
    Ending ending;
    std::string text;  ///< the head with its empty line; empty unless kComplete
  };

  /// Waits for the next head. The first byte of the first head must arrive within kHeadSeconds,
  /// that of a later head within kIdleSeconds and only while `may_idle` returns true (called ten
  /// times a second). The rest of a head must arrive within kHeadSeconds after its first byte.
  /// Bytes after the head are kept for the next call.
  RawHead read_head(const std::function<bool()>& may_idle);

  /// Returns whether the client took all of `bytes`. Gives up if it takes none for kWriteSeconds.
  bool write(std::string_view bytes);

  /// Ends the sending side, then reads and discards what the client still sends for up to 100 ms.
  /// Without this a reset could destroy an answer that the client has not read yet.
  void close_gracefully();

  int socket() const { return socket_; }

  static constexpr std::size_t kMaxHeadBytes = 16'384;
  static constexpr int kIdleSeconds = 15, kHeadSeconds = 5, kWriteSeconds = 10;

 private:
  bool readable(int milliseconds) const;
  bool writable(int milliseconds) const;

  int socket_;
  std::string pending_;         // received, but not yet returned
  bool has_read_head_ = false;  // at least one head has been returned
};

}  // namespace gijiroku::search
