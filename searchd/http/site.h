// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/site.h — the whole site as a function from a request's target to a reply,
// without sockets.
#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

#include "searchd/engine/searcher_pool.h"
#include "searchd/http/access.h"
#include "searchd/http/handler.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/target.h"
#include "searchd/route/call.h"

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
  /// The target with its path below the base path; the path is empty if it is not below it.
  static Target target_in_site(std::string_view raw_target, const SiteSettings& site);
  Reply reply_or_refusal(const Target& target, std::string_view token,
                         const SiteOptions& options) const;
  Reply admitted(const Target& target, std::string_view token, const SiteOptions& options) const;
  Reply routed(const Route* route, const Target& target, const SiteSettings& site) const;

  std::shared_ptr<const SiteOptions> options() const;

  SearcherPool& pool_;
  mutable TableTurns table_turns_{kTableStreams};
  mutable std::mutex mutex_;
  std::shared_ptr<const SiteOptions> options_;  // guarded by mutex_
};

}  // namespace gijiroku::search
