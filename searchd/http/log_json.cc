// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/log_json.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cmath>
#include <nlohmann/json.hpp>

namespace gijiroku::search {
namespace {

using Json = nlohmann::ordered_json;

/// The time in UTC: "2020-12-14T01:02:03.456Z".
std::string now() {
  const auto time = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{time - day};
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count(),
                     clock.subseconds().count());
}

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

void Log::failed(const std::string& request, const std::string& cause) const {
  lines_->error(line({{"time", now()}, {"request", request}, {"failure", cause}}));
}

}  // namespace gijiroku::search
