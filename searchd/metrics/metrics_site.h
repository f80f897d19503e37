// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/metrics/metrics_site.h — the address /metrics, on a listener of its own: proxies pass on
// every path of the site, and these figures are for operators.
#pragma once

#include <string>
#include <string_view>

#include "searchd/http/handler.h"
#include "searchd/metrics/metrics.h"

namespace gijiroku::search {

/// Thread-safe.
class MetricsSite : public Handler {
 public:
  /// `metrics` must outlive the site.
  MetricsSite(Metrics& metrics, Scope scope) : metrics_(metrics), scope_(scope) {}

  /// The metrics for /metrics; status 404 for any other path.
  Reply reply(std::string_view raw_target, std::string_view token) const override;
  Reply failure(std::string_view raw_target, const std::string& request) const override;
  Scope scope() const override { return scope_; }

 private:
  Metrics& metrics_;
  Scope scope_;
};

}  // namespace gijiroku::search
