// searchd/http/request_head.h — the head of an HTTP request, as much of it as matters to us:
// method, target, two headers.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::search {

struct RequestHead {
  int refusal = 0;  ///< the status to answer before closing the connection; 0: the request is one
                    ///< that we serve
  std::string method = "other";  ///< GET or HEAD; other where it is neither
  std::string target;
  std::string if_none_match;
  bool keep_alive = false;
};

/// Reads a head that ends with an empty line. Refuses what is no HTTP/1.x, methods other than GET
/// and HEAD, any body (left unread it would be taken for the next request), a Range of several
/// parts, and targets above kMaxTargetBytes. One range is passed over: the whole is sent. Total.
RequestHead parse_head(std::string_view text);

inline constexpr std::size_t kMaxTargetBytes = 8000, kMaxHeaders = 100;

}  // namespace gijiroku::search
