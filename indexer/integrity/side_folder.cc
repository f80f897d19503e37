// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/side_folder.h"

#include <algorithm>
#include <set>

#include "core/file.h"
#include "core/sections.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxEpochBytes = 64;

// The public service runs under another user, and that of the restricted side belongs to the
// indexer's group.
constexpr Modes kPublicModes{fs::perms{0755}, fs::perms{0644}},
    kRestrictedModes{fs::perms{0750}, fs::perms{0640}};

}  // namespace

std::string shard_path(const std::string& name) { return std::string(kShards) + "/" + name; }

std::optional<Manifest> manifest_of(const fs::path& shard) {
  return manifest_if_valid(read_file_if_readable(shard / kManifestFile));
}

SideFolder::SideFolder(const fs::path& index, Visibility visibility)
    : visibility_(visibility),
      path_(index / (visibility == Visibility::kPublic ? "public" : "restricted")) {}

const Modes& SideFolder::modes() const {
  return visibility_ == Visibility::kPublic ? kPublicModes : kRestrictedModes;
}

bool SideFolder::is_new() const {
  return !fs::exists(path_ / kCurrent) && !fs::exists(path_ / kPrevious) &&
         !fs::exists(path_ / kEpochFile) && shards_on_disk().empty();
}

std::string SideFolder::stub(const char* name) const { return read_file_if_readable(path_ / name); }

std::vector<std::string> SideFolder::shards_named_by(const char* name) const {
  return shards_of_stub(stub(name));
}

std::vector<std::string> SideFolder::shards_on_disk() const {
  std::vector<std::string> out;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(path_ / kShards, error))
    out.push_back(entry.path().filename().string());
  std::sort(out.begin(), out.end());
  return out;
}

std::optional<std::string> SideFolder::epoch_text() const {
  return read_file_if_present(path_ / kEpochFile, kMaxEpochBytes);
}

void SideFolder::write(std::string_view name, std::string_view content) const {
  replace_file(path_ / name, content, modes().file);
}

void SideFolder::remove(const char* name) const {
  if (fs::remove(path_ / name)) sync_path(path_);
}

void SideFolder::delete_unnamed_shards() const {
  std::set<std::string> named;
  for (const char* stub : {kCurrent, kPrevious}) {
    for (std::string& shard : shards_named_by(stub)) named.insert(std::move(shard));
  }
  bool deleted = false;
  for (const std::string& name : shards_on_disk()) {
    if (named.contains(shard_path(name))) continue;
    fs::remove_all(shard(name));
    deleted = true;
  }
  if (deleted) sync_path(path_ / kShards);
}

std::vector<SideFolder> side_folders(const fs::path& index) {
  return {SideFolder(index, Visibility::kPublic), SideFolder(index, Visibility::kRestricted)};
}

}  // namespace gijiroku::indexer
