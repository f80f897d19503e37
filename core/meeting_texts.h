// SPDX-License-Identifier: GPL-3.0-or-later
// core/meeting_texts.h — the texts of a meeting's nodes in one string, end to end, in the order of
// the nodes.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/error.h"

namespace gijiroku {

/// Collects the texts.
class TextWriter {
 public:
  /// `apart`: texts are collected here instead of being part of the JSON.
  explicit TextWriter(bool apart) : apart_(apart) {}

  bool apart() const { return apart_; }
  /// Appends `text` to what take() returns. Returns its size in bytes.
  std::size_t add(const std::string& text) {
    texts_ += text;
    return text.size();
  }
  std::string take() { return std::move(texts_); }

 private:
  bool apart_;
  std::string texts_;
};

/// Cuts such a string into its texts again.
class TextReader {
 public:
  explicit TextReader(std::string_view texts) : texts_(texts) {}

  /// The next `size` bytes. Throws FormatError if fewer are left.
  std::string next(std::size_t size) {
    if (size > texts_.size()) throw FormatError("texts of a meeting are missing");
    std::string out(texts_.substr(0, size));
    texts_.remove_prefix(size);
    return out;
  }

 private:
  std::string_view texts_;
};

}  // namespace gijiroku
