// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/index/literal.h"

#include <algorithm>

#include "core/source_edits.h"
#include "core/text.h"
#include "core/utf8.h"
#include "searchd/text/find_literal.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kWordBits = 64;

constexpr auto section(LiteralSection s) { return static_cast<std::uint32_t>(s); }

bool bit(std::span<const std::uint64_t> words, std::size_t i) {
  return (words[i / 64] >> (i % 64) & 1U) != 0;
}

}  // namespace

/// Marks all words of the gap bits as stored, even if they are 0.
struct LiteralFile::InMemory {
  explicit InMemory(LiteralTexts given) : texts(std::move(given)) {
    present.assign(texts.gaps.size() / kWordBits + 1, ~std::uint64_t{0});
    // No word is missing, so the rank of a word is its index.
    for (std::size_t i = 0; i < present.size(); ++i)
      ranks.push_back(static_cast<std::uint32_t>(i * kWordBits));
  }

  LiteralTexts texts;
  std::vector<std::uint64_t> present;
  std::vector<std::uint32_t> ranks;
};

LiteralFile::LiteralFile(const std::shared_ptr<const ShardFile>& file)
    : file_(file),
      text_offsets_(file->array<std::uint32_t>(section(LiteralSection::kTextOffsets))),
      char_offsets_(file->array<std::uint32_t>(section(LiteralSection::kCharOffsets))),
      text_(file->bytes(section(LiteralSection::kText))),
      edits_(file->array<std::uint32_t>(section(LiteralSection::kEditOffsets)),
             file->bytes(section(LiteralSection::kEdits))),
      token_starts_(file->array<std::uint64_t>(section(LiteralSection::kTokenStarts))),
      gaps_(*file, section(LiteralSection::kGapWords)) {}

LiteralFile::LiteralFile(const std::shared_ptr<const InMemory>& memory)
    : memory_(memory),
      text_offsets_(memory->texts.text_offsets),
      char_offsets_(memory->texts.char_offsets),
      text_(memory->texts.text),
      edits_(memory->texts.edit_offsets, memory->texts.edits),
      token_starts_(memory->texts.token_starts),
      gaps_(memory->present, memory->ranks, memory->texts.gaps) {}

LiteralFile::LiteralFile(LiteralTexts texts)
    : LiteralFile(std::make_shared<const InMemory>(std::move(texts))) {}

LiteralFile::LiteralFile(const std::filesystem::path& path)
    : LiteralFile(std::make_shared<const ShardFile>(
          path, kLiteralMagic, section(LiteralSection::kCount), ShardFile::Access::kMapped)) {
  if (text_offsets_.empty() || text_offsets_.size() != char_offsets_.size() ||
      text_offsets_.back() != text_.size() ||
      !std::is_sorted(text_offsets_.begin(), text_offsets_.end()) ||
      char_offsets_.back() > token_starts_.size() * kWordBits ||
      !std::is_sorted(char_offsets_.begin(), char_offsets_.end()) ||
      !gaps_.is_consistent_with(char_offsets_.back()) || edits_.size() != nodes() ||
      !edits_.is_whole()) {
    file_->fail();
  }
}

std::string_view LiteralFile::damaged_text() const {
  if (file_) file_->mark_damaged();
  return {};
}

std::string LiteralFile::original(std::uint32_t node) const {
  std::string out = restore_source(text(node), edits_[node]);
  if (file_ && !is_utf8(out)) file_->mark_damaged();
  return out;
}

bool LiteralFile::token_starts(std::size_t character) const {
  return character / kWordBits < token_starts_.size() && bit(token_starts_, character);
}

bool LiteralFile::starts_token(std::uint32_t node, std::size_t character) const {
  const std::size_t at = char_offsets_[node] + character;
  return at >= char_offsets_[node + 1] || token_starts(at);
}

bool LiteralFile::contains(std::uint32_t node, std::string_view literal) const {
  return find_literal(text(node), literal) != std::string_view::npos;
}

std::uint32_t LiteralFile::count(std::uint32_t node, std::string_view literal) const {
  const std::string_view within = text(node);
  std::uint32_t out = 0;
  for (std::size_t at = find_literal(within, literal); at != within.npos;
       at = find_literal(within, literal, at + 1))
    ++out;
  return out;
}

Occurrence LiteralFile::find(std::uint32_t node, std::string_view literal) const {
  const std::string_view within = text(node);
  const std::size_t length = count_code_points(literal);
  std::size_t character = char_offsets_[node], counted = 0;
  Occurrence best = Occurrence::kNone;
  for (std::size_t at = find_literal(within, literal); at != std::string_view::npos;
       at = find_literal(within, literal, at + 1)) {
    best = Occurrence::kSubstring;
    // Only the text after the last occurrence is counted, so that the search stays linear.
    character += count_code_points(within.substr(counted, at - counted));
    counted = at;
    const std::size_t end = character + length;
    // An occurrence may also end with the text of the node.
    if (!token_starts(character) || (end < char_offsets_[node + 1] && !token_starts(end))) continue;
    // Words that whitespace separates may not belong together: a line may end between them.
    bool gap = false;
    for (std::size_t i = character + 1; i < end && !gap; ++i) gap = gaps_[i];
    if (!gap) return Occurrence::kWords;
  }
  return best;
}

}  // namespace gijiroku::search
