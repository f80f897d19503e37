// SPDX-License-Identifier: GPL-3.0-or-later
// core/node_record.h — a node's part of the literal file, for servers that search its shard from
// another machine. It is stored as metadata of the shard's Xapian database, under node_key().
//
//   bytes of N0 (u32) · bytes of the edits (u32) · N0 · edits (source_edits.h) ·
//   token starts · gaps
//
// The last two have one bit for each code point of N0, the lowest bit first, and end at a byte
// boundary. A token-start bit is 1 if a MeCab token starts at the code point. A gap bit is 1 if
// whitespace was deleted just before it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku {

struct NodeRecord {
  std::string literal, edits;
  std::vector<bool> token_starts, gaps;  ///< one a code point of `literal`
};

std::string node_key(std::uint32_t node);

std::string to_bytes(const NodeRecord& record);

/// Throws FormatError if `bytes` are not a record.
NodeRecord node_record(std::string_view bytes);

}  // namespace gijiroku
