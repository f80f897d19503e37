// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/query/kana_scraps.h — words in hiragana that MeCab knows only in kanji, and cuts to
// pieces.
#pragma once

#include <vector>

#include "core/text.h"
#include "core/tokenizer.h"

namespace gijiroku::search {

/// Whether the tokens of `form` are scraps of a word in hiragana (ようちえん: よう|ち|えん), or of
/// one that is written with the kana that sounds alike (かたずけ: かたず|け). Total.
bool is_scraps(const LiteralForm& form, const std::vector<Token>& tokens,
               const Tokenizer& tokenizer);

}  // namespace gijiroku::search
