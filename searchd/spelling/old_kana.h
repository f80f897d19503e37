// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/spelling/old_kana.h — kana by other rules than those of today. Records of the 1940s to
// 1980s print small kana in full size: でしよう, あつた, チヤンス. People mix up じ and ぢ, ず and
// づ, which sound alike: 聞こえずらい, すこしづつ.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

/// `form` (N0) as old records print it, and as new ones do if it is from an old one. Of hiragana,
/// only endings and common words change (あった, でしょう, ちょっと), as びよういん is not
/// びょういん. Empty if nothing changes. Total.
std::vector<std::string> old_kana(std::string_view form);

/// A text with ぢ for じ, づ for ず or the other way round, and the byte where it has that.
struct SoundAlike {
  std::size_t at;
  std::string text;
};

/// `form` (N0) with one of its hiragana replaced by the one that sounds alike, for each of the
/// first kMaxSoundAlike that may be. Each text is as long as `form`. Total.
std::vector<SoundAlike> sound_alikes(std::string_view form);
inline constexpr std::size_t kMaxSoundAlike = 3;

/// Whether `word` is the end of a verb in hiragana as old records print it: あつた, でしよう. It is
/// found after other hiragana, too. Total.
bool is_old_ending(std::string_view word);

}  // namespace gijiroku::search
