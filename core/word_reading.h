// SPDX-License-Identifier: GPL-3.0-or-later
// core/word_reading.h — the reading of a text, taken from its tokens.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/tokenizer.h"

namespace gijiroku {

/// The reading (core/kana.h) of `text`, whose tokens are `tokens`. Characters without a sound
/// (brackets, ・) are omitted. Empty if the reading of a kanji is unknown. Total and thread-safe.
std::string reading_of(std::string_view text, std::span<const Token> tokens);

}  // namespace gijiroku
