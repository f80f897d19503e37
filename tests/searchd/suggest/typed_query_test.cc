// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/typed_query.h"

#include <catch2/catch.hpp>

#include "core/kana.h"
#include "searchd/suggest/typed_word.h"

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("the last word is completed, and what precedes it is kept") {
  struct Row {
    const char *text, *kept, *word, *close;
  };
  const auto row = GENERATE(
      Row{"くん", "", "くん", ""}, Row{"防災 くんr", "防災 ", "くんr", ""},
      Row{"防災　くん", "防災　", "くん", ""}, Row{"防災 -くん", "防災 -", "くん", ""},
      Row{"防災 OR くん", "防災 OR ", "くん", ""}, Row{"(防災 OR くん", "(防災 OR ", "くん", ""},
      Row{"(くん", "(", "くん", ""}, Row{"（仮称）まち", "", "（仮称）まち", ""},
      Row{"\"防災 くん", "\"", "防災 くん", "\""}, Row{"学校 「防災", "学校 「", "防災", "」"},
      Row{"\"防災\" くん", "\"防災\" ", "くん", ""},
      Row{"会議:\"総務 委員会\" くん", "会議:\"総務 委員会\" ", "くん", ""},
      Row{"防\"災", "", "防\"災", ""}, Row{"年度:れい", "", "年度:れい", ""});
  CAPTURE(row.text);
  const auto query = typed_query(row.text);
  REQUIRE(query);
  CHECK(query->kept == row.kept);
  CHECK(query->word == row.word);
  CHECK(query->close == row.close);
  CHECK_FALSE(query->kind);
}

TEST_CASE("behind the name of a field one of its values is completed") {
  struct Row {
    const char *text, *kept, *word;
    WordKind kind;
  };
  const auto row = GENERATE(Row{"役職:", "役職:", "", WordKind::kLabel},
                            Row{"防災 役職：委", "防災 役職：", "委", WordKind::kLabel},
                            Row{"-発言者:すず", "-発言者:", "すず", WordKind::kSpeaker},
                            Row{"会議体:\"総務", "会議体:\"", "総務", WordKind::kBody});
  CAPTURE(row.text);
  const auto query = typed_query(row.text);
  REQUIRE(query);
  CHECK(query->kept == row.kept);
  CHECK(query->word == row.word);
  CHECK(query->kind == row.kind);
}

TEST_CASE("nothing is completed where nothing is being typed") {
  const auto text =
      GENERATE("", " ", "　", "防災 ", "\"防災\"", "防災 「訓練」", "役職:委員 ", "(", "-");
  CAPTURE(text);
  CHECK_FALSE(typed_query(text));
}

TEST_CASE("a value is quoted where a query would cut it or read signs in it") {
  struct Row {
    const char *text, *query;
  };
  const auto row =
      GENERATE(Row{"学校給食", "学校給食"}, Row{"デジタル・ガバメント", "デジタル・ガバメント"},
               Row{"北村　博君", "\"北村　博君\""}, Row{"鈴木（ひ）委員", "\"鈴木（ひ）委員\""},
               Row{"件名:予算", "\"件名:予算\""}, Row{"何か？", "\"何か？\""});
  CAPTURE(row.text);
  CHECK(as_query(row.text) == std::string(row.query));
  CHECK_FALSE(as_query("5\" の板"));
}

TEST_CASE("a word may be half converted") {
  struct Row {
    const char *typed, *head, *readings;
  };
  const auto row = GENERATE(
      Row{"学校", "学校", ""}, Row{"がっこ", "", "がっこ"}, Row{"ガッコ", "", "がっこ"},
      Row{"ｶﾞｯｺ", "", "がっこ"}, Row{"さっk", "", "さっか さっき さっく さっけ さっこ"},
      Row{"学校きゅうｓｈ", "学校", "きゅうし"}, Row{"ｔｏ", "", "と"},
      Row{"令和のyo", "令和", "のよ"}, Row{"お知ら", "お知", "ら"}, Row{"2024", "", "2024"},
      Row{"DXすいs", "", "dxすいさ dxすいし dxすいす dxすいせ dxすいそ"},
      Row{"学校xq", "学校", ""});
  CAPTURE(row.typed);
  const TypedWord word = typed_word(row.typed);
  std::string readings;
  for (const std::string& reading : word.readings)
    readings += (readings.empty() ? "" : " ") + hiragana(reading);
  CHECK(word.head == row.head);
  CHECK(readings == row.readings);
}

TEST_CASE("letters without long vowels may stand for some, kana may not") {
  CHECK(typed_word("tokyo").short_vowels);
  CHECK(typed_word("tōkyō").short_vowels);
  CHECK_FALSE(typed_word("toukyou").short_vowels);
  CHECK_FALSE(typed_word("ときょ").short_vowels);
}
