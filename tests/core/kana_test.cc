// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/kana.h"
#include "core/word_reading.h"

#include <catch2/catch.hpp>

#include "core/text.h"

using namespace gijiroku;

namespace {

std::string reading(const Tokenizer& tokenizer, const std::string& text) {
  const LiteralForm form = literal_form(text);
  return hiragana(reading_of(form.text, tokenizer.tokenize(form)));
}

}  // namespace

TEST_CASE("a word is read as MeCab reads it, in hiragana") {
  const Tokenizer tokenizer;
  struct Row {
    const char *text, *reading;
  };
  const auto row = GENERATE(
      Row{"学校給食費", "がっこうきゅうしょくひ"}, Row{"テレワーク", "てれわーく"},
      Row{"ペーパレス・ハンコレス", "ぺーぱれすはんこれす"}, Row{"ＤＸ推進", "dxすいしん"},
      Row{"ｺﾝﾋﾟｭｰﾀ", "こんぴゅーた"}, Row{"（仮称）まちづくり条例", "かしょうまちづくりじょうれい"},
      Row{"令和2年度", "れいわ2ねんど"}, Row{"ヴィジョン", "ゔぃじょん"}, Row{"、。", ""},
      Row{"", ""});
  CAPTURE(row.text);
  CHECK(reading(tokenizer, row.text) == row.reading);
}

TEST_CASE("a word with a kanji that no dictionary reads has no reading") {
  const Tokenizer tokenizer;
  CHECK(reading(tokenizer, "𪚥の件").empty());
}

TEST_CASE("readings sort as Unicode does, and each kana comes back") {
  char before = 0;
  for (char32_t c = U'ぁ'; c <= U'ゖ'; ++c) {
    std::string text;
    append_utf8(text, c);
    const char kana = kana_of(c);
    CHECK(static_cast<unsigned char>(kana) > static_cast<unsigned char>(before));
    CHECK(hiragana({&kana, 1}) == text);
    before = kana;
  }
  CHECK(before == kLastKana);
  CHECK(kana_of(U'カ') == kana_of(U'か'));
  CHECK(kana_of(U'ー') == kLongMark);
  CHECK(kana_of(U'z') == 'z');
  for (const char32_t c : std::u32string_view(U"・、漢Aヷヿゝ")) CHECK(kana_of(c) == 0);
}
