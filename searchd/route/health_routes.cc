// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/health_routes.h"

#include <chrono>

#include "searchd/index/generation.h"
#include "searchd/view/health_json.h"
#include "searchd/view/readiness_json.h"

namespace gijiroku::search {
namespace {

constexpr int kOk = 200, kUnavailable = 503;

constexpr std::chrono::seconds kBusyWait{1};  // with a longer wait the service is not ready

/// "public/shards/2020-1a2b…": the path below the index.
std::string name_of_shard(const std::string& folder) {
  std::size_t begin = folder.size();
  for (int parts = 0; parts < 3 && begin != 0 && begin != std::string::npos; ++parts)
    begin = folder.rfind('/', begin - 1);
  return begin == std::string::npos ? folder : folder.substr(begin + 1);
}

}  // namespace

Reply health(const Call& call) {
  const auto [generation, stale_since] = call.pool.health();
  HealthReport report{
      call.pool.scope() == Scope::kStaff ? "staff" : "public", 0, "", stale_since, {}};
  if (generation) {
    report.records = generation->utterances;
    report.generation = generation->id;
    for (const DamagedShard& shard : generation->damaged)
      report.damaged_shards.push_back({name_of_shard(shard.folder), shard.year});
  }
  return {generation ? kOk : kUnavailable, kJsonType, health_json(report)};
}

Reply readiness(const Call& call) {
  const FairSemaphore::Load load = call.pool.load();
  const bool ready = load.longest_wait < kBusyWait;
  return {ready ? kOk : kUnavailable, kJsonType, readiness_json(ready, load)};
}

}  // namespace gijiroku::search
