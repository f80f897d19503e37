// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/site.h — routing: the whole site as a function from a request's target to a reply,
// without sockets.
#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"

namespace gijiroku::search {

/// A reply without its HTTP headers.
struct Reply {
  int status = 200;
  std::string_view type;  ///< media type
  std::string body;
  std::string_view route;   ///< for the log: "search", "api_meeting", "missing", …
  std::size_t results = 0;  ///< for the log: number of hits, meetings, nodes or suggestions
};

/// Thread-safe.
class Site {
 public:
  /// `pool` must outlive the site.
  explicit Site(SearcherPool& pool) : pool_(pool) {}

  /// The reply to a GET of `raw_target`. A bad request gets status 400 and an unknown address 404,
  /// as JSON if the path begins with /api/ and as a page otherwise. Throws IndexError if the index
  /// cannot be read.
  Reply reply(std::string_view raw_target) const;

  /// The reply with status 500 for a request on which reply() threw. Its text contains the id
  /// `request` and nothing else about the failure.
  Reply failure(std::string_view raw_target, const std::string& request) const;

  Scope scope() const { return pool_.scope(); }

 private:
  Reply page(const std::string& path, const std::string& query) const;
  Reply api(const std::string& path, const std::string& query) const;
  Reply health() const;
  Reply missing(bool json) const;

  SearcherPool& pool_;
};

}  // namespace gijiroku::search
