// SPDX-License-Identifier: GPL-3.0-or-later
// core/anchor.h — the name of a node within its meeting, as addresses, pages and the records of a
// shard contain it: "u3fa9c2d1b0" for an utterance, "n3fa9c2d1b0" for any other node.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gijiroku {

/// Hex digits of a node's id. 40 bits: two nodes of one meeting rarely have the same ones, and then
/// the indexer gives one of them another id (indexer/identity/element_ids.h).
inline constexpr int kNodeIdDigits = 10;

/// The id as hex digits.
std::string node_id_text(std::uint64_t id);

/// The inverse; nullopt if `text` has not just these digits, in lower case. Total.
std::optional<std::uint64_t> node_id_from_text(std::string_view text);

/// 'u' or 'n' and the id.
std::string anchor_of(bool utterance, std::uint64_t id);

}  // namespace gijiroku
