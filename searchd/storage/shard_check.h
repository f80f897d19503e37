// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/storage/shard_check.h — whether the files of a shard are those that its MANIFEST names.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "core/manifest_json.h"

namespace gijiroku::search {

/// The manifest of the shard in `folder`. Throws ShardDamage if it cannot be read, or if the shard
/// was made by another program version, dictionary or fold table.
Manifest readable_manifest(const std::string& folder);

/// Which files of a shard are on this machine: all, or without those that a server on another
/// machine searches.
enum class ShardPart : std::uint8_t { kWhole, kColumnsAndWords };
inline ShardPart part_here(bool is_remote) {
  return is_remote ? ShardPart::kColumnsAndWords : ShardPart::kWhole;
}

/// Throws ShardDamage unless the manifest names the files of this part, and each has the size that
/// it states.
void check_sizes(const std::string& folder, const Manifest& manifest, ShardPart part);

/// Throws ShardDamage unless `bytes` are those of the file `name` of the shard.
void check_digest(const std::string& folder, const Manifest& manifest, std::string_view name,
                  std::string_view bytes);

/// Reads all files of this part and compares them with the manifest. Calls `rest` after each
/// MiB. Throws ShardDamage as the functions above do.
void verify_shard(const std::string& folder, ShardPart part, const std::function<void()>& rest);

/// Identity, size and time of the last change of each file of a shard, in one string. Different
/// after a file was written to or replaced. Total.
std::string stamp_of(const std::string& folder);

}  // namespace gijiroku::search
