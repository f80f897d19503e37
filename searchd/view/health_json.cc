// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/health_json.h"

#include <array>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace gijiroku::search {

std::string utc_time(SystemTime time) {
  const auto rounded = std::chrono::floor<std::chrono::milliseconds>(time);
  const auto day = std::chrono::floor<std::chrono::days>(rounded);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{rounded - day};
  std::array<char, 64> out;
  const int size = std::snprintf(
      out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
      static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
      static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
  return {out.data(), static_cast<std::size_t>(size)};
}

std::string health_json(const HealthReport& report) {
  const bool withheld = report.generation.empty();
  nlohmann::ordered_json out;
  out["status"] = withheld ? "withheld" : report.stale_since ? "stale" : "ok";
  out["scope"] = report.scope;
  out["records"] = report.records;
  out["generation"] =
      withheld ? nlohmann::ordered_json() : nlohmann::ordered_json(report.generation);
  out["stale_since"] = nullptr;
  if (report.stale_since) out["stale_since"] = utc_time(*report.stale_since);
  return out.dump();
}

}  // namespace gijiroku::search
