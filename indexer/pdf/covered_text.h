// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/covered_text.h — removes text that an opaque shape covers (黒塗り): the text layer
// still has it, but no reader sees it.
#pragma once

#include <cstddef>

#include "indexer/pdf/page_picture.h"
#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

/// Replaces each run of covered characters by one 〓, which keeps its place, and returns how many
/// characters that were. A character is covered if its place has one dark color, or one light color
/// while most kanji and kana of the page are drawn (without their font, none is). Punctuation and
/// signs, which draw little, follow their neighbors. Total, O(size of the words).
std::size_t remove_covered(PlacedWords& words, const PagePicture& picture);

}  // namespace gijiroku::indexer
