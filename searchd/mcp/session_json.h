// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/mcp/session_json.h — the Model Context Protocol: JSON-RPC messages of a client, one a
// line.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search::mcp {

inline constexpr std::size_t kMaxMessageBytes = 1'000'000;

/// One client. One thread at a time.
class Session {
 public:
  /// `pool` must outlive it. Addresses in answers are complete if `site` states its public_url.
  Session(SearcherPool& pool, SiteSettings site, std::string version)
      : pool_(pool), site_(std::move(site)), version_(std::move(version)) {}

  /// The reply to a message, without a line end; nullopt for a notification. What is not a request
  /// gets an error of JSON-RPC. A tool that fails says so in its result, in Japanese. Total.
  std::optional<std::string> reply(std::string_view message);

 private:
  SearcherPool& pool_;
  SiteSettings site_;
  std::string version_;
};

}  // namespace gijiroku::search::mcp
