// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/suggest/typed_word.h — a word that is still being typed, perhaps half converted: 学校,
// がっこう, gakk, さっk, 学校きゅうs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct TypedWord {
  std::string literal;  ///< N0 of what was typed
  std::string head;     ///< N0 of the converted part: all before the kana and letters at the end
  /// Possible beginnings of the reading of the part after `head` (core/kana.h). Empty: that reading
  /// is unknown, because the letters spell no kana or there is no such part.
  std::vector<std::string> readings;
  bool short_vowels = false;  ///< the readings may lack long vowels, as Latin letters often do
};

/// Total.
TypedWord typed_word(std::string_view typed);

}  // namespace gijiroku::search
