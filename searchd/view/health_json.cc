// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/health_json.h"

#include <nlohmann/json.hpp>

#include "core/date.h"

namespace gijiroku::search {

std::string health_json(const HealthReport& report) {
  const bool withheld = report.generation.empty();
  nlohmann::ordered_json out;
  const bool damaged = !report.damaged_shards.empty();
  out["status"] = withheld ? "withheld" : report.stale_since ? "stale" : damaged ? "damaged" : "ok";
  out["scope"] = report.scope;
  out["records"] = report.records;
  out["generation"] =
      withheld ? nlohmann::ordered_json() : nlohmann::ordered_json(report.generation);
  out["stale_since"] = nullptr;
  if (report.stale_since) out["stale_since"] = utc_time(*report.stale_since);
  for (const HealthReport::Shard& shard : report.damaged_shards)
    out["damaged_shards"].push_back({{"shard", shard.name}, {"year", shard.year}});
  return out.dump();
}

}  // namespace gijiroku::search
