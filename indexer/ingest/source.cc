// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/source.h"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <system_error>

#include "indexer/correction/header_override.h"

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

std::int64_t nanoseconds(const timespec& time) { return time.tv_sec * kNsPerSecond + time.tv_nsec; }

/// Adds the size, takes the later times, and mixes in the inode.
void add(const struct stat& status, Source& source) {
  constexpr std::uint64_t kFactor = 0x9e3779b97f4a7c15U;
  source.size += status.st_size;
  source.mtime_ns = std::max(source.mtime_ns, nanoseconds(status.st_mtim));
  source.ctime_ns = std::max(source.ctime_ns, nanoseconds(status.st_ctim));
  source.inode = source.inode * kFactor + status.st_ino;
}

/// Fills in size, times, inode and override; returns why the file cannot be read, or an empty
/// string. The override counts in all of them, so that a new correction has the source read again.
/// An override that cannot be read counts as well: the source must not be read without it.
std::string fill_stat(Source& source) {
  struct stat status {};
  fs::path override_path = source.path;
  override_path += kOverrideSuffix;
  struct stat correction {};
  if (::lstat(override_path.c_str(), &correction) == 0) {
    source.header_override = override_path;
    if (::stat(override_path.c_str(), &status) == 0) correction = status;
    add(correction, source);
  }
  if (::stat(source.path.c_str(), &status) != 0)
    return std::string("開けません: ") + std::strerror(errno);
  if (!S_ISREG(status.st_mode)) return "通常のファイルではないため読めません";
  add(status, source);
  return {};
}

bool is_override(const fs::path& path) { return path.string().ends_with(kOverrideSuffix); }

/// Whether the file that the override corrects exists.
bool has_target(const fs::path& override_file) {
  const std::string name = override_file.string();
  std::error_code error;
  return fs::is_regular_file(name.substr(0, name.size() - kOverrideSuffix.size()), error);
}

/// Lists the folders below an input. A folder that cannot be listed does not end the walk.
class Walk {
 public:
  Walk(Input& input, const std::string& prefix, Sources& out)
      : input_(input), prefix_(prefix), out_(out) {}

  void run() {
    for (folders_.push_back(input_.path); !folders_.empty();) {
      const fs::path folder = std::move(folders_.back());
      folders_.pop_back();
      std::error_code error;
      fs::directory_iterator it(folder, error), end;
      for (; !error && it != end; it.increment(error)) visit(*it);
      if (error) leave_out(folder, "フォルダーを読めません: " + error.message());
    }
    // An empty folder may be a file system that is not mounted.
    if (input_.readable && found_ == 0) {
      input_.readable = false;
      input_.problem = "フォルダーにファイルがありません";
    }
  }

 private:
  void leave_out(const fs::path& path, std::string problem) {
    if (path == input_.path) {
      input_.readable = false;
      input_.problem = std::move(problem);
    } else {
      out_.unread.push_back({path, std::move(problem)});
    }
  }

  void visit(const fs::directory_entry& entry) {
    const fs::path& path = entry.path();
    if (path.filename().string().starts_with(".")) return;
    std::error_code error;
    const fs::file_status status = entry.status(error);  // of what a link leads to
    const bool link = entry.is_symlink(error);
    if (status.type() == fs::file_type::directory) {
      if (!link) return folders_.push_back(path);
      return leave_out(path,
                       "フォルダーへのリンクはたどりません。フォルダーの実際の場所を"
                       "指定してください");
    }
    Source source;
    source.path = path;
    if (is_override(path)) {  // of whatever type: its source fails if it cannot be read
      if (!has_target(path)) leave_out(path, "表題を直す対象のファイルが隣にありません");
    } else if (status.type() == fs::file_type::regular && fill_stat(source).empty()) {
      ++found_;
      source.doc = prefix_ + path.lexically_relative(input_.path).generic_string();
      out_.files.push_back(std::move(source));
    } else if (!fs::is_other(status)) {
      leave_out(path, (link ? "リンクの先を開けません: " : "開けません: ") + reason(path));
    }
  }

  static std::string reason(const fs::path& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0 ? "" : std::strerror(errno);
  }

  Input& input_;
  const std::string& prefix_;
  Sources& out_;
  std::vector<fs::path> folders_;  // still to be listed
  std::size_t found_ = 0;
};

/// The --published paths.
class Published {
 public:
  /// One that cannot be resolved publishes nothing.
  explicit Published(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      std::error_code error;
      fs::path real = fs::canonical(path, error);
      if (!error) real_.push_back(std::move(real));
    }
  }

  /// Whether the real place of `file` is below one of them. Quick if many files of a folder follow
  /// each other.
  bool has(const fs::path& file) {
    if (real_.empty()) return false;
    std::error_code error;
    fs::path real;
    if (fs::is_symlink(file, error)) {
      real = fs::canonical(file, error);
    } else if (!error) {
      real = real_folder(file.parent_path(), error) / file.filename();
    }
    return !error && std::any_of(real_.begin(), real_.end(),
                                 [&](const fs::path& path) { return is_below(real, path); });
  }

 private:
  fs::path real_folder(const fs::path& folder, std::error_code& error) {
    if (folder != folder_) {
      place_ = fs::canonical(folder, error);
      folder_ = error ? fs::path() : folder;
    }
    return place_;
  }

  std::vector<fs::path> real_;
  fs::path folder_, place_;  // the last folder, and its real place
};

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
      const std::string prefix =
          inputs.size() > 1 ? input.path.filename().string() + "/" : std::string();
      Walk(input, prefix, out).run();
    } else {
      Source source;
      source.path = input.path;
      source.doc = input.path.filename().string();
      input.problem = fill_stat(source);
      input.readable = input.problem.empty();
      if (input.readable) out.files.push_back(std::move(source));
    }
    out.inputs.push_back(std::move(input));
  }
  std::stable_sort(out.files.begin(), out.files.end(),
                   [](const Source& a, const Source& b) { return a.path < b.path; });
  const auto same = [](const Source& a, const Source& b) { return a.path == b.path; };
  out.files.erase(std::unique(out.files.begin(), out.files.end(), same), out.files.end());
  Published open(published);
  for (Source& source : out.files) source.published = open.has(source.path);
  std::sort(out.unread.begin(), out.unread.end(),
            [](const UnreadPath& a, const UnreadPath& b) { return a.path < b.path; });
  return out;
}

bool is_gone(const Sources& sources, const fs::path& path) {
  const auto covers = [&](const UnreadPath& each) { return is_below(path, each.path); };
  if (std::any_of(sources.unread.begin(), sources.unread.end(), covers)) return false;
  return std::any_of(sources.inputs.begin(), sources.inputs.end(), [&](const Input& input) {
    return input.folder && input.readable && is_below(path, input.path);
  });
}

}  // namespace gijiroku::indexer
