// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/ledger.h"

#include <algorithm>
#include <set>
#include <string>

namespace gijiroku::indexer {

Ledger ledger_of(const State& state, const Sources& sources, const IngestResult& result) {
  Ledger out;
  std::set<std::string> files, stale(result.left.begin(), result.left.end());
  for (const Source& source : sources.files) files.insert(source.path.string());
  for (const Failure& failure : result.failures) stale.insert(failure.path);
  out.files = files.size() + sources.unread.size();
  for (const Input& input : sources.inputs) out.files += !input.readable;
  const auto is_input = [&](const std::string& path) {
    return std::any_of(sources.inputs.begin(), sources.inputs.end(),
                       [&](const Input& input) { return is_below(path, input.path); });
  };
  for (const KnownSource& source : state.sources()) {
    ++out.indexed;
    if (stale.contains(source.path))
      ++out.earlier;
    else if (files.contains(source.path))
      ++out.present;
    else
      ++(is_input(source.path) ? out.missing : out.outside);
  }
  return out;
}

}  // namespace gijiroku::indexer
