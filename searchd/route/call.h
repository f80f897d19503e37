// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/call.h — what a route is asked, and what it answers with.
#pragma once

#include <cstddef>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/engine/searcher_pool.h"
#include "searchd/model/site_settings.h"
#include "searchd/request/target.h"
#include "searchd/route/reply.h"

namespace gijiroku::search {

/// Each keeps a connection for as long as a client takes to read all hits.
inline constexpr std::ptrdiff_t kTableStreams = 4;
using TableTurns = std::counting_semaphore<kTableStreams>;

/// One request for a route. `pool` and `table_turns` outlive the reply and its stream.
struct Call {
  SearcherPool& pool;
  TableTurns& table_turns;
  const SiteSettings& site;
  Parameters parameters{};
  std::vector<std::string> ids{};  ///< one for each "{id}" in the path of the route
  std::string query{};  ///< of the target, as it was sent; only for a route that reads it itself
};

/// An address and what answers it.
struct Route {
  std::string_view path;  ///< "{id}" stands for any id; see ids_in_path()
  std::string_view name;  ///< for the log
  Reply (*reply)(const Call&);
  enum Kind {
    kUsual,
    kOpen,  ///< also for requests without the secret of the staff service
    kDiet   ///< of the Diet's API, which has its own rules for parameters and errors
  } kind = kUsual;
};

}  // namespace gijiroku::search
