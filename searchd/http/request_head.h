// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/request_head.h — the parts of an HTTP request's head that the server uses: method,
// target, If-None-Match, Accept-Encoding, Connection and X-Gijiroku-Token (http/access.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gijiroku::search {

struct RequestHead {
  int refusal = 0;               ///< status of the refusal, after which the connection is closed;
                                 ///< 0: the request is accepted
  std::string method = "other";  ///< GET or HEAD; "other" if the request line was refused
  std::string target;            ///< path and query, also if the client sent an absolute address
  std::string if_none_match;
  std::optional<std::string> token;
  bool gzip = false;        ///< the client accepts a compressed reply
  bool chunks = false;      ///< the client understands a body in chunks (HTTP/1.1)
  bool keep_alive = false;  ///< the client may send another request on this connection
};

/// Parses a head that ends with an empty line. Refuses what is not HTTP/1.0 or HTTP/1.1, methods
/// other than GET and HEAD, and a Range of several parts. Refuses a second X-Gijiroku-Token,
/// because the client may have added it. Refuses any body, because an unread one would be taken for
/// the next request. Refuses targets above kMaxTargetBytes and more than kMaxHeaders headers. A
/// Range of one part is ignored: the reply is the whole resource. Total.
RequestHead parse_head(std::string_view text);

inline constexpr std::size_t kMaxTargetBytes = 8000, kMaxHeaders = 100;

}  // namespace gijiroku::search
