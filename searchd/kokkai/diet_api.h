// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/diet_api.h — the API of the Diet's records (国会会議録検索システム) over an index,
// so that its clients work with this one. docs/http-api.md says how records are mapped.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "searchd/engine/searcher_pool.h"
#include "searchd/kokkai/conditions.h"
#include "searchd/model/site_settings.h"

namespace gijiroku::search::kokkai {

/// The endpoint at `path` (/api/speech, /api/1.0/meeting, …); nullopt if there is none.
std::optional<Endpoint> endpoint_at(std::string_view path);

struct DietReply {
  int status = 200;
  std::string_view type;
  std::string body;
  std::size_t results = 0;  ///< number of records that match
};

/// Answers the query part of a target, as it was sent. Throws as SearcherPool::with_searcher, and
/// IncompleteError if a shard is damaged or on another machine.
DietReply answer(std::string_view query, Endpoint endpoint, SearcherPool& pool,
                 const SiteSettings& site);

/// The reply with this status to a request that fails for a reason outside of it: overload, or an
/// index of which nothing may be served.
DietReply busy(std::string_view query, int status);

}  // namespace gijiroku::search::kokkai
