// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/server.h — serves a handler, such as the site, over HTTP on this machine. On the web
// it runs behind nginx (deploy/).
//
// Only GET and HEAD are served. Heads are read within limits (http/connection.h) and checked
// (http/request_head.h). cpp-httplib parses nothing that a client wrote. Every reply has the
// security headers. A reply of the public scope with status 200 has an ETag and Cache-Control:
// no-cache. So a cache may store it but must ask the server each time, and the server answers 304
// if If-None-Match contains the ETag. All other replies have no-store and no ETag: errors, and
// everything of the staff scope. A reply with status 503 says with Retry-After when to come again.
// Replies of a kilobyte or more are compressed for clients that accept gzip; the ETag then differs.
#pragma once

#include <atomic>
#include <memory>
#include <string>

#include "searchd/http/address.h"
#include "searchd/http/handler.h"
#include "searchd/http/observer.h"

namespace gijiroku::search {

class Server {
 public:
  static constexpr std::size_t kConnections = 64;

  /// Binds the address, and serves this many connections at a time. Throws std::runtime_error if
  /// that fails, for example if it is in use. `handler` must outlive the server.
  Server(const Handler& handler, Observer observer, const Address& address,
         std::size_t connections = kConnections);
  ~Server();

  /// The bound address: "http://127.0.0.1:8080".
  std::string url() const;

  /// Serves until stop(). Requests that have begun by then are completed first.
  void run();

  /// Callable from any thread. Waits until run() has begun, if it has not yet.
  void stop();

 private:
  class Http;
  std::unique_ptr<Http> http_;
  Address address_;
  std::atomic<bool> ended_ = false;  // run() has returned
};

}  // namespace gijiroku::search
