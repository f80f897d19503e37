// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/handler.h — what a server serves: a function from a request's target to a reply.
#pragma once

#include <string>
#include <string_view>

#include "searchd/model/scope.h"
#include "searchd/route/reply.h"

namespace gijiroku::search {

/// Thread-safe.
class Handler {
 public:
  virtual ~Handler() = default;

  /// The reply to a GET of `raw_target` with `token` in its header X-Gijiroku-Token.
  virtual Reply reply(std::string_view raw_target, std::string_view token) const = 0;

  /// The reply with status 500 for a request on which reply() threw. Its text contains the id
  /// `request` and nothing else about the failure.
  virtual Reply failure(std::string_view raw_target, const std::string& request) const = 0;

  /// Caches may store replies of the public scope.
  virtual Scope scope() const = 0;
};

}  // namespace gijiroku::search
