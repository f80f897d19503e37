// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/metrics/metrics.h — the figures that a monitoring system collects, in the text format of
// Prometheus.
//
// Labels have only names that this program knows: routes, classes of status, codes of errors. They
// never contain what a client or a record says. docs/http-api.md lists the figures.
#pragma once

#include <memory>
#include <string>

#include "searchd/engine/searcher_pool.h"
#include "searchd/http/observer.h"

namespace gijiroku::search {

/// Thread-safe.
class Metrics {
 public:
  /// `pool` serves the folder `index`, and must outlive the metrics.
  Metrics(SearcherPool& pool, std::string index);
  ~Metrics();

  /// Counts a request.
  void count(const ServedRequest& request);

  /// All figures at present.
  std::string text();

 private:
  struct Figures;
  void refresh();

  SearcherPool& pool_;
  std::string index_;
  std::unique_ptr<Figures> figures_;
};

}  // namespace gijiroku::search
