// core/word_reading.h — how a text is read aloud, as its tokens tell.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/tokenizer.h"

namespace gijiroku {

/// The reading (core/kana.h) of `text`, whose tokens these are. What has no sound (brackets, ・) is
/// left out. Empty if a kanji's reading is unknown. Total and thread-safe.
std::string reading_of(std::string_view text, std::span<const Token> tokens);

}  // namespace gijiroku
