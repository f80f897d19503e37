// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/shard_stamps.h — the stamps (shard_check.h) that the shards had when they were
// last found whole. A run reads only shards whose stamp differs.
//
// INDEX/state/stamps: "SIDE/NAME STAMP", one shard a line, sealed (core/seal.h). A file that is
// missing or damaged contains no stamps: all shards are read then.
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace gijiroku::indexer {

class ShardStamps {
 public:
  /// Reads the stamps of the index in this folder. Total.
  explicit ShardStamps(const std::filesystem::path& index);

  /// Whether the shard, a folder of the index, has the stamp that it had when it was whole.
  bool is_known(const std::filesystem::path& shard) const;
  /// Remembers the present stamp of a whole shard.
  void put(const std::filesystem::path& shard);
  /// Has the next run read the shard.
  void forget(const std::filesystem::path& shard);
  /// Forgets shards that do not exist any more, and writes the file if anything has changed.
  /// Durable. Throws FileError.
  void save();

 private:
  std::string key(const std::filesystem::path& shard) const;

  std::filesystem::path index_, file_;
  std::map<std::string, std::string> stamps_;
  std::string written_;  // what the file contains
};

}  // namespace gijiroku::indexer
