// searchd/http/server.h — the site over HTTP on this machine. To face the web, nginx stands before
// it (deploy/).
//
// Only GET and HEAD; heads are read within bounds (http/connection.h, http/request_head.h) and
// cpp-httplib sees nothing that a client wrote but a checked target. Every reply carries the
// security headers; a reply of the public scope may be kept for a minute and asked for again by its
// ETag, one of the staff scope never.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "searchd/http/site.h"

namespace gijiroku::search {

/// Where to listen.
struct Address {
  std::string host;
  int port = 0;  ///< 0: any that is free
};

/// Reads "127.0.0.1:8080", "[::1]:8080" or "localhost:0". Throws std::invalid_argument, with what
/// to do, where it is no such address or one that other machines can reach.
Address loopback_address(const std::string& text);

class Server {
 public:
  /// Binds. Throws std::runtime_error where the address is taken.
  Server(const Site& site, const Address& address);
  ~Server();

  /// The address bound, "http://127.0.0.1:8080".
  std::string url() const;

  /// Serves until stop(); requests begun by then are completed first.
  void run();

  /// From any thread; waits for a run() that is about to begin.
  void stop();

 private:
  class Http;
  std::unique_ptr<Http> http_;
  Address address_;
  std::atomic<bool> ended_ = false;
};

}  // namespace gijiroku::search
