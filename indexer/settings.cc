// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/settings.h"

#include "core/config_file.h"

namespace gijiroku::indexer {

RunOptions read_settings(const std::string& path) {
  constexpr std::size_t kMaxJobs = 1024;
  RunOptions out;
  if (path.empty()) return out;
  ConfigFile file(path);
  file.read("index", out.index);
  file.read("inputs", out.inputs);
  file.read("published", out.published);
  file.read("bodies", out.bodies);
  file.read("report", out.report);
  file.read("summary", out.summary);
  file.read("jobs", 0, kMaxJobs, out.jobs);
  file.read("for_remote", out.for_remote);
  file.refuse_unknown();
  return out;
}

}  // namespace gijiroku::indexer
