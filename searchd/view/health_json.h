// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/health_json.h — the JSON of /healthz, and times as the service writes them.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace gijiroku::search {

using SystemTime = std::chrono::system_clock::time_point;

/// In UTC: "2020-12-14T01:02:03.456Z".
std::string utc_time(SystemTime time);

struct HealthReport {
  std::string scope;  ///< "public" or "staff"
  std::size_t records = 0;
  std::string generation;                 ///< empty: none may be served at present
  std::optional<SystemTime> stale_since;  ///< since when a newer one could not be opened
};

/// {"status","scope","records","generation","stale_since"}. The status is "ok", "stale" (an earlier
/// generation is in service) or "withheld" (none is).
std::string health_json(const HealthReport& report);

}  // namespace gijiroku::search
