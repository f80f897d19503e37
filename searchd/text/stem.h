// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/text/stem.h — what all forms of a word have in common.
#pragma once

#include <string_view>

namespace gijiroku::search {

/// The common beginning of all inflected forms of a dictionary form: 踏ま of 踏まえる. A word that
/// does not end in hiragana has no others, so it is its own stem. Empty if the forms have none in
/// common (する) or only a hiragana that occurs everywhere (ある). Total.
std::string_view stem(std::string_view base);

/// Whether a word has one or two characters, all of them hiragana: する, ある, なる. Total.
bool is_short_kana(std::string_view base);

}  // namespace gijiroku::search
