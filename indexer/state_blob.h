// indexer/state_blob.h — the cached parses are kept compressed: JSON of minutes shrinks to a fifth.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku {

std::string compress(std::string_view bytes);

/// Inverse of compress. Throws IndexError where `blob` is damaged.
std::string decompress(std::string_view blob);

}  // namespace gijiroku
