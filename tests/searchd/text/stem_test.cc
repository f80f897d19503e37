// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/text/stem.h"

#include <catch2/catch.hpp>
#include <string>

using namespace gijiroku::search;

TEST_CASE("a stem is what all forms of a word begin with") {
  struct Row {
    const char *base, *stem;
  };
  const auto row = GENERATE(Row{"会議", "会議"}, Row{"テレワーク", "テレワーク"}, Row{"行う", "行"},
                            Row{"踏まえる", "踏ま"}, Row{"信ずる", "信"}, Row{"つくる", "つ"},
                            Row{"する", ""}, Row{"ある", ""}, Row{"", ""});
  CAPTURE(row.base);
  CHECK(std::string(stem(row.base)) == row.stem);
}

TEST_CASE("short kana are one or two hiragana") {
  CHECK(is_short_kana("する"));
  CHECK_FALSE(is_short_kana("つくる"));
  CHECK_FALSE(is_short_kana("行う"));
}
