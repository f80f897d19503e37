// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/confine/wire.h — values as bytes, between this process and the readers that it starts.
//
// A reader has read strangers' bytes, so its answers are strangers' bytes too: every number, size
// and count is checked against what is really there, and text is repaired.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "core/date.h"

namespace gijiroku::indexer {

class WireWriter {
 public:
  void number(std::uint64_t value);
  void bytes(std::string_view value);
  void date(const Date& value);
  std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

/// Reads what a WireWriter wrote. All functions throw FormatError if the bytes are malformed.
class WireReader {
 public:
  /// `from` must outlive the reader and the views that it returns.
  explicit WireReader(std::string_view from) : left_(from) {}

  std::uint64_t number();
  /// A number of at most `most`.
  std::uint64_t number_up_to(std::uint64_t most);
  bool flag() { return number_up_to(1) == 1; }
  /// The number of values that follow; each takes at least `least_bytes` > 0.
  std::size_t count(std::size_t least_bytes);
  std::string_view bytes();
  /// As `repair` returns it, so it has no control characters.
  std::string text();
  /// A day that exists, in a year up to 9999.
  Date date();
  /// Nothing may be left.
  void end() const;

 private:
  std::string_view left_;
};

/// The bytes that a number takes. A text takes as many and its own.
inline constexpr std::size_t kNumberBytes = 8;

}  // namespace gijiroku::indexer
