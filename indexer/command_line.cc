// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/command_line.h"

#include <CLI/CLI.hpp>

#include "core/message.h"

namespace gijiroku::indexer {
namespace {

/// What is remembered and told of former addresses.
void add_address_options(CLI::App& app, CommandLine& line) {
  app.add_option("--ids", line.run.ids, message("index.ids"));
  app.add_flag("--tombstones", line.run.tombstones, message("index.tombstones"));
}

}  // namespace

std::string missing_setting(const CommandLine& line) {
  const bool no_index = line.run.index.empty();
  if (!line.config.empty())
    return no_index ? message("index.needs_index_setting", {line.config})
                    : message("index.needs_inputs_setting", {line.config});
  return no_index ? message("index.needs_index") : message("index.needs_inputs");
}

void add_options(CLI::App& app, CommandLine& line) {
  app.add_option("--config", line.config, message("option.config"));
  auto* index = app.add_option("--index", line.run.index, message("index.index"));
  auto* inputs = app.add_option("INPUT", line.run.inputs, message("index.inputs"));
  app.add_option("--published", line.run.published, message("index.published"))
      ->allow_extra_args(false);
  app.add_option("--bodies", line.run.bodies, message("index.bodies"));
  app.add_option("--jobs", line.run.jobs, message("index.jobs"));
  app.add_option("--report", line.run.report, message("index.report"));
  app.add_option("--summary", line.run.summary, message("index.summary"));
  add_address_options(app, line);
  app.add_flag("--allow-removal", line.run.allow_removal, message("index.allow_removal"));
  app.add_flag("--retry-failed", line.run.retry_failed, message("index.retry_failed"));
  app.add_flag("--for-remote", line.run.for_remote, message("index.for_remote"));
  app.add_flag("--unsandboxed", line.run.unsandboxed, message("index.unsandboxed"));
  auto* one_parse = app.add_option("--parse", line.parse, message("index.parse"));
  app.add_option_function<std::string>(
         "--format", [&line](const std::string& name) { line.parse_as_tei = name == "tei"; },
         message("index.format"))
      ->check(CLI::IsMember({"json", "tei"}))
      ->needs(one_parse);
  auto* one_explain = app.add_option("--explain", line.explain, message("index.explain"));
  auto* verify = app.add_option("--verify", line.verify, message("index.verify"));
  auto* roll_back = app.add_option("--rollback", line.roll_back, message("index.rollback"));
  auto* forget =
      app.add_option("--forget-previous", line.forget_previous, message("index.forget_previous"));
  // Each is a command of its own.
  for (CLI::Option* alone : {one_parse, one_explain, verify, roll_back, forget}) {
    alone->excludes(index)->excludes(inputs);
    for (CLI::Option* other : {one_parse, one_explain, verify, roll_back, forget})
      if (other != alone) alone->excludes(other);
  }
}

}  // namespace gijiroku::indexer
