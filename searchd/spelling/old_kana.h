// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/old_kana.h — records of the 1940s to 1980s print small kana in full size:
// でしよう, あつた, チヤンス.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// `form` (N0) as old records print it, and as new ones do if it is from an old one. Of hiragana,
/// only endings and common words change (あった, でしょう, ちょっと), as びよういん is not
/// びょういん. Empty if nothing changes. Total.
std::vector<std::string> old_kana(std::string_view form);

/// Whether `word` is the end of a verb in hiragana as old records print it: あつた, でしよう. It is
/// found after other hiragana, too. Total.
bool is_old_ending(std::string_view word);

}  // namespace gijiroku::search
