// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/command_line.h"

#include <stdexcept>

#include "core/config_file.h"

namespace gijiroku::search {
namespace {

/// Declares the options, which replace what `settings` has. They refer to it.
void add_options(CLI::App& app, std::string& config, Settings& settings) {
  app.add_option("--config", config,
                 "設定のファイル（TOML）。コマンドラインの指定が優先 / file of settings");
  app.add_option("--index", settings.index, "索引のフォルダー / folder of the index");
  app.add_option(
      "--variants", settings.variants,
      "書き方・言いかえを足す表（dict/variants.tsv と同じ形式） / rows of further spellings");
  app.add_option("--scope", settings.site.scope,
                 "public（公開、既定）か staff（職員用、非公開を含む） / public or staff")
      ->transform(CLI::CheckedTransformer(
          std::map<std::string, Scope>{{"public", Scope::kPublic}, {"staff", Scope::kStaff}}));
  app.add_option("--listen", settings.listen,
                 "待ち受けるアドレス（この機械の中のみ。ポート 0 は空いているもの。既定 "
                 "127.0.0.1:8080） / loopback address and port");
  app.add_option(
      "--metrics-listen", settings.metrics_listen,
      "Prometheus の形式で /metrics を出すアドレス（この機械の中のみ。なければ出さない） "
      "/ loopback address of the metrics");
  app.add_option("--token-file", settings.token_file,
                 "X-Gijiroku-Token で求める合い言葉のファイル（権限 600） / file of a secret");
  app.add_flag("--trust-loopback", settings.trust_loopback,
               "合い言葉なしの職員用（この機械の利用者全員が読めます） / staff without a secret");
  app.footer(
      "SIGTERM か SIGINT で、処理中の応答を終えてから止まります。SIGHUP "
      "で設定を読み直します。\n終了コード: 0 正常に終了、2 "
      "実行できず、または出力を書ききれず");
}

}  // namespace

Settings settings_of(CLI::App& app, int argc, char** argv) {
  std::string config;
  Settings settings = read_settings(config_argument(argc, argv));
  add_options(app, config, settings);
  app.parse(argc, argv);
  if (settings.index.empty()) throw CLI::RequiredError("--index DIR");
  if (settings.site.scope == Scope::kStaff && !settings.query_log.empty()) {
    throw std::invalid_argument(
        "query_log: 職員用（scope = "
        "\"staff\"）の検索語は記録できません。設定から取り除いてください");
  }
  return settings;
}

}  // namespace gijiroku::search
