// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/corrected_text.h — what the user may have meant by a text that the index hardly
// has. Not thread-safe, because the tokenizer is not.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/tokenizer.h"
#include "searchd/index/generation.h"
#include "searchd/suggest/nearest.h"

namespace gijiroku::search {

/// Whether `text` (N0) consists of kana, or of letters that may spell kana.
bool is_phonetic(std::string_view text);

/// How doubtful a text is. kLittle: only what is likely at once corrects it. kUnseen: the index
/// does not contain it, so that a character may be missing anywhere.
enum class Doubt { kLittle, kSeen, kUnseen };

/// Words near to `form` (N0), and texts of the index that are, the likeliest first. If none is
/// likely, before them `form` with its likeliest part corrected (待機時童の数: 待機児童の数), or
/// two words that are read so (たいきじどうたいさく). Throws IndexError.
std::vector<NearWord> corrected_texts(std::string_view form, const Generation& generation,
                                      const Tokenizer& tokenizer, Doubt doubt);

/// Words that are read as `forms` (N0) are together, most frequent first, at most kMaxNearest.
std::vector<NearWord> read_together(const std::vector<std::string_view>& forms,
                                    const Vocabulary& vocabulary, const Tokenizer& tokenizer);

}  // namespace gijiroku::search
