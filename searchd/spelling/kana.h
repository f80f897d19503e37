// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/kana.h — katakana words as people spell them: コンピューター, コンピュータ;
// ヴィジョン, ビジョン; フィルム, フイルム; デジタル・ガバメント, デジタルガバメント.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The katakana word that begins at byte `at` of a text in N0, with its likeliest spellings first.
/// Total.
Spelling kana_at(std::string_view form, std::size_t at);

/// A text that is all hiragana (three characters or more) in katakana, or one that is all katakana
/// (four or more) in hiragana. Empty for other texts, because shorter hiragana occur inside other
/// words.
std::vector<std::string> other_kana(std::string_view form);

}  // namespace gijiroku::search
