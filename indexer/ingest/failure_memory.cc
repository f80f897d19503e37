// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/failure_memory.h"

#include <algorithm>
#include <filesystem>

namespace gijiroku::indexer {
namespace {

/// Whether this run looked at `path` and found it readable or gone.
bool is_mended(const State& state, const Sources& sources, const std::string& path) {
  const auto is_it = [&](const auto& each) { return each.path == path; };
  if (std::any_of(sources.files.begin(), sources.files.end(), is_it)) return true;
  if (std::any_of(sources.inputs.begin(), sources.inputs.end(), is_it)) return true;
  std::error_code error;
  const auto status = std::filesystem::symlink_status(path, error);
  const bool forgotten = !std::filesystem::exists(status) && !state.source(path);
  return is_gone(sources, path) || forgotten;
}

}  // namespace

std::set<std::string> failed_before(const State& state) {
  std::set<std::string> out;
  for (const auto& [path, _] : state.failures()) out.insert(path);
  for (const SourceDiagnostics& source : state.diagnostics()) {
    if (count_errors(source.diagnostics) > 0) out.insert(source.path);
  }
  return out;
}

void remember_failures(State& state, const Sources& sources, IngestResult& result) {
  const auto before = state.failures();
  std::set<std::string> now;
  state.begin();
  for (const Failure& failure : result.failures) {
    now.insert(failure.path);
    const auto known = before.find(failure.path);
    if (known == before.end() || known->second != failure.message)
      state.put_failure(failure.path, failure.message);
  }
  for (const auto& [path, message] : before) {
    if (now.contains(path)) continue;
    if (is_mended(state, sources, path))
      state.erase_failure(path);
    else
      result.earlier_failures.push_back({path, message, state.has_public_part(path)});
  }
  state.commit();
}

Diagnostic kept_record(const std::string& doc) {
  return {Severity::kWarning, "record-kept", 0,
          "記録 " + doc +
              " は見当たりませんが、読めない行があるため残しました。行を直すか、"
              "消すなら --allow-removal を付けてください"};
}

}  // namespace gijiroku::indexer
