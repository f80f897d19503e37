// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/name_columns.h"

#include <catch2/catch.hpp>

using namespace gijiroku::indexer;

TEST_CASE("wider blanks part names whose characters are apart") {
  using Names = std::vector<std::string>;
  CHECK(names_in_columns("木 原 大 輔　重 信 元 子") == Names{"木原大輔", "重信元子"});
  CHECK(names_in_columns("高 橋 健 一　亀 田 満") == Names{"高橋健一", "亀田満"});
  CHECK(names_in_columns("◎道　下　文　男　　〇町　田　皇　介　　　星　野　良　行") ==
        Names{"道下文男", "町田皇介", "星野良行"});
  CHECK(names_in_columns("大　室　　　尚　　　斉　藤　哲　雄") == Names{"大室尚", "斉藤哲雄"});
  CHECK(names_in_columns("吉　井　　美　華　子").size() != 2);
  CHECK(names_in_columns("山田 太郎 鈴木 花子").empty());
  CHECK(names_in_columns("1番 竹 内 英 治").empty());
  CHECK(names_in_columns("").empty());
}

TEST_CASE("words are family and given names in turn") {
  using Names = std::vector<std::string>;
  CHECK(names_in_pairs("相川 好治 浅井 直人 大久保 規子") ==
        Names{"相川好治", "浅井直人", "大久保規子"});
  CHECK(names_in_pairs("川嶋 みどり") == Names{"川嶋みどり"});
  CHECK(names_in_pairs("相川 好治 浅井").empty());
  CHECK(names_in_pairs("相川 好治、浅井 直人").empty());
  CHECK(names_in_pairs("木 原 大 輔").empty());
  CHECK(names_in_pairs("").empty());
}
