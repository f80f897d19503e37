// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/pdf/vertical_writing.h — pages whose lines run from top to bottom (縦書き).
#pragma once

#include "indexer/pdf/placed_word.h"

namespace gijiroku::indexer {

enum class Writing { kHorizontal, kVertical, kMixed };

/// The direction of most characters, by the shape of words and, if each character is a word, by its
/// nearest neighbor. kMixed: there is much of both, so their order cannot be known. Total, O(n²),
/// but kHorizontal for a page of more than 5,000 words.
Writing writing_of(const PlacedWords& words);

/// Turns a page of vertical writing so that its lines run from left to right, the first one at the
/// top. Words above or below all lines, such as page numbers, become the first or last rows. Signs
/// that are made for vertical lines (︒) become the usual ones (。). Total, O(n).
PlacedWords turned_upright(PlacedWords words);

}  // namespace gijiroku::indexer
