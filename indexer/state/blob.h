// indexer/state/blob.h — the cached parses are kept compressed, their texts as UTF-16: of minutes,
// whose characters take two bytes then and not three, a sixth less is left.
//
//   zstd of: JSON · newline · texts (UTF-16, low byte first)
//
// What indexers before version 5 of the parser kept is JSON with its texts, and no newline.
#pragma once

#include <string>
#include <string_view>

#include "core/meeting_json.h"

namespace gijiroku::indexer {

/// `parts` are valid UTF-8.
std::string compress(const MeetingParts& parts);

/// Inverse of compress. Throws IndexError where `blob` is damaged.
MeetingParts decompress(std::string_view blob);

}  // namespace gijiroku::indexer
