// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/observer.h — what a server reports of its requests: to the log, to the metrics.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace gijiroku::search {

/// A request that got a reply.
struct ServedRequest {
  std::string request;            ///< its id
  std::string method;             ///< GET, HEAD, or "other" if the head was refused
  std::string_view route, scope;  ///< Reply::route; "public" or "staff"
  int status = 0;
  double milliseconds = 0;      ///< until the reply was ready to be sent
  std::size_t results = 0;      ///< Reply::results
  std::string_view reason{};    ///< Reply::reason
  std::string_view searched{};  ///< Reply::searched; valid during the call only
  bool found = false;           ///< Reply::found
};

/// Both are called by many threads at a time, and must not throw.
struct Observer {
  /// Called for each reply, whatever its status.
  std::function<void(const ServedRequest&)> served = [](const ServedRequest&) {};
  /// Called for a request that failed inside the server. `cause` is for operators only.
  std::function<void(const std::string& request, const std::string& cause)> failed =
      [](const std::string&, const std::string&) {};
};

}  // namespace gijiroku::search
