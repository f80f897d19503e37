// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

TEST_CASE("the language is that of the first variable of the locale that is set") {
  struct Row {
    const char *lc_all, *lc_messages, *lang;
    Language wanted;
  };
  const auto row = GENERATE(
      Row{"", "", "", Language::kEnglish}, Row{"", "", "ja_JP.UTF-8", Language::kJapanese},
      Row{"", "", "ja", Language::kJapanese},
      Row{"", "ja.UTF-8", "en_US.UTF-8", Language::kJapanese},
      Row{"C.UTF-8", "ja_JP.UTF-8", "ja_JP.UTF-8", Language::kEnglish},
      Row{"POSIX", "", "ja_JP.UTF-8", Language::kEnglish},
      Row{"ja_JP@x", "C", "C", Language::kJapanese},
      Row{"", "", "jam_JM.UTF-8", Language::kEnglish}, Row{"", "", "\xff", Language::kEnglish});
  CAPTURE(row.lc_all, row.lc_messages, row.lang);
  CHECK(language_of_locale(row.lc_all, row.lc_messages, row.lang) == row.wanted);
}

TEST_CASE("a message has its values in both languages") {
  CHECK(message_in(Language::kJapanese, "index.needs_index_setting", {"a{1}.toml"}) ==
        "a{1}.toml: index に索引のフォルダーを書いてください");
  CHECK(message_in(Language::kEnglish, "index.needs_index_setting", {"a{1}.toml"}) ==
        "a{1}.toml: give the folder of the index as index");
  CHECK(message_in(Language::kEnglish, "index.needs_index_setting") ==
        "{1}: give the folder of the index as index");
}

TEST_CASE("errors of the library of the command line are told in Japanese") {
  struct Row {
    const char *english, *japanese;
  };
  const auto row = GENERATE(
      Row{"--index is required", "--index を指定してください"},
      Row{"--index: 1 required TEXT missing", "--index に値を指定してください"},
      Row{"--top: Value 0 not in range 1 to 9", "--top: 0 は 1 から 9 までの値ではありません"},
      Row{"--format: y not in {csv,tsv}",
          "--format: y は指定できません（指定できるのは {csv,tsv}）"},
      Row{"The following arguments were not expected: -x y", "使えない引数です: -x y"},
      Row{"QUERY excludes --queries", "QUERY と --queries は同時に使えません"},
      Row{"something else", "something else"}, Row{"", ""},
      Row{" is required", " を指定してください"});
  CHECK(translated(Language::kJapanese, "error.", row.english) == row.japanese);
  CHECK(translated(Language::kEnglish, "error.", row.english) == row.english);
}
