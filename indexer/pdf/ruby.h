// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/ruby.h — removes ruby (ふりがな), which would be a line of its own above its line.
#pragma once

#include <cstddef>

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Removes words of kana that are at most two thirds as high as a word with kanji directly below
/// them, and returns how many these were. Total, O(n²), but nothing is done on a page of more than
/// 5,000 words.
std::size_t remove_ruby(PlacedWords& words);

}  // namespace gijiroku::indexer
