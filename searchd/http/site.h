// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/site.h — routing: the whole site as a function from a request's target to a reply,
// without sockets.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <semaphore>
#include <string>
#include <string_view>
#include <utility>

#include "searchd/engine/searcher_pool.h"
#include "searchd/http/access.h"
#include "searchd/http/handler.h"
#include "searchd/http/reply.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/request.h"
#include "searchd/request/target.h"

namespace gijiroku::search {

/// The reply to a request for `path`, if its body is not too large. Throws BadRequest otherwise: a
/// part of it would pass for the whole.
Reply bounded(Reply reply, std::string_view path);

/// The greatest bodies of a page or answer, and of a whole meeting. Real meetings have pages of up
/// to 440 KB. A speech of 5 MB has a page of 5 MB and, with highlights, 16 MB of JSON.
inline constexpr std::size_t kMaxBytes = 4'000'000, kMaxMeetingBytes = 32'000'000;

inline constexpr std::chrono::seconds kProcessorTime{2};  ///< of one request, unless configured

/// What may be replaced while the site is served.
struct SiteOptions {
  SiteSettings settings{};
  Access access{};
  std::chrono::seconds processor_time = kProcessorTime;  ///< that a request may take
};

/// Thread-safe.
class Site : public Handler {
 public:
  /// `pool` must outlive the site. The site's scope is the pool's.
  explicit Site(SearcherPool& pool, SiteOptions options = {}) : pool_(pool) {
    replace(std::move(options));
  }

  /// Requests that have begun keep the options that they began with.
  void replace(SiteOptions options);

  /// A bad request gets status 400, one without the secret 403 (unless it asks for /healthz or
  /// /readyz) and an unknown address 404. The status is 503 while records are withheld
  /// (WithheldError), for a meeting that may be in a damaged shard, and for a request that waits
  /// too long or takes more than two seconds of processor time. Errors are JSON if the path begins
  /// with /api/, and pages otherwise. Throws IndexError if the index cannot be read.
  Reply reply(std::string_view raw_target, std::string_view token = "") const override;

  Reply failure(std::string_view raw_target, const std::string& request) const override;

  Scope scope() const override { return pool_.scope(); }

 private:
  /// What a route is asked: its parameters and the id of a meeting in its path.
  struct Call {
    const SiteSettings& site;
    Parameters parameters{};
    std::string id{};
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
  static Target target_in_site(std::string_view raw_target, const SiteSettings& site);
  Reply admitted(const Target& target, std::string_view token, const SiteOptions& options) const;
  Reply routed(const Route* route, const Target& target, const SiteSettings& site) const;

  Reply home(const Call& call) const;
  Reply search_page(const Call& call) const;
  Reply meetings_page(const Call& call) const;
  Reply meeting_page(const Call& call) const;
  Reply style(const Call& call) const;
  Reply suggest_script(const Call& call) const;
  Reply sign(const Call& call) const;
  Reply api_search(const Call& call) const;
  Reply table(const Criteria& criteria, TableFormat format, const Call& call) const;
  Reply api_suggest(const Call& call) const;
  Reply api_meetings(const Call& call) const;
  Reply api_meeting(const Call& call) const;
  Reply health(const Call& call) const;
  Reply readiness(const Call& call) const;

  Answer search(const Criteria& criteria) const;
  std::optional<ShownMeeting> meeting(const std::string& id, const std::string& text) const;
  /// The meetings and the id of the generation that has them.
  std::pair<MeetingList, std::string> meetings(const Browse& browse) const;

  std::shared_ptr<const SiteOptions> options() const;

  /// Each keeps a connection for as long as a client takes to read all hits.
  static constexpr std::ptrdiff_t kTableStreams = 4;

  SearcherPool& pool_;
  mutable std::counting_semaphore<kTableStreams> table_streams_{kTableStreams};
  mutable std::mutex mutex_;
  std::shared_ptr<const SiteOptions> options_;  // guarded by mutex_
};

}  // namespace gijiroku::search
