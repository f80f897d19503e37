// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/system/durable.h — writes that survive a crash: when one of these functions returns, its
// result is on the disk.
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace gijiroku::indexer {

/// Makes the content of a file, or the list of names in a folder, durable. Throws FileError.
void sync_path(const std::filesystem::path& path);

/// Syncs every file and folder below `folder`, and `folder` itself. Throws FileError.
void sync_tree(const std::filesystem::path& folder);

/// Writes a file, replacing its content, and makes it durable. Its mode becomes `mode` whatever the
/// umask; if there is none, a new file gets 0644 less the umask. Throws FileError with the path,
/// for example if the disk is full.
void write_file(const std::filesystem::path& path, std::string_view bytes,
                std::optional<std::filesystem::perms> mode = std::nullopt);

/// Renames `from` to `to`, atomically replacing a file, and makes the name durable. Throws
/// FileError.
void rename_durably(const std::filesystem::path& from, const std::filesystem::path& to);

/// Replaces the content of `path`. Readers see either the old or the new content, even after a
/// crash. `mode` as for write_file. Throws FileError.
void replace_file(const std::filesystem::path& path, std::string_view bytes,
                  std::optional<std::filesystem::perms> mode = std::nullopt);

/// Who may read a folder and the files in it.
struct Modes {
  std::filesystem::perms folder, file;
};

/// Sets the modes of `folder` and of all that is in it, durably, whatever the umask was when they
/// were made. Cheap if they are right already. Throws FileError.
void set_modes(const std::filesystem::path& folder, const Modes& modes);

/// Writes what an operator asked for to `path`. A regular file is replaced as by replace_file, or
/// created. Anything else, such as a device, a FIFO or a symbolic link, is opened and written to,
/// never replaced. Throws FileError, also if nobody reads a FIFO: at once if nobody has opened it,
/// otherwise after half a minute without progress.
void write_output(const std::filesystem::path& path, std::string_view bytes);

}  // namespace gijiroku::indexer
