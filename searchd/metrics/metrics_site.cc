// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/metrics_site.h"

#include "embedded/strings.h"
#include "searchd/request/target.h"

namespace gijiroku::search {
namespace {

constexpr int kOk = 200, kNotFound = 404, kFailed = 500;
constexpr std::string_view kPlain = "text/plain; charset=utf-8";
constexpr std::string_view kExposition = "text/plain; version=0.0.4; charset=utf-8";

}  // namespace

Reply MetricsSite::reply(std::string_view raw_target, std::string_view) const {
  if (split_target(raw_target).path != "/metrics")
    return {kNotFound, kPlain, std::string(strings::metrics_only) + "\n"};
  return {kOk, kExposition, metrics_.text()};
}

Reply MetricsSite::failure(std::string_view, const std::string& request) const {
  return {kFailed, kPlain, strings::metrics_failure(request) + "\n"};
}

}  // namespace gijiroku::search
