// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <sys/stat.h>

#include <algorithm>
#include <sstream>

#include "core/file.h"
#include "searchd/metrics/last_run_json.h"

namespace gijiroku::search {
namespace {

constexpr double kMilliseconds = 1e-3, kNanoseconds = 1e-9;
constexpr double kUnknownStatus = -1;

using Seconds = std::chrono::duration<double>;

double unix_seconds(std::chrono::system_clock::time_point time) {
  return Seconds(time.time_since_epoch()).count();
}

/// 0 if there is no such file.
double time_of_change(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return 0;
  return static_cast<double>(status.st_mtim.tv_sec) +
         static_cast<double>(status.st_mtim.tv_nsec) * kNanoseconds;
}

/// "2xx".
std::string status_class(int status) { return std::to_string(status / 100) + "xx"; }

/// Upper bounds in seconds. Most searches take milliseconds; a request waits for up to 5 s and then
/// has 2 s of processor time, unless configured.
prometheus::Histogram::BucketBoundaries buckets() {
  return {.001, .0025, .005, .01, .025, .05, .1, .25, .5, 1, 2.5, 5, 10};
}

}  // namespace

struct Metrics::Figures {
  using Counters = prometheus::Family<prometheus::Counter>;

  prometheus::Gauge& gauge(const std::string& name, const std::string& help) {
    return prometheus::BuildGauge().Name(name).Help(help).Register(registry).Add({});
  }
  Counters& counters(const std::string& name, const std::string& help) {
    return prometheus::BuildCounter().Name(name).Help(help).Register(registry);
  }

  prometheus::Registry registry;
  Counters& requests = counters("gijiroku_requests_total", "Requests by route and status.");
  Counters& unavailable =
      counters("gijiroku_unavailable_total", "Requests that got status 503, by reason.");
  prometheus::Counter& searches =
      counters("gijiroku_searches_total", "Searches for words, once for all pages of hits.")
          .Add({});
  prometheus::Counter& without_hits =
      counters("gijiroku_searches_without_hits_total", "Searches for words that nothing contains.")
          .Add({});
  prometheus::Family<prometheus::Histogram>& durations =
      prometheus::BuildHistogram()
          .Name("gijiroku_request_duration_seconds")
          .Help("Time until a reply was ready to be sent, by route.")
          .Register(registry);
  prometheus::Gauge& waiting =
      gauge("gijiroku_waiting_requests", "Requests that wait for their turn.");
  prometheus::Gauge& longest_wait =
      gauge("gijiroku_longest_wait_seconds", "Longest wait of the last 5 to 10 seconds.");
  prometheus::Gauge& utterances = gauge("gijiroku_utterances", "Utterances that are served.");
  prometheus::Gauge& published =
      gauge("gijiroku_index_published_timestamp_seconds", "When an index was last published.");
  prometheus::Gauge& stale =
      gauge("gijiroku_stale_since_timestamp_seconds",
            "Since when the published index cannot be opened; 0: it is in service.");
  prometheus::Gauge& withheld =
      gauge("gijiroku_withheld", "1: nothing is served because of a withdrawal.");
  prometheus::Gauge& damaged =
      gauge("gijiroku_damaged_shards", "Shards that are left out because they are damaged.");
  prometheus::Gauge& last_run = gauge("gijiroku_index_last_run_timestamp_seconds",
                                      "When the last run of the indexer ended; 0: unknown.");
  prometheus::Gauge& last_status =
      gauge("gijiroku_index_last_run_status",
            "0: all sources were read, 1: some were not, 2: it could not run; -1: unknown.");
};

Metrics::Metrics(SearcherPool& pool, std::string index)
    : pool_(pool), index_(std::move(index)), figures_(std::make_unique<Figures>()) {
  // From 0 on, so that the first one is an increase.
  for (const char* reason : {"overloaded", "too_costly", "withheld", "incomplete"})
    figures_->unavailable.Add({{"reason", reason}});
}
Metrics::~Metrics() = default;

void Metrics::count(const ServedRequest& request) {
  const std::string route(request.route);
  figures_->requests.Add({{"route", route}, {"status", status_class(request.status)}}).Increment();
  figures_->durations.Add({{"route", route}}, buckets())
      .Observe(request.milliseconds * kMilliseconds);
  if (!request.reason.empty())
    figures_->unavailable.Add({{"reason", std::string(request.reason)}}).Increment();
  if (request.searched.empty()) return;
  figures_->searches.Increment();
  if (!request.found) figures_->without_hits.Increment();
}

std::string Metrics::text() {
  refresh();
  std::ostringstream out;
  prometheus::TextSerializer().Serialize(out, figures_->registry.Collect());
  return out.str();
}

void Metrics::refresh() {
  const FairSemaphore::Load load = pool_.load();
  figures_->waiting.Set(static_cast<double>(load.waiting));
  figures_->longest_wait.Set(Seconds(load.longest_wait).count());

  const auto [generation, stale_since] = pool_.health();
  figures_->withheld.Set(generation ? 0 : 1);
  figures_->utterances.Set(generation ? static_cast<double>(generation->utterances) : 0);
  figures_->damaged.Set(generation ? static_cast<double>(generation->damaged.size()) : 0);
  figures_->stale.Set(stale_since ? unix_seconds(*stale_since) : 0);
  const double of_public = time_of_change(index_ + "/public/CURRENT");
  figures_->published.Set(pool_.scope() == Scope::kStaff
                              ? std::max(of_public, time_of_change(index_ + "/restricted/CURRENT"))
                              : of_public);

  const auto run = last_run(read_file_if_readable(index_ + "/RUN"));
  figures_->last_run.Set(run ? unix_seconds(run->finished) : 0);
  figures_->last_status.Set(run ? run->status : kUnknownStatus);
}

}  // namespace gijiroku::search
