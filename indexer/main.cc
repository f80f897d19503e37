// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/main.cc — the command gijiroku-index: reads minutes and publishes an index of them.
// See docs/architecture.md.
#include <CLI/CLI.hpp>
#include <iostream>

#include "core/command_line.h"
#include "core/config_file.h"
#include "core/escape.h"
#include "core/message.h"
#include "core/output.h"
#include "indexer/command_line.h"
#include "indexer/confine/reader_loop.h"
#include "indexer/ingest/parse_json.h"
#include "indexer/publish/last_run_json.h"
#include "indexer/run.h"
#include "indexer/settings.h"
#include "indexer/upkeep.h"

namespace indexer = gijiroku::indexer;

namespace {

constexpr const char* kVersion = "gijiroku-index " GIJIROKU_VERSION "\nLicense: GPL-3.0-or-later.";
// Exit statuses. A scheduler can distinguish a run in which single files failed from a run that did
// not happen. --help and --version count as done; CLI11 reports them as exceptions.
constexpr int kDone = 0, kSomeFailed = 1, kCouldNotRun = 2;

struct Ended {
  int status;
  std::string index;  // of a run that began; empty: none did
};

int status_of_run(const indexer::RunOptions& options) {
  const indexer::RunSummary summary = indexer::run_indexer(options);
  std::cerr << indexer::run_message(summary);
  return indexer::is_complete(summary) ? kDone : kSomeFailed;
}

Ended run(int argc, char** argv) {
  std::string index;
  CLI::App app;
  gijiroku::prepare_command_line(app, gijiroku::message("index.about"), kVersion);
  indexer::CommandLine line;
  try {
    line.run = indexer::read_settings(gijiroku::config_argument(argc, argv));
    indexer::add_options(app, line);
    app.footer(gijiroku::message("index.exit"));
    app.parse(argc, argv);
    if (!line.parse.empty() || !line.explain.empty()) {
      const bool unsandboxed = line.run.unsandboxed;
      std::cout << (line.parse.empty()  ? indexer::explain(line.explain, unsandboxed)
                    : line.parse_as_tei ? indexer::parse_tei(line.parse, unsandboxed)
                                        : indexer::parse_json(line.parse, unsandboxed));
      return {kDone, ""};
    }
    if (!line.verify.empty())
      return {indexer::verify_indexes(line.verify, line.run.jobs) ? kDone : kSomeFailed, ""};
    if (!line.roll_back.empty()) {
      indexer::roll_back_index(line.roll_back);
      return {kDone, ""};
    }
    if (!line.forget_previous.empty()) {
      indexer::forget_previous_of_index(line.forget_previous);
      return {kDone, ""};
    }
    if (line.run.index.empty() || line.run.inputs.empty()) {
      throw std::runtime_error(indexer::missing_setting(line));
    }
    index = line.run.index;
    return {status_of_run(line.run), index};
  } catch (const CLI::ParseError& e) {
    return {app.exit(e) == 0 ? kDone : kCouldNotRun, ""};
  } catch (const std::exception& e) {
    std::cerr << "gijiroku-index: " << gijiroku::escaped(e.what()) << "\n";
    return {kCouldNotRun, index};
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (indexer::is_reader(argc, argv)) return indexer::run_reader();
  gijiroku::prepare_output();
  Ended ended = run(argc, argv);
  if (!gijiroku::output_arrived("gijiroku-index")) ended.status = kCouldNotRun;
  const bool noted = ended.index.empty() || indexer::note_last_run(ended.index, ended.status);
  return noted ? ended.status : kCouldNotRun;
}
