// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/openness_tokens.h — the pieces of a value about disclosure: options (公開,
// 非公開), signs (□, ■, ○), separators (・, 又は) and brackets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

enum class Sign : std::uint8_t {
  kNone,
  kStrong,  ///< ■ ☑ レ ●: always a mark
  kRing,    ///< ○: a mark or an empty circle
  kCross,   ///< ☒ ×: a mark, or the sign of what is not chosen
  kEmpty,   ///< □ and empty brackets
  kOdd      ///< any other sign
};

struct OpennessToken {
  enum class Kind : std::uint8_t { kOption, kSign, kSeparator, kBracket };
  Kind kind = Kind::kSeparator;
  Openness openness = Openness::kUnstated;  ///< of an option
  Sign sign = Sign::kNone;                  ///< of a sign
  bool bracketed = false;                   ///< a sign in brackets: (○), ( )
  std::string_view text;
};

struct OpennessTokens {
  std::vector<OpennessToken> tokens;
  std::string_view tail;  ///< from the first word on that is none of these
};

/// Parts `form`, a text in the literal form. Total, thread-safe.
OpennessTokens openness_tokens(std::string_view form);

/// Whether `form` names `wanted` anywhere. 非公開 does not name 公開. Total, thread-safe.
bool names_openness(std::string_view form, Openness wanted);

/// Whether `c` is one of the signs that mark options or are empty boxes.
bool is_box(char32_t c);

}  // namespace gijiroku::indexer
