// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/command_line.h"

#include <stdexcept>

#include "core/config_file.h"
#include "core/message.h"

namespace gijiroku::search {
namespace {

/// Declares the options, which replace what `settings` has. They refer to it.
void add_options(CLI::App& app, std::string& config, Settings& settings) {
  app.add_option("--config", config, message("option.config"));
  app.add_option("--index", settings.index, message("option.index"));
  app.add_option("--variants", settings.variants, message("option.variants"));
  app.add_option("--scope", settings.site.scope, message("option.scope"))
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Scope>{{"public", Scope::kPublic}, {"staff", Scope::kStaff}}));
  app.add_option("--listen", settings.listen, message("searchd.listen"));
  app.add_option("--metrics-listen", settings.metrics_listen, message("searchd.metrics_listen"));
  app.add_option("--token-file", settings.token_file, message("searchd.token_file"));
  app.add_flag("--trust-loopback", settings.trust_loopback, message("searchd.trust_loopback"));
  app.footer(message("searchd.exit"));
}

}  // namespace

Settings settings_of(CLI::App& app, int argc, char** argv) {
  std::string config;
  Settings settings = read_settings(config_argument(argc, argv));
  add_options(app, config, settings);
  app.parse(argc, argv);
  if (settings.index.empty()) throw CLI::RequiredError("--index DIR");
  if (settings.site.scope == Scope::kStaff && !settings.query_log.empty()) {
    throw std::invalid_argument(message("searchd.staff_log"));
  }
  return settings;
}

}  // namespace gijiroku::search
