// searchd/spelling/kana.h — katakana words as people spell them: コンピューター, コンピュータ;
// ヴィジョン, ビジョン; フィルム, フイルム; デジタル・ガバメント, デジタルガバメント.
#pragma once

#include <string_view>

#include "searchd/spelling/spelling.h"

namespace gijiroku::search {

/// The katakana word at byte `at` of a text in N0, which is its first; likeliest spellings first.
/// Total.
Spelling kana_at(std::string_view form, std::size_t at);

/// A text that is all hiragana in katakana, of three characters or more, and the other way round,
/// of four or more; empty for other texts. Hiragana that short stand inside other words.
std::vector<std::string> other_kana(std::string_view form);

}  // namespace gijiroku::search
