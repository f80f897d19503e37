// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/service.h"

#include <sys/resource.h>

#include <iostream>
#include <memory>
#include <optional>
#include <thread>

#include "searchd/engine/shard_verifier.h"
#include "searchd/http/log_json.h"
#include "searchd/http/server.h"
#include "searchd/http/signals.h"
#include "searchd/http/site.h"
#include "searchd/metrics/metrics.h"
#include "searchd/metrics/metrics_site.h"
#include "searchd/metrics/query_log.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMetricsConnections = 4;

/// Raises the limit of open files to the maximum that the system allows this process. Shells and
/// systemd start programs with 1,024. Each searcher needs one per shard, each connection one. Does
/// nothing if the system refuses.
void raise_open_file_limit() {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0) return;
  files.rlim_cur = files.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &files);
}

SiteOptions site_options(const Settings& settings) {
  return {settings.site,
          access_of(settings.site.scope, settings.token_file, settings.trust_loopback),
          std::chrono::seconds(settings.processor_seconds)};
}

void reload(Site& site, const Log& log, const std::function<Settings()>& read_again) {
  try {
    site.replace(site_options(read_again()));
    log.reloaded("");
  } catch (const std::exception& e) {
    log.reloaded(e.what());
  }
}

/// Serves the metrics from a thread of its own. Its requests are neither logged nor counted.
class MetricsListener {
 public:
  MetricsListener(Metrics& metrics, Scope scope, const Log& log, const std::string& address)
      : site_(metrics, scope),
        server_(site_,
                {.failed = [&log](const auto& request,
                                  const auto& cause) { log.failed(request, cause); }},
                loopback_address(address, "--metrics-listen"), kMetricsConnections),
        thread_([this] { server_.run(); }) {
    std::cout << "metrics on " << server_.url() << "/metrics\n";
  }
  ~MetricsListener() {
    server_.stop();
    thread_.join();
  }
  MetricsListener(const MetricsListener&) = delete;

 private:
  MetricsSite site_;
  Server server_;
  std::thread thread_;
};

}  // namespace

void serve(const Settings& settings, const std::function<Settings()>& read_again) {
  // Before any thread starts, because threads inherit the mask.
  const sigset_t signals = block_signals();
  raise_open_file_limit();
  const Address address = loopback_address(settings.listen, "--listen");
  const Log log;
  SiteOptions options = site_options(settings);
  SearcherPool pool(
      settings.index, settings.site.scope, read_variant_table(settings.variants),
      {.on_switch = [&log](const auto& cause) { log.switched(cause); },
       .on_damage = [&log](const auto& each) { log.damaged(each.folder, each.cause); },
       .on_mended = [&log](const auto& shard) { log.mended(shard); }});
  const ShardVerifier verifier(pool);
  Metrics metrics(pool, settings.index);
  std::unique_ptr<QueryLog> queries;
  if (!settings.query_log.empty()) {
    queries = std::make_unique<QueryLog>(
        QueryLogSettings{.folder = settings.query_log,
                         .on_failure = [&log](const auto& cause) { log.queries_lost(cause); }});
  }
  const Observer observer{
      .served =
          [&](const ServedRequest& request) {
            log.served(request);
            metrics.count(request);
            if (queries) queries->count(request.searched, request.found);
          },
      .failed = [&log](const auto& request, const auto& cause) { log.failed(request, cause); }};
  Site site(pool, std::move(options));
  Server server(site, observer, address, settings.connections);
  std::optional<MetricsListener> listener;
  if (!settings.metrics_listen.empty())
    listener.emplace(metrics, settings.site.scope, log, settings.metrics_listen);
  serve_until_stopped(server, signals, [&] { reload(site, log, read_again); });
}

}  // namespace gijiroku::search
