// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/integrity/shard_check.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "core/digest.h"
#include "core/error.h"
#include "core/sections.h"
#include "indexer/integrity/side_folder.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

std::string nanoseconds(const timespec& time) {
  constexpr std::int64_t kPerSecond = 1'000'000'000;
  return std::to_string(time.tv_sec * kPerSecond + time.tv_nsec);
}

/// Why a file that should have this size and digest is damaged; empty if it is not.
std::string problem_of(const fs::path& file, const ManifestFile& listed) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) {
    return errno == ENOENT ? message(kMissing)
                           : message("damage.unreadable", {std::strerror(errno)});
  }
  const auto size = static_cast<std::uint64_t>(status.st_size);
  if (!S_ISREG(status.st_mode)) return message("damage.no_file");
  if (size != listed.size)
    return message("damage.size", {std::to_string(size), std::to_string(listed.size)});
  try {
    return sha256_file(file.string()) == listed.sha256 ? "" : message(kChanged);
  } catch (const FileError& e) {  // a bad block of the disk
    return message("damage.unreadable", {e.what()});
  }
}

}  // namespace

std::string file_stamp(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0) return {};
  return std::to_string(status.st_size) + ":" + nanoseconds(status.st_mtim) + ":" +
         nanoseconds(status.st_ctim) + ":" + std::to_string(status.st_ino);
}

std::string shard_stamp(const fs::path& shard) {
  std::error_code error;
  std::vector<std::string> lines;
  for (fs::recursive_directory_iterator it(shard, error), end; !error && it != end;
       it.increment(error)) {
    if (!it->is_directory(error))
      lines.push_back(it->path().lexically_relative(shard).string() + " " + file_stamp(it->path()));
  }
  if (error || lines.empty()) return {};
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return sha256(text);
}

std::vector<Damage> damage_of_shard(const fs::path& shard,
                                    const std::function<void(std::size_t)>& advance) {
  if (!fs::exists(shard)) return {{shard, message("damage.no_folder")}};
  const fs::path list = shard / kManifestFile;
  const auto manifest = manifest_of(shard);
  if (!manifest) return {{list, message(fs::exists(list) ? kChanged : kMissing)}};
  std::vector<Damage> out;
  for (const ManifestFile& listed : manifest->files) {
    std::string problem = problem_of(shard / listed.name, listed);
    if (!problem.empty()) out.push_back({shard / listed.name, std::move(problem)});
    advance(listed.size);
  }
  return out;
}

}  // namespace gijiroku::indexer
