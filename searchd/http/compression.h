// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/http/compression.h — replies in the gzip format (RFC 1952), and who accepts them.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::search {

/// Whether the value of an Accept-Encoding header accepts gzip: it names gzip, x-gzip or * with a
/// weight above 0. What names gzip itself wins over *. Total.
bool accepts_gzip(std::string_view accept_encoding);

/// `body` in the gzip format. Throws std::bad_alloc if zlib has no memory. Takes at most
/// deflateBound() bytes, about the length of `body`, and 256 KB.
std::string gzip(std::string_view body);

/// Shorter bodies are not worth it: they fit into one packet anyway.
inline constexpr std::size_t kMinGzipBytes = 1024;

}  // namespace gijiroku::search
