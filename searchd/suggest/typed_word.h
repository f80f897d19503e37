// searchd/suggest/typed_word.h — a word that somebody is still typing, perhaps half converted:
// 学校, がっこう, gakk, さっk, 学校きゅうs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search {

struct TypedWord {
  std::string literal;  ///< N0 of what was typed
  std::string head;     ///< N0 of what is converted: all before the kana and letters at the end;
                        ///< empty where there is nothing else
  std::vector<std::string> readings;  ///< what the reading of the part behind `head` begins with,
                                      ///< one of them (core/kana.h); empty: nothing is told of it
  bool short_vowels = false;  ///< the readings may lack long vowels, as Latin letters often do
};

/// Total.
TypedWord typed_word(std::string_view typed);

}  // namespace gijiroku::search
