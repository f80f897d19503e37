// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/log_json.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/date.h"

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

std::string now() { return utc_time(std::chrono::system_clock::now()); }

/// Never throws: bytes that are not UTF-8 become U+FFFD, because a log line must not be lost.
std::string line(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

Log::Log()
    : lines_(std::make_unique<spdlog::logger>("served",
                                              std::make_shared<spdlog::sinks::stderr_sink_mt>())) {
  // The message alone: spdlog would put a prefix before the JSON.
  lines_->set_pattern("%v");
}
Log::~Log() = default;

void Log::served(const ServedRequest& served) const {
  lines_->info(line({{"time", now()},
                     {"request", served.request},
                     {"method", served.method},
                     {"route", served.route},
                     {"status", served.status},
                     {"ms", std::round(served.milliseconds * 1000) / 1000},
                     {"results", served.results},
                     {"scope", served.scope}}));
}

void Log::switched(const std::string& cause) const {
  if (cause.empty()) {
    lines_->info(line({{"time", now()}, {"event", "switched"}}));
  } else {
    lines_->error(line({{"time", now()}, {"event", "switch_failed"}, {"failure", cause}}));
  }
}

void Log::reloaded(const std::string& cause) const {
  if (cause.empty()) {
    lines_->info(line({{"time", now()}, {"event", "reloaded"}}));
  } else {
    lines_->error(line({{"time", now()}, {"event", "reload_failed"}, {"failure", cause}}));
  }
}

void Log::damaged(const std::string& shard, const std::string& cause) const {
  lines_->error(
      line({{"time", now()}, {"event", "shard_damaged"}, {"shard", shard}, {"failure", cause}}));
}

void Log::mended(const std::string& shard) const {
  lines_->info(line({{"time", now()}, {"event", "shard_mended"}, {"shard", shard}}));
}

void Log::queries_lost(const std::string& cause) const {
  lines_->error(line({{"time", now()}, {"event", "query_log_failed"}, {"failure", cause}}));
}

void Log::failed(const std::string& request, const std::string& cause) const {
  lines_->error(line({{"time", now()}, {"request", request}, {"failure", cause}}));
}

}  // namespace gijiroku::search
