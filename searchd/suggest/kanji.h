// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/kanji.h — characters that are mistaken for each other, because they are read
// alike (時 and 児, dict/kanji_readings.tsv) or look alike (未 and 末, dict/look_alikes.tsv).
//
// All characters are those of the literal form. All functions are total and thread-safe.
#pragma once

#include <string>

namespace gijiroku::search {

/// Whether two different kanji have a reading in common, or two different characters look alike.
bool are_alike(char32_t a, char32_t b);

/// All characters that are alike `c` in this sense, each once, in the order of their code points.
std::u32string all_alike(char32_t c);

/// The kanji whose readings are known.
const std::u32string& all_kanji();

}  // namespace gijiroku::search
