// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/head.h — the beginning of a line in the literal form: what the parser's rules read.
//
// Rules compare in the literal form (core/text.h), where width, letter case, look-alike characters
// and stray spaces are gone, and ask where spaces stood. Only the first bytes of a line are read,
// so a line of any length costs the same. Many rules read a line, so each thread keeps the forms of
// the lines that it read last.
#pragma once

#include <memory>
#include <string_view>

#include "core/text.h"

namespace gijiroku::indexer {

class Head {
 public:
  /// Bytes of a line that are read where the caller does not ask for more.
  static constexpr std::size_t kBytes = 480;

  /// Reads `limit` bytes of `text` at most. `text` must outlive the head.
  explicit Head(std::string_view text, std::size_t limit = kBytes);

  /// The literal form of what was read.
  std::string_view view() const { return normal_->view(); }

  /// Whether all of the text was read.
  bool whole() const { return whole_; }

  /// Whether whitespace stands in the text just before byte `i` of view(), or the text ends there.
  bool gap(std::size_t i) const;

  /// Where byte `i` of view() begins in the text; at the end of view(), the end of what was read.
  std::size_t begin(std::size_t i) const;

  /// Where the character before byte `i` of view() ends in the text. 0 for i = 0.
  std::size_t end(std::size_t i) const;

  /// The text from byte `i` of view() on, all of it, without whitespace at either end.
  std::string_view rest(std::size_t i) const;

  /// The text of bytes [from, to) of view(), as printed.
  std::string_view printed(std::size_t from, std::size_t to) const;

 private:
  std::string_view text_;
  std::shared_ptr<const NormalText> normal_;
  std::size_t read_ = 0;
  bool whole_ = true;
};

}  // namespace gijiroku::indexer
