// searchd/http/site.h — which address shows what: the whole site as a function from a request's
// target to a reply, without sockets.
#pragma once

#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"

namespace gijiroku::search {

struct Reply {
  int status = 200;
  std::string_view type;  ///< media type
  std::string body;
  std::string_view route;   ///< what was asked for, for the log: "search", "api_meeting", …
  std::size_t results = 0;  ///< hits or meetings, for the log
};

/// Thread-safe.
class Site {
 public:
  explicit Site(SearcherPool& pool) : pool_(pool) {}

  /// The reply to a GET of `raw_target`. Bad requests and addresses that name nothing get replies
  /// of their own, in JSON below /api/; throws IndexError where the index cannot be read.
  Reply reply(std::string_view raw_target) const;

  /// The reply where reply() threw; tells only the request's id.
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
