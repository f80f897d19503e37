// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/log_json.h — the log of requests, and of generations that cannot be opened: one JSON
// object per line on standard error.
//
// It never contains the text of a query or the address of a client. Thread-safe.
#pragma once

#include <memory>
#include <string>

#include "searchd/http/observer.h"

namespace spdlog {
class logger;
}

namespace gijiroku::search {

class Log {
 public:
  Log();
  ~Log();

  /// Writes a line for a reply, whatever its status.
  void served(const ServedRequest& served) const;

  /// Writes a line for a request that failed inside the server. `cause` is for operators only.
  void failed(const std::string& request, const std::string& cause) const;

  /// Writes a line for a log of queries that cannot be written.
  void queries_lost(const std::string& cause) const;

  /// Write a line for a shard that is left out because it is damaged, and for one that is back.
  void damaged(const std::string& shard, const std::string& cause) const;
  void mended(const std::string& shard) const;

  /// Writes a line for an attempt to switch to another generation. An empty `cause`: the latest
  /// generation is in service again, after attempts that failed.
  void switched(const std::string& cause) const;

  /// Writes a line for settings that were read again. A `cause`: they cannot be used, and those
  /// before stay in force.
  void reloaded(const std::string& cause) const;

 private:
  std::unique_ptr<spdlog::logger> lines_;
};

}  // namespace gijiroku::search
