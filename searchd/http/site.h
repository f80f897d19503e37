// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/site.h — routing: the whole site as a function from a request's target to a reply,
// without sockets.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"
#include "searchd/http/access.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// A reply without its HTTP headers.
struct Reply {
  int status = 200;
  std::string_view type;  ///< media type
  std::string body;
  std::string_view route{};  ///< for the log: "search", "api_meeting", "missing", …
  std::size_t results = 0;   ///< for the log: number of hits, meetings, nodes or suggestions
};

/// The reply to a request for `path`, if its body is not too large. Throws BadRequest otherwise: a
/// part of it would pass for the whole.
Reply bounded(Reply reply, std::string_view path);

/// The greatest bodies of a page or answer, and of a whole meeting. Real meetings have pages of up
/// to 440 KB. A speech of 5 MB has a page of 5 MB and, with highlights, 16 MB of JSON.
inline constexpr std::size_t kMaxBytes = 4'000'000, kMaxMeetingBytes = 32'000'000;

inline constexpr std::chrono::seconds kProcessorTime{2};  ///< of one request, unless configured

/// Thread-safe.
class Site {
 public:
  /// `pool` must outlive the site. The site's scope is the pool's. A request may take this many
  /// seconds of processor time.
  explicit Site(SearcherPool& pool, Access access = {}, SiteSettings settings = {},
                std::chrono::seconds processor_time = kProcessorTime)
      : pool_(pool),
        access_(std::move(access)),
        settings_(std::move(settings)),
        processor_time_(processor_time) {
    settings_.scope = pool.scope();
  }

  /// The reply to a GET of `raw_target` with `token` in its header X-Gijiroku-Token. A bad request
  /// gets status 400, one without the secret 403 (unless it asks for /healthz or /readyz) and an
  /// unknown address 404. The status is 503 while records are withheld (WithheldError), and for a
  /// request that waits too long or takes more than two seconds of processor time. Errors are JSON
  /// if the path begins with /api/, and pages otherwise. Throws IndexError if the index cannot be
  /// read.
  Reply reply(std::string_view raw_target, std::string_view token = "") const;

  /// The reply with status 500 for a request on which reply() threw. Its text contains the id
  /// `request` and nothing else about the failure.
  Reply failure(std::string_view raw_target, const std::string& request) const;

  Scope scope() const { return settings_.scope; }

 private:
  /// What a route is asked: its parameters and the id of a meeting in its path.
  struct Call {
    Parameters parameters;
    std::string id;
  };
  /// An address and what answers it.
  struct Route {
    std::string_view path;  ///< ends with "{id}" for any meeting
    std::string_view name;  ///< for the log
    Reply (Site::*reply)(const Call&) const;
    bool open = false;  ///< also to requests without the secret of the staff service
  };

  static const Route* find_route(const std::string& path);
  /// The target with its path below the base path; the path is empty if it is not below it.
  Target target_in_site(std::string_view raw_target) const;
  Reply routed(const Route* route, const Target& target, bool json) const;

  Reply home(const Call& call) const;
  Reply search_page(const Call& call) const;
  Reply meetings_page(const Call& call) const;
  Reply meeting_page(const Call& call) const;
  Reply style(const Call& call) const;
  Reply suggest_script(const Call& call) const;
  Reply sign(const Call& call) const;
  Reply api_search(const Call& call) const;
  Reply api_suggest(const Call& call) const;
  Reply api_meetings(const Call& call) const;
  Reply api_meeting(const Call& call) const;
  Reply health(const Call& call) const;
  Reply readiness(const Call& call) const;

  Reply missing(bool json) const;
  Reply forbidden(bool json) const;
  Reply withheld(bool json) const;
  /// Status 503: the same request may succeed later.
  Reply unavailable(bool json, const std::string& code, const std::string& message) const;
  Answer search(const Criteria& criteria) const;

  SearcherPool& pool_;
  Access access_;
  SiteSettings settings_;
  std::chrono::seconds processor_time_;
};

}  // namespace gijiroku::search
