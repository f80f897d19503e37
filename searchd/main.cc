// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/main.cc — gijiroku-searchd, which serves an index of minutes over HTTP on this machine.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/escape.h"
#include "core/output.h"
#include "searchd/http/open_files.h"
#include "searchd/http/server.h"
#include "searchd/http/stop_signals.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-searchd " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

int run(int argc, char** argv) {
  CLI::App app{
      "議事録の索引を HTTP で検索できるようにします。 Serves an index of minutes over HTTP."};
  app.set_version_flag("--version", kVersion);
  std::string index, variants, token_file, listen = "127.0.0.1:8080";
  search::Scope scope = search::Scope::kPublic;
  bool trust_loopback = false;
  app.add_option("--index", index, "索引のフォルダー / folder of the index")->required();
  app.add_option(
      "--variants", variants,
      "書き方・言いかえを足す表（dict/variants.tsv と同じ形式） / rows of further spellings");
  app.add_option("--scope", scope,
                 "public（公開、既定）か staff（職員用、非公開を含む） / public or staff")
      ->transform(CLI::CheckedTransformer(std::map<std::string, search::Scope>{
          {"public", search::Scope::kPublic}, {"staff", search::Scope::kStaff}}));
  app.add_option("--listen", listen,
                 "待ち受けるアドレス（この機械の中のみ。ポート 0 は空いているもの。既定 "
                 "127.0.0.1:8080） / loopback address and port");
  app.add_option("--token-file", token_file,
                 "X-Gijiroku-Token で求める合い言葉のファイル（権限 600） / file of a secret");
  app.add_flag("--trust-loopback", trust_loopback,
               "合い言葉なしの職員用（この機械の利用者全員が読めます） / staff without a secret");
  app.footer(
      "SIGTERM か SIGINT で、処理中の応答を終えてから止まります。\n終了コード: 0 正常に終了、2 "
      "実行できず、または出力を書ききれず");
  try {
    app.parse(argc, argv);
    // Before any thread starts, because threads inherit the mask.
    const sigset_t stop_signals = search::block_stop_signals();
    search::raise_open_file_limit();
    const search::Address address = search::loopback_address(listen);
    const search::Access access = search::access_of(scope, token_file, trust_loopback);
    const search::Log log;
    search::SearcherPool pool(index, scope, search::read_variant_table(variants),
                              {.on_switch = [&log](const auto& cause) { log.switched(cause); }});
    const search::Site site(pool, access);
    search::Server server(site, log, address);
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
