// searchd/http/connection.h — a client's socket, read one request head at a time within bounds of
// size and time.
//
// cpp-httplib 0.11.4 reads lines and headers without limit, has no deadline for a whole head, loses
// pipelined requests and executes a body that it did not read as the next request (facts: 200 MiB
// lines held in memory, 8 slow clients block everybody). So heads are read here, and only what is
// understood goes further. One thread at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace gijiroku::search {

class Connection {
 public:
  /// Owns `socket` and closes it in the destructor.
  explicit Connection(int socket) : socket_(socket) {}
  ~Connection();
  Connection(const Connection&) = delete;

  enum class Ending { kComplete, kClosed, kTooLarge, kTooSlow };
  struct RawHead {
    Ending ending;
    std::string text;  ///< through the empty line, if complete
  };

  /// Waits kHeadSeconds for the first head. Waits for a later one as long as `patient` says so
  /// (asked ten times a second) and at most kIdleSeconds; once its first byte is there, for
  /// kHeadSeconds. What follows the head stays for the next call.
  RawHead read_head(const std::function<bool()>& patient);

  /// Whether all of `bytes` were taken. A client that takes none for kWriteSeconds is given up.
  bool write(std::string_view bytes);

  /// Tells the client that nothing more comes and discards what it still sends for a moment, so
  /// that an answer is not lost to a reset.
  void finish();

  int socket() const { return socket_; }

  static constexpr std::size_t kMaxHeadBytes = 16 * 1024;
  static constexpr int kIdleSeconds = 15, kHeadSeconds = 5, kWriteSeconds = 10;

 private:
  bool readable(int milliseconds) const;
  bool writable(int milliseconds) const;

  int socket_;
  std::string pending_;
  bool answered_ = false;  // a head has been read
};

}  // namespace gijiroku::search
