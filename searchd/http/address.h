// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/address.h — where the server listens.
#pragma once

#include <string>

namespace gijiroku::search {

/// Where to listen.
struct Address {
  std::string host;  ///< 127.0.0.1 or ::1
  int port = 0;      ///< 0: any free port
};

/// Parses "127.0.0.1:8080", "[::1]:8080" or "localhost:0". Throws std::invalid_argument if `text`
/// is not such an address, or if other machines can reach it. The message names `option`, which
/// gave the address, and says what to do.
Address loopback_address(const std::string& text, const std::string& option);

/// "http://127.0.0.1:8080".
std::string url_of(const Address& address);

}  // namespace gijiroku::search
