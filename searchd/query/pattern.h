// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/pattern.h — a word with wildcards: テレ*, *センター, gi*a. An asterisk matches any
// run of letters of the kind next to it: katakana, or Latin letters and digits. So a match is one
// such word from its beginning to its end.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::search {

/// Why a word with an asterisk is read as it is typed, not as a pattern.
enum class PatternFault {
  kNone,         ///< it is a pattern, or has no asterisk
  kTooShort,     ///< no two fixed characters in a row
  kOtherScript,  ///< its fixed characters are not all katakana, nor all Latin letters and digits
};

class Pattern {
 public:
  /// The pattern that `literal` (N0) is. Returns nullopt if it has no asterisk or a fault.
  static std::optional<Pattern> parse(std::string_view literal);

  /// Why parse() returns nullopt for a `literal` (N0) with an asterisk. Total.
  static PatternFault fault(std::string_view literal);

  /// The next whole word of `text` (N0) at or after byte `from` that the pattern matches. Total;
  /// O(length of the text × parts).
  std::optional<Span> find(std::string_view text, std::size_t from) const;

  /// The longest fixed part, which every match contains.
  const std::string& fixed() const { return fixed_; }

 private:
  /// The parts of `literal` between its asterisks.
  explicit Pattern(std::string_view literal);
  PatternFault fault() const;
  bool matches(std::string_view word) const;

  std::vector<std::string> parts_;  // between the asterisks; the first and the last may be empty
  std::string fixed_;
  bool katakana_ = false;
};

}  // namespace gijiroku::search
