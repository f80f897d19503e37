// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/integrity/side_folder.h — the folder of one visibility in an index: INDEX/public or
// INDEX/restricted, with its stubs, its epoch and its shards.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/manifest_json.h"
#include "indexer/state/visibility.h"
#include "indexer/system/durable.h"

namespace gijiroku::indexer {

inline constexpr const char* kCurrent = "CURRENT";
inline constexpr const char* kPrevious = "PREVIOUS";
inline constexpr const char* kShards = "shards";

/// "shards/NAME", as stubs name a shard.
std::string shard_path(const std::string& name);

/// nullopt if the manifest of a shard's folder is missing or damaged.
std::optional<Manifest> manifest_of(const std::filesystem::path& shard);

class SideFolder {
 public:
  SideFolder(const std::filesystem::path& index, Visibility visibility);

  Visibility visibility() const { return visibility_; }
  const std::filesystem::path& path() const { return path_; }
  std::filesystem::path shard(const std::string& name) const { return path_ / kShards / name; }
  /// Of its folders and files, whatever the umask.
  const Modes& modes() const;

  /// Whether nothing has been published here yet.
  bool is_new() const;
  /// The text of a stub; empty if it cannot be read.
  std::string stub(const char* name) const;
  /// The folders that a stub names, relative to path().
  std::vector<std::string> shards_named_by(const char* stub) const;
  /// The names of the folders in shards/, unfinished ones included, sorted.
  std::vector<std::string> shards_on_disk() const;
  /// The text of the file EPOCH; nullopt if there is none. Throws FileError.
  std::optional<std::string> epoch_text() const;

  /// Replaces a file durably. Throws FileError.
  void write(std::string_view name, std::string_view content) const;
  /// Removes a stub durably, if it is there. Throws FileError.
  void remove(const char* name) const;
  /// Deletes every shard that neither generation names, including unfinished ones. Throws
  /// FileError.
  void delete_unnamed_shards() const;

 private:
  Visibility visibility_;
  std::filesystem::path path_;
};

/// The public side first.
std::vector<SideFolder> side_folders(const std::filesystem::path& index);

}  // namespace gijiroku::indexer
