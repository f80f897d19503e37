// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/meeting_day.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace gijiroku;
using namespace gijiroku::indexer;

TEST_CASE("the day of the meeting is the one with the most evidence") {
  struct Row {
    std::vector<DaySource> sources;
    const char* day;
  };
  const auto row = GENERATE(
      Row{{{"", "更新日：2023年9月14日"}, {"日時", "令和4年5月5日(木)"}}, "2022-05-05"},
      Row{{{"", "最終更新日　2023年9月14日"}, {"", "令和4年5月5日(木)"}}, "2022-05-05"},
      Row{{{"", "掲載日"}, {"", "2023年9月14日"}, {"", "令和4年5月5日"}}, "2022-05-05"},
      Row{{{"", "更新日"}, {"", "令和4年5月5日（木曜日）10時00分～11時30分"}}, "2022-05-05"},
      Row{{{"会議録作成年月日", "令和4年6月1日"}, {"", "令和4年5月5日"}}, "2022-05-05"},
      Row{{{"次回開催日", "令和4年6月1日"}, {"期日", "令和4年5月5日"}}, "2022-05-05"},
      Row{{{"議題", "令和3年3月31日に専決した件"}, {"", "令和4年5月5日"}}, "2022-05-05"},
      Row{{{"", "平成25年"}, {"", "8月23日(金)　午後２時"}}, "2013-08-23"},
      Row{{{"", "平成"}, {"", "28 年"}, {"", "3 月 24"}, {"", "日( 木 )"}}, "2016-03-24"},
      Row{{{"会議の名称", "青葉市環境審議会 令和4年5月5日( 木 )"}, {"", "令和3年"}}, "2022-05-05"},
      Row{{{"", "令和元年度 環境委員会", true}, {"", "第5回委員会(2月3日)", true}}, "2020-02-03"},
      Row{{{"", "令和4年環境委員会", true}, {"", "5月5日", true}}, "2022-05-05"},
      Row{{{"", "令和4年5月5日、環境審議会を庁議室において開催した。"}}, "2022-05-05"});
  CAPTURE(row.day);
  const auto day = choose_day(row.sources);
  REQUIRE(day);
  CHECK(iso(*day) == row.day);
}

TEST_CASE("only a day that is not the meeting's is none") {
  CHECK_FALSE(choose_day({{"", "更新日：2023年9月14日"}}));
  CHECK_FALSE(choose_day({{"会議録作成年月日", "令和4年6月1日"}}));
  CHECK_FALSE(choose_day({{"会議の名称", "令和4年4月1日に設けた環境審議会"}}));
  CHECK_FALSE(choose_day({}));
}
