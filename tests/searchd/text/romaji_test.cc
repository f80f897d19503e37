// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/romaji.h"

#include <catch2/catch.hpp>

#include "core/kana.h"
#include "tests/support/romaji_of.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

std::string begun(const std::string& letters) {
  std::string out;
  for (const std::string& reading : reading_prefixes(letters))
    out += (out.empty() ? "" : " ") + hiragana(reading);
  return out;
}

std::string reading(std::string_view kana) {
  std::string out;
  for (const char32_t c : decode(kana)) out += kana_of(c);
  return out;
}

}  // namespace

TEST_CASE("Latin letters spell kana by either system") {
  struct Row {
    const char *letters, *kana;
  };
  const auto row =
      GENERATE(Row{"shimbun", "しんぶな しんぶに しんぶぬ しんぶね しんぶの しんぶん"},
               Row{"si", "し"}, Row{"tsu", "つ"}, Row{"fu", "ふ"}, Row{"zya", "じゃ"},
               Row{"gakkou", "がっこう"}, Row{"matchi", "まっち"}, Row{"ko-hi-", "こーひー"},
               Row{"xtu", "っ"}, Row{"shin'you", "しんよう"}, Row{"konna", "こんあ こんな"},
               Row{"ti", "ち てぃ"}, Row{"zu", "ず づ"}, Row{"dxq", ""}, Row{"", ""}, Row{"7", ""});
  CAPTURE(row.letters);
  CHECK(begun(row.letters) == row.kana);
}

TEST_CASE("an unfinished syllable may become any that begins so") {
  CHECK(begun("k") == "か き く け こ");
  CHECK(begun("gaky") == "がきぃ がきぇ がきゃ がきゅ がきょ");
  CHECK(begun("kk") == "っか っき っく っけ っこ");
  CHECK(begun("kon") == "こな こに こぬ こね この こん");
}

TEST_CASE("long vowels may be left out") {
  CHECK(without_long_vowels(reading("とうきょう")) == reading("ときょ"));
  CHECK(without_long_vowels(reading("おおさか")) == reading("おさか"));
  CHECK(without_long_vowels(reading("こーひー")) == reading("こひ"));
  CHECK(without_long_vowels(reading("ゆうびんきょく")) == reading("ゆびんきょく"));
  CHECK(without_long_vowels(reading("えいが")) == reading("えいが"));
  CHECK(without_long_vowels(reading("おもう")) == reading("おも"));
}

TEST_CASE("what two systems write of any kana is read as these kana") {
  const std::u32string kana =
      U"あかさたなはまやらわがざだばぱきしちにひみりぎじびぴうくすつぬふむゆるぐずぶぷえけせてね"
      U"おこそとのほもよろをんーっゃゅょ";
  const auto small = [](char32_t c) { return c == U'ゃ' || c == U'ゅ' || c == U'ょ'; };
  for (const char32_t a : kana) {
    for (const char32_t b : kana) {
      std::string text;
      for (const char32_t c : {U'か', a, b, U'か'}) append_utf8(text, c);
      if (a == U'っ' && (small(b) || b == U'っ' || b == U'ー')) continue;
      for (const System system : {System::kHepburn, System::kKunrei}) {
        const std::string letters = romaji_of(text, system);
        CAPTURE(text, letters);
        const auto found = reading_prefixes(letters);
        CHECK(std::find(found.begin(), found.end(), reading(text)) != found.end());
      }
    }
  }
}

TEST_CASE("no letters take long to read") {
  for (const char* piece : {"ji", "zu", "n", "nn", "x", "tch", "-", "'", "zu'"}) {
    std::string letters;
    while (letters.size() < 60) letters += piece;
    CHECK(reading_prefixes(letters).size() < 1000);
    CHECK(reading_prefixes(letters + "'").size() < 1000);
  }
}
