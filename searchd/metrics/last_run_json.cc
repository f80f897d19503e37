// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/last_run_json.h"

#include <ctime>
#include <nlohmann/json.hpp>

namespace gijiroku::search {
namespace {

constexpr int kWorstStatus = 2;

std::optional<std::chrono::system_clock::time_point> utc_moment(const std::string& text) {
  std::tm parts{};
  const char* const end = strptime(text.c_str(), "%Y-%m-%dT%H:%M:%S", &parts);
  if (end == nullptr || (*end != '.' && *end != 'Z')) return std::nullopt;
  return std::chrono::system_clock::from_time_t(timegm(&parts));
}

}  // namespace

std::optional<LastRun> last_run(const std::string& text) {
  const auto json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object() || !json.contains("finished") || !json.contains("status"))
    return std::nullopt;
  const auto &finished = json["finished"], &status = json["status"];
  if (!finished.is_string() || !status.is_number_integer()) return std::nullopt;
  const auto moment = utc_moment(finished.get<std::string>());
  if (!moment || status < 0 || status > kWorstStatus) return std::nullopt;
  return LastRun{*moment, status.get<int>()};
}

}  // namespace gijiroku::search
