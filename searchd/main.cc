// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/main.cc — gijiroku-searchd, which serves an index of minutes over HTTP on this machine.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/escape.h"
#include "core/output.h"
#include "searchd/command_line.h"
#include "searchd/engine/shard_verifier.h"
#include "searchd/http/open_files.h"
#include "searchd/http/server.h"
#include "searchd/http/signals.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-searchd " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

search::SiteOptions site_options(const search::Settings& settings) {
  return {settings.site,
          search::access_of(settings.site.scope, settings.token_file, settings.trust_loopback),
          std::chrono::seconds(settings.processor_seconds)};
}

/// Reads the settings again. Only those of the site may change: the index, its scope and the
/// address are the service's for life.
void reload(search::Site& site, const search::Log& log, int argc, char** argv) {
  try {
    CLI::App app;
    site.replace(site_options(search::settings_of(app, argc, argv)));
    log.reloaded("");
  } catch (const std::exception& e) {
    log.reloaded(e.what());
  }
}

void serve(const search::Settings& settings, int argc, char** argv) {
  // Before any thread starts, because threads inherit the mask.
  const sigset_t signals = search::block_signals();
  search::raise_open_file_limit();
  const search::Address address = search::loopback_address(settings.listen);
  const search::Log log;
  search::SiteOptions options = site_options(settings);
  search::SearcherPool pool(
      settings.index, settings.site.scope, search::read_variant_table(settings.variants),
      {.on_switch = [&log](const auto& cause) { log.switched(cause); },
       .on_damage = [&log](const auto& shard) { log.damaged(shard.folder, shard.cause); },
       .on_mended = [&log](const auto& shard) { log.mended(shard); }});
  const search::ShardVerifier verifier(pool);
  search::Site site(pool, std::move(options));
  search::Server server(site, log, address, settings.connections);
  search::serve_until_stopped(server, signals, [&] { reload(site, log, argc, argv); });
}

int run(int argc, char** argv) {
  CLI::App app{
      "議事録の索引を HTTP で検索できるようにします。 Serves an index of minutes over HTTP."};
  app.set_version_flag("--version", kVersion);
  try {
    serve(search::settings_of(app, argc, argv), argc, argv);
    return kDone;
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kCouldNotRun;
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-searchd: " << gijiroku::escaped(e.what()) << "\n";
    return kCouldNotRun;
  }
}

}  // namespace

int main(int argc, char** argv) {
  gijiroku::prepare_output();
  const int status = run(argc, argv);
  return gijiroku::output_arrived("gijiroku-searchd") ? status : kCouldNotRun;
}
