// core/node_record.h — a node's part of the literal file, for those who search its shard from
// another machine: metadata of the shard's Xapian tables under node_key().
//
//   bytes of N0 (u32) · bytes of the edits (u32) · N0 · edits (source_edits.h) · for each code
//   point of N0 one bit, lowest first, to the end of a byte: a MeCab token starts here · the same:
//   whitespace was deleted just before it
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

/// Throws FormatError where `bytes` are no record.
NodeRecord node_record(std::string_view bytes);

}  // namespace gijiroku
