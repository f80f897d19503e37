// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/metrics/last_run_json.h — what the indexer wrote of its last run (INDEX/RUN).
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace gijiroku::search {

struct LastRun {
  std::chrono::system_clock::time_point finished;  ///< to the second
  int status = 0;                                  ///< exit status of gijiroku-index: 0, 1 or 2
};

/// Reads {"finished": "2020-12-14T01:02:03.456Z", "status": 0}. Total: nullopt if `text` is
/// anything else.
std::optional<LastRun> last_run(const std::string& text);

}  // namespace gijiroku::search
