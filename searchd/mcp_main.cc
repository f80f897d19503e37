// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/mcp_main.cc — gijiroku-mcp: an index for AI clients on this machine, over standard input
// and output.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/escape.h"
#include "core/output.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/mcp/session_json.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-mcp " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

int run(int argc, char** argv) {
  CLI::App app{
      "会議録の索引を AI のクライアントへ標準入出力で提供します（Model Context Protocol）。 "
      "Serves an index of minutes to AI clients over standard input and output."};
  app.set_version_flag("--version", kVersion);
  std::string index;
  search::Scope scope = search::Scope::kPublic;
  search::SiteSettings site;
  app.add_option("--index", index, "索引のフォルダー / folder of the index")->required();
  app.add_option("--scope", scope, "public（公開、既定）か staff（職員用） / public or staff")
      ->transform(CLI::CheckedTransformer(std::map<std::string, search::Scope>{
          {"public", search::Scope::kPublic}, {"staff", search::Scope::kStaff}}));
  app.add_option("--public-url", site.public_url,
                 "引用に書く検索ページのアドレス / address of the site, for citations");
  app.footer("終了コード: 0 完了、2 実行できず、または出力を書ききれず");
  try {
    app.parse(argc, argv);
    while (site.public_url.ends_with('/')) site.public_url.pop_back();
    site.scope = scope;
    search::SearcherPool pool(index, scope);
    search::mcp::Session session(pool, site, GIJIROKU_VERSION);
    for (std::string line; std::getline(std::cin, line);) {
      if (line.empty() || line == "\r") continue;
      if (const auto reply = session.reply(line)) std::cout << *reply << "\n" << std::flush;
    }
    return kDone;
  } catch (const CLI::ParseError& e) {
    return app.exit(e) == 0 ? kDone : kCouldNotRun;
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-mcp: " << gijiroku::escaped(e.what()) << "\n";
    return kCouldNotRun;
  }
}

}  // namespace

int main(int argc, char** argv) {
  gijiroku::prepare_output();
  const int status = run(argc, argv);
  return gijiroku::output_arrived("gijiroku-mcp") ? status : kCouldNotRun;
}
