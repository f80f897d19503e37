// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/mcp_main.cc — gijiroku-mcp: an index for AI clients on this machine, over standard input
// and output.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/command_line.h"
#include "core/escape.h"
#include "core/message.h"
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
  CLI::App app;
  gijiroku::prepare_command_line(app, gijiroku::message("mcp.about"), kVersion);
  std::string index;
  search::Scope scope = search::Scope::kPublic;
  search::SiteSettings site;
  app.add_option("--index", index, gijiroku::message("option.index"))->required();
  app.add_option("--scope", scope, gijiroku::message("option.scope"))
      ->transform(CLI::CheckedTransformer(std::map<std::string, search::Scope>{
          {"public", search::Scope::kPublic}, {"staff", search::Scope::kStaff}}));
  app.add_option("--public-url", site.public_url, gijiroku::message("mcp.public_url"));
  app.footer(gijiroku::message("exit.reading"));
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
