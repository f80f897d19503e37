// SPDX-License-Identifier: GPL-3.0-or-later
// core/digest.h — SHA-256, for manifests, shard names and identities. Thread-safe.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gijiroku {

/// The digest as 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

/// The digest of a file's content. Reads the file in pieces of a MiB, and calls `after_piece` after
/// each. Throws FileError.
std::string sha256_file(
    const std::string& path, const std::function<void()>& after_piece = [] {});

}  // namespace gijiroku
