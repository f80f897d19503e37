// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/ingest/header_override.h"

namespace gijiroku::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kNsPerSecond = 1'000'000'000;

/// The same file has the same path in every run, because sources are known by it.
fs::path absolute(const std::string& path) {
  std::error_code error;
  fs::path found = fs::weakly_canonical(path, error);
  if (error) found = fs::absolute(path).lexically_normal();
  return found.has_filename() ? found : found.parent_path();
}

/// Adds the size and takes the later time; returns false if the file is gone or unreadable.
bool add_stat(const fs::path& path, Source& source) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return false;
  source.size += status.st_size;
  const std::int64_t time = status.st_mtim.tv_sec * kNsPerSecond + status.st_mtim.tv_nsec;
  source.mtime_ns = std::max(source.mtime_ns, time);
  return true;
}

/// Fills in size, time and override; returns false if the file is gone or unreadable. The override
/// counts in both, so that a new correction has the source read again.
bool fill_stat(Source& source) {
  if (!add_stat(source.path, source)) return false;
  fs::path override_path = source.path;
  override_path += kOverrideSuffix;
  if (add_stat(override_path, source)) source.header_override = override_path;
  return true;
}

bool is_override(const fs::path& path) { return path.string().ends_with(kOverrideSuffix); }

/// Whether the file that the override corrects exists.
bool has_target(const fs::path& override_file) {
  const std::string name = override_file.string();
  std::error_code error;
  return fs::is_regular_file(name.substr(0, name.size() - kOverrideSuffix.size()), error);
}

void walk(Input& input, const std::string& prefix, Sources& out) {
  std::error_code error;
  std::size_t found = 0;
  fs::recursive_directory_iterator it(input.path, error), end;
  for (; !error && it != end; it.increment(error)) {
    const bool hidden = it->path().filename().string().starts_with(".");
    std::error_code kind_error;
    if (it->is_directory(kind_error)) {
      if (hidden) it.disable_recursion_pending();
      continue;
    }
    if (hidden || !it->is_regular_file(kind_error)) continue;
    if (is_override(it->path())) {
      if (!has_target(it->path())) out.stray_overrides.push_back(it->path());
      continue;
    }
    Source source;
    source.path = it->path();
    source.doc = prefix + it->path().lexically_relative(input.path).generic_string();
    if (fill_stat(source)) out.files.push_back(std::move(source));
    ++found;
  }
  // Only a folder that was read to its end shows that a file has vanished. An empty one may be a
  // file system that is not mounted.
  if (error) {
    input.readable = false;
    input.problem = "フォルダーを読めません: " + error.message();
  } else if (found == 0) {
    input.readable = false;
    input.problem = "フォルダーにファイルがありません";
  }
}

}  // namespace

bool is_below(const fs::path& path, const fs::path& folder) {
  const auto [end, _] = std::mismatch(folder.begin(), folder.end(), path.begin(), path.end());
  return end == folder.end();
}

Sources find_sources(const std::vector<std::string>& inputs,
                     const std::vector<std::string>& published) {
  Sources out;
  for (const std::string& name : inputs) {
    Input input;
    input.path = absolute(name);
    std::error_code error;
    input.folder = fs::is_directory(input.path, error);
    if (input.folder) {
      walk(input, inputs.size() > 1 ? input.path.filename().string() + "/" : "", out);
    } else {
      Source source;
      source.path = input.path;
      source.doc = input.path.filename().string();
      input.readable = fill_stat(source);
      if (input.readable) {
        out.files.push_back(std::move(source));
      } else {
        input.problem = std::string("開けません: ") + std::strerror(errno);
      }
    }
    out.inputs.push_back(std::move(input));
  }
  std::stable_sort(out.files.begin(), out.files.end(),
                   [](const Source& a, const Source& b) { return a.path < b.path; });
  const auto same = [](const Source& a, const Source& b) { return a.path == b.path; };
  out.files.erase(std::unique(out.files.begin(), out.files.end(), same), out.files.end());
  for (Source& source : out.files) {
    source.published =
        std::any_of(published.begin(), published.end(),
                    [&](const std::string& path) { return is_below(source.path, absolute(path)); });
  }
  return out;
}

}  // namespace gijiroku::indexer
