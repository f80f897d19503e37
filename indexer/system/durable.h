// indexer/system/durable.h — writes that survive a crash: what these functions have returned from
// is on the disk.
#pragma once

#include <filesystem>
#include <string_view>

namespace gijiroku::indexer {

/// Makes a file's content, or a folder's list of names, durable. Throws FileError.
void sync_path(const std::filesystem::path& path);

/// Every file and folder below `folder`, and itself. Throws FileError.
void sync_tree(const std::filesystem::path& folder);

/// Writes `bytes` to a new file and makes it durable. Throws FileError naming the path, for a full
/// disk among others.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// Renames `from` onto `to`, atomically replacing a file, and makes the name durable. Throws
/// FileError.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Readers see either the old or the new content of `path`, whatever happens. Throws FileError.
void replace_file(const std::filesystem::path& path, std::string_view bytes);

}  // namespace gijiroku::indexer
