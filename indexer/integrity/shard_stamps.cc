// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/shard_stamps.h"

#include <sstream>

#include "core/file.h"
#include "core/seal.h"
#include "indexer/integrity/shard_check.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {

namespace fs = std::filesystem;

ShardStamps::ShardStamps(const fs::path& index)
    : index_(index), file_(index / "state/stamps"), written_(read_file_if_readable(file_)) {
  std::istringstream lines{std::string(unsealed(written_).value_or(""))};
  for (std::string name, stamp; lines >> name >> stamp;) stamps_[name] = stamp;
}

std::string ShardStamps::key(const fs::path& shard) const {
  return shard.lexically_relative(index_).generic_string();
}

bool ShardStamps::is_known(const fs::path& shard) const {
  const auto found = stamps_.find(key(shard));
  return found != stamps_.end() && found->second == shard_stamp(shard);
}

void ShardStamps::put(const fs::path& shard) { stamps_[key(shard)] = shard_stamp(shard); }

void ShardStamps::forget(const fs::path& shard) { stamps_.erase(key(shard)); }

void ShardStamps::save() {
  std::string text;
  for (const auto& [name, stamp] : stamps_) {
    if (fs::exists(index_ / name)) text += name + " " + stamp + "\n";
  }
  std::string now = sealed(std::move(text));
  if (now == written_) return;
  replace_file(file_, now);
  written_ = std::move(now);
}

}  // namespace gijiroku::indexer
