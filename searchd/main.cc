// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/main.cc — gijiroku-searchd, which serves an index of minutes over HTTP on this machine.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/config_file.h"
#include "core/escape.h"
#include "core/output.h"
#include "searchd/http/open_files.h"
#include "searchd/http/server.h"
#include "searchd/http/stop_signals.h"
#include "searchd/settings.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-searchd " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

/// Declares the options, which replace what `settings` has. They refer to it.
void add_options(CLI::App& app, std::string& config, search::Settings& settings) {
  app.add_option("--config", config,
                 "設定のファイル（TOML）。ここに書く設定が優先 / file of settings");
  app.add_option("--index", settings.index, "索引のフォルダー / folder of the index");
  app.add_option(
      "--variants", settings.variants,
      "書き方・言いかえを足す表（dict/variants.tsv と同じ形式） / rows of further spellings");
  app.add_option("--scope", settings.site.scope,
                 "public（公開、既定）か staff（職員用、非公開を含む） / public or staff")
      ->transform(CLI::CheckedTransformer(std::map<std::string, search::Scope>{
          {"public", search::Scope::kPublic}, {"staff", search::Scope::kStaff}}));
  app.add_option("--listen", settings.listen,
                 "待ち受けるアドレス（この機械の中のみ。ポート 0 は空いているもの。既定 "
                 "127.0.0.1:8080） / loopback address and port");
  app.add_option("--token-file", settings.token_file,
                 "X-Gijiroku-Token で求める合い言葉のファイル（権限 600） / file of a secret");
  app.add_flag("--trust-loopback", settings.trust_loopback,
               "合い言葉なしの職員用（この機械の利用者全員が読めます） / staff without a secret");
  app.footer(
      "SIGTERM か SIGINT で、処理中の応答を終えてから止まります。\n終了コード: 0 正常に終了、2 "
      "実行できず、または出力を書ききれず");
}

int run(int argc, char** argv) {
  CLI::App app{
      "議事録の索引を HTTP で検索できるようにします。 Serves an index of minutes over HTTP."};
  app.set_version_flag("--version", kVersion);
  std::string config;
  search::Settings settings;
  try {
    settings = search::read_settings(gijiroku::config_argument(argc, argv));
    add_options(app, config, settings);
    app.parse(argc, argv);
    if (settings.index.empty()) throw CLI::RequiredError("--index DIR");
    // Before any thread starts, because threads inherit the mask.
    const sigset_t stop_signals = search::block_stop_signals();
    search::raise_open_file_limit();
    const search::Address address = search::loopback_address(settings.listen);
    const search::Access access =
        search::access_of(settings.site.scope, settings.token_file, settings.trust_loopback);
    const search::Log log;
    search::SearcherPool pool(settings.index, settings.site.scope,
                              search::read_variant_table(settings.variants),
                              {.on_switch = [&log](const auto& cause) { log.switched(cause); }});
    const search::Site site(pool, access, settings.site,
                            std::chrono::seconds(settings.processor_seconds));
    search::Server server(site, log, address, settings.connections);
    search::serve_until_signal(server, stop_signals);
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
