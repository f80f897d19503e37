// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/health_json.h — the JSON of /healthz.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace gijiroku::search {

struct HealthReport {
  std::string scope;  ///< "public" or "staff"
  std::size_t records = 0;
  std::string generation;  ///< empty: none may be served at present
  /// Since when a newer one could not be opened.
  std::optional<std::chrono::system_clock::time_point> stale_since;
  struct Shard {
    std::string name, year;  ///< path below the index, 年度
  };
  std::vector<Shard> damaged_shards;  ///< left out
};

/// {"status","scope","records","generation","stale_since"} and, if shards are damaged,
/// "damaged_shards":[{"shard","year"}]. The status is "ok", "damaged" (shards are left out),
/// "stale" (an earlier generation is in service) or "withheld" (none is).
std::string health_json(const HealthReport& report);

}  // namespace gijiroku::search
