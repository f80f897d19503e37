// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/main.cc — gijiroku-searchd, which serves an index of minutes over HTTP on this machine.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/command_line.h"
#include "core/escape.h"
#include "core/message.h"
#include "core/output.h"
#include "searchd/command_line.h"
#include "searchd/service.h"

namespace search = gijiroku::search;

namespace {

constexpr const char* kVersion =
    "gijiroku-searchd " GIJIROKU_VERSION
    "\nLicense: GPL-3.0-or-later."
    "\nWith data from UniDic (BSD-3-Clause) and SudachiDict (Apache-2.0): see NOTICE.";
constexpr int kDone = 0, kCouldNotRun = 2;

int run(int argc, char** argv) {
  CLI::App app;
  gijiroku::prepare_command_line(app, gijiroku::message("searchd.about"), kVersion);
  try {
    search::serve(search::settings_of(app, argc, argv), [&] {
      CLI::App again;
      return search::settings_of(again, argc, argv);
    });
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
