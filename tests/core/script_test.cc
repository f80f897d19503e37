// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/script.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string_view>

using namespace gijiroku;

namespace {

/// A range of characters that a script has, and what is next to it on both sides.
struct Border {
  char32_t before, first, last, after;
};

template <typename Script>
void check(Script is_of_script, const Border& border) {
  CAPTURE(static_cast<std::uint32_t>(border.first));
  CHECK_FALSE(is_of_script(border.before));
  CHECK(is_of_script(border.first));
  CHECK(is_of_script(border.last));
  CHECK_FALSE(is_of_script(border.after));
}

template <typename Script>
void check_each(Script is_of_script, std::u32string_view characters, bool expected) {
  for (const char32_t c : characters) {
    CAPTURE(static_cast<std::uint32_t>(c));
    CHECK(is_of_script(c) == expected);
  }
}

}  // namespace

TEST_CASE("hiragana includes small letters and sound marks") {
  check(is_hiragana, {0x3040, U'ぁ', U'ゟ', 0x30A0});
  check_each(is_hiragana, U"ゖ゛゜ゝゞん", true);
  check_each(is_hiragana, U"アー・々一aｱ", false);
}

TEST_CASE("katakana includes the middle dot and the long vowel mark but not iteration marks") {
  check(is_katakana, {U'゠', U'ァ', U'ー', U'ヽ'});
  check_each(is_katakana, U"ヴヵヶヷヺ・", true);
  check_each(is_katakana, U"あヾヿｱｰ･ㇰ一", false);
}

TEST_CASE("kanji are the unified ideographs of all extensions") {
  const auto border =
      GENERATE(Border{0x4DFF, U'一', 0x9FFF, 0xA000}, Border{0x33FF, 0x3400, 0x4DBF, 0x4DC0},
               Border{0x1FFFF, 0x20000, 0x31FFF, 0x32000});
  check(is_kanji, border);
  check(is_kanji_or_repeat, border);
}

TEST_CASE("iteration marks, numerals and compatibility forms are not kanji") {
  check_each(is_kanji, U"々〇〆ヶ〻⻑⼀\uF900ア、", false);
}

TEST_CASE("々 repeats a kanji, and no other mark does") {
  CHECK(is_kanji_or_repeat(U'々'));
  check_each(is_kanji_or_repeat, U"〄〆〻ゝヽ〇", false);
}

TEST_CASE("letters and digits are the lower-case ASCII ones of the literal form") {
  check(is_letter, {U'`', U'a', U'z', U'{'});
  check(is_digit, {U'/', U'0', U'9', U':'});
  check_each(is_letter, U"ＡａéAZα", false);
  check_each(is_digit, U"１①一", false);
}
