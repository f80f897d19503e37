// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/storage/shard_check.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "core/digest.h"
#include "core/error.h"
#include "core/file.h"
#include "core/message.h"
#include "core/schema.h"
#include "core/sections.h"
#include "core/tokenizer.h"
#include "searchd/storage/damage.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kMaxManifestBytes = std::size_t{1} << 30U;
constexpr const char* kDamaged = " is damaged: index again";

std::string path_in(const std::string& folder, std::string_view name) {
  return folder + "/" + std::string(name);
}

bool is_here(std::string_view name, ShardPart part) {
  return part == ShardPart::kWhole || name == kColumnsFile || name == kWordsFile;
}

/// Files that every shard has, besides the tables of Xapian.
void check_names(const std::string& folder, const Manifest& manifest) {
  for (const std::string_view name : {kLiteralFile, kGramsFile, kColumnsFile, kWordsFile}) {
    const bool named = std::any_of(manifest.files.begin(), manifest.files.end(),
                                   [&](const ManifestFile& file) { return file.name == name; });
    if (!named) throw ShardDamage(folder, path_in(folder, kManifestFile) + kDamaged);
  }
}

/// Names the index and the command that makes it again.
std::string made_otherwise(const std::string& folder) {
  const std::string index =
      std::filesystem::path(folder).parent_path().parent_path().parent_path().string();
  return message("start.made_otherwise", {index});
}

}  // namespace

Manifest readable_manifest(const std::string& folder) {
  Manifest manifest;
  try {
    manifest = manifest_from_json(read_file(path_in(folder, kManifestFile), kMaxManifestBytes));
  } catch (const FileError& e) {
    if (lacks_resources()) throw;
    throw ShardDamage(folder, "the shard " + folder + " has no manifest that can be read: " +
                                  e.what() + ": index again");
  } catch (const FormatError& e) {
    throw ShardDamage(folder, "the shard " + folder + " has no manifest that can be read: " +
                                  e.what() + ": index again");
  }
  if (manifest.schema != kSchemaVersion || manifest.fingerprint != tokenizer_fingerprint()) {
    throw ShardDamage(folder, made_otherwise(folder));
  }
  return manifest;
}

void check_sizes(const std::string& folder, const Manifest& manifest, ShardPart part) {
  check_names(folder, manifest);
  for (const ManifestFile& file : manifest.files) {
    if (!is_here(file.name, part)) continue;
    const std::string path = path_in(folder, file.name);
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
      throw ShardDamage(folder, std::string(file_error("open", path).what()) + ": index again");
    if (static_cast<std::uint64_t>(status.st_size) != file.size)
      throw ShardDamage(folder, path + " has " + std::to_string(status.st_size) +
                                    " bytes instead of " + std::to_string(file.size) +
                                    ": index again");
  }
}

void check_digest(const std::string& folder, const Manifest& manifest, std::string_view name,
                  std::string_view bytes) {
  const std::string digest = sha256(bytes);
  for (const ManifestFile& file : manifest.files) {
    if (file.name == name && file.sha256 != digest)
      throw ShardDamage(folder, path_in(folder, name) + kDamaged);
  }
}

void verify_shard(const std::string& folder, ShardPart part, const std::function<void()>& rest) {
  const Manifest manifest = readable_manifest(folder);
  check_sizes(folder, manifest, part);
  for (const ManifestFile& file : manifest.files) {
    if (!is_here(file.name, part)) continue;
    const std::string path = path_in(folder, file.name);
    try {
      if (sha256_file(path, rest) != file.sha256) throw ShardDamage(folder, path + kDamaged);
    } catch (const FileError& e) {
      if (lacks_resources()) throw;
      throw ShardDamage(folder, std::string(e.what()) + ": index again");
    }
  }
}

std::string stamp_of(const std::string& folder) {
  namespace fs = std::filesystem;
  std::set<std::string> stamps;  // a folder lists its files in any order
  std::error_code error;
  for (fs::recursive_directory_iterator at(folder, error), end; !error && at != end;
       at.increment(error)) {
    struct stat status {};
    if (::stat(at->path().c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
    std::string stamp = at->path().string();
    for (const auto number :
         {static_cast<std::int64_t>(status.st_dev), static_cast<std::int64_t>(status.st_ino),
          static_cast<std::int64_t>(status.st_size),
          static_cast<std::int64_t>(status.st_mtim.tv_sec),
          static_cast<std::int64_t>(status.st_mtim.tv_nsec)})
      stamp += " " + std::to_string(number);
    stamps.insert(std::move(stamp));
  }
  std::string out;
  for (const std::string& stamp : stamps) out += stamp + "\n";
  return out;
}

}  // namespace gijiroku::search
