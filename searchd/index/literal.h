// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/index/literal.h — reads a shard's literal file: the N0 text of every node, and whether it
// contains a literal. Immutable and thread-safe.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/storage/shard_file.h"
#include "searchd/storage/sparse_bits.h"
#include "searchd/storage/string_table.h"

namespace gijiroku::search {

/// How a node contains a literal, judged by the best occurrence.
enum class Occurrence : std::uint8_t {
  kWords,      ///< from the start of a token to the end of one
  kSubstring,  ///< inside a longer word (京都 in 東京都), or across deleted whitespace
  kNone
};

/// Literal texts in memory, with nearly the same sections as the file.
struct LiteralTexts {
  std::vector<std::uint32_t> text_offsets{0}, char_offsets{0}, edit_offsets{0};
  std::string text, edits;
  std::vector<std::uint64_t> token_starts, gaps;  ///< one bit a code point
};

class LiteralFile {
 public:
  /// Throws as ShardFile does.
  explicit LiteralFile(const std::filesystem::path& path);
  explicit LiteralFile(LiteralTexts texts);

  std::size_t nodes() const { return text_offsets_.size() - 1; }

  /// Whether something was read that a whole file cannot contain. Then no result may be used.
  bool is_damaged() const { return file_ && file_->is_damaged(); }

  /// Empty if the file is damaged there, like the other members accepting any bytes of it.
  std::string_view text(std::uint32_t node) const {
    const std::uint32_t begin = text_offsets_[node], end = text_offsets_[node + 1];
    if (begin > end || end > text_.size()) [[unlikely]]
      return damaged_text();
    return {text_.data() + begin, end - begin};
  }

  /// The text of `node` as its source wrote it. If it is not UTF-8, the file is damaged. O(length).
  std::string original(std::uint32_t node) const;

  /// How `node` contains `literal`, which must not be empty. O(length of the node's text).
  Occurrence find(std::uint32_t node, std::string_view literal) const;
  bool contains(std::uint32_t node, std::string_view literal) const;
  /// Whether a token starts at code point `character` of the text of `node`, or the text ends
  /// there.
  bool starts_token(std::uint32_t node, std::size_t character) const;
  /// How often `node` contains `literal`. Occurrences may overlap.
  std::uint32_t count(std::uint32_t node, std::string_view literal) const;

 private:
  bool token_starts(std::size_t character) const;

  std::string_view damaged_text() const;

  struct InMemory;
  explicit LiteralFile(const std::shared_ptr<const ShardFile>& file);
  explicit LiteralFile(const std::shared_ptr<const InMemory>& memory);

  std::shared_ptr<const ShardFile> file_;   // null if the texts are in memory
  std::shared_ptr<const InMemory> memory_;  // one of both keeps the following alive
  std::span<const std::uint32_t> text_offsets_, char_offsets_;
  std::string_view text_;
  StringTable edits_;
  std::span<const std::uint64_t> token_starts_;
  SparseBits gaps_;  // whitespace was deleted just before the character
};

}  // namespace gijiroku::search
