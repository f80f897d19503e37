// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/blob.h — the compressed form of the cached parses. Texts are stored as UTF-16:
// Japanese characters take two bytes then instead of three, and the result is a sixth smaller.
//
//   zstd of: JSON · newline · texts (UTF-16, little-endian)
//
// Blobs of parser versions before 5 contain JSON with the texts in it, and no newline.
#pragma once

#include <string>
#include <string_view>

#include "core/meeting_json.h"

namespace gijiroku::indexer {

/// `parts` must be valid UTF-8. Throws IndexError if zstd fails.
std::string compress(const MeetingParts& parts);

/// The inverse of compress(). Throws IndexError if `blob` is damaged.
MeetingParts decompress(std::string_view blob);

}  // namespace gijiroku::indexer
