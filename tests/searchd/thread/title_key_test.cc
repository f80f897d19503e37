// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/thread/title_key.h"

#include <catch2/catch.hpp>

using namespace gijiroku::search;

using Strings = std::vector<std::string>;

TEST_CASE("a title is compared without numbers, years and who deals with it") {
  struct Row {
    const char *title, *core;
    Strings years;
  };
  const auto row =
      GENERATE(Row{"(2) 第６１号議案 職員の給与に関する条例", "職員の給与に関する条例", {}},
               Row{"議案第84号 令和2年度若葉市一般会計補正予算（歳出 総務委員会所管分）",
                   "若葉市一般会計補正予算",
                   {"令和2"}},
               Row{"議員提出第4号議案 保育の実施に関する条例（案）", "保育の実施に関する条例", {}},
               Row{"平成２５年請願第３号 駅前の開発に関する請願", "駅前の開発", {"平成25"}},
               Row{"令和元年度節電方針について", "節電方針", {"令和1"}},
               Row{"（仮称）若葉会館の改築について", "若葉会館の改築", {}},
               Row{"2020年度 予算・決算の件", "予算決算", {"2020"}}, Row{"", "", {}});
  CAPTURE(row.title);
  const TitleKey key = title_key(row.title);
  CHECK(key.core == row.core);
  CHECK(key.years == row.years);
}

TEST_CASE("a petition and the opinion that answers it have one core") {
  const std::string core = "都市計画税の軽減措置の継続";
  for (const std::string_view ending :
       {"について意見書の提出に関する請願", "を求める陳情", "を求める意見書（案）"}) {
    CAPTURE(ending);
    const TitleKey key = title_key(core + std::string(ending));
    CHECK(key.core == core);
    CHECK(key.demand);
  }
  CHECK_FALSE(title_key(core + "について").demand);
}

TEST_CASE("the addresses of a title are compared with digits for numerals") {
  CHECK(title_key("若葉三丁目グループホームの整備について").blocks == Strings{"若葉3"});
  CHECK(title_key("西若葉３丁目および青葉一丁目地区").blocks == Strings{"若葉3", "青葉1"});
  CHECK(title_key("丁目").blocks == Strings{""});
}

TEST_CASE("a bill has one key in either order, and texts may print both") {
  CHECK(bill_keys({"議案第53号", "第53号議案", "請願第7号"}) == Strings{"請願7", "議案53"});
  CHECK(bill_forms("第53号議案") == Strings{"第53号議案", "議案第53号"});
  CHECK(bill_forms("請願第7号") == Strings{"請願第7号", "第7号請願"});
  CHECK(bill_forms("号") == Strings{"号"});
}
