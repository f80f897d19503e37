// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/exchange.h — the stream that httplib uses for one request.
#pragma once

#include <httplib.h>

#include <string>
#include <utility>

#include "searchd/http/connection.h"

namespace gijiroku::search {

/// httplib reads `head`, which the server wrote, and its output goes to the client's connection.
class Exchange : public httplib::Stream {
 public:
  Exchange(Connection& connection, std::string head)
      : connection_(connection), head_(std::move(head)) {}

  bool is_readable() const override { return at_ < head_.size(); }
  bool is_writable() const override { return true; }

  /// Sends what was written, small replies in one piece. Returns whether the client took it.
  bool flush() { return connection_.write(std::exchange(written_, "")); }

  ssize_t read(char* out, size_t size) override {
    const std::size_t n = head_.copy(out, size, at_);
    at_ += n;
    return static_cast<ssize_t>(n);
  }
  ssize_t write(const char* bytes, size_t size) override {
    written_.append(bytes, size);
    if (written_.size() >= kMaxUnsent && !flush()) return -1;
    return static_cast<ssize_t>(size);
  }
  void get_remote_ip_and_port(std::string&, int&) const override {}
  void get_local_ip_and_port(std::string&, int&) const override {}
  socket_t socket() const override { return connection_.socket(); }

 private:
  static constexpr std::size_t kMaxUnsent = 65'536;

  Connection& connection_;
  std::string head_, written_;
  std::size_t at_ = 0;
};

}  // namespace gijiroku::search
