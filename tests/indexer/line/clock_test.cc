// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/clock.h"

#include <catch2/catch.hpp>

using namespace gijiroku::indexer;

TEST_CASE("a place stands behind the day and the times") {
  CHECK(behind_moment("平成22年3月24日(水) 潮路合同庁舎第6会議室") == "潮路合同庁舎第6会議室");
  CHECK(behind_moment("令和4年9月7日（水曜日）午後2時～4時30分　市役所 2階") == "市役所 2階");
  CHECK(behind_moment("令和元年5月8日(水・祝) 10:00〜11時 於、潮路省8階") == "潮路省8階");
  CHECK(behind_moment("2022.3.24 13:30-15:00 302会議室") == "302会議室");
  CHECK(behind_moment("令和4年9月7日 日浦会館") == "日浦会館");
  CHECK(behind_moment("令和3（2021）年6月15日・火曜日 自 午後３時 至 午後５時 第1会議室") ==
        "第1会議室");
  CHECK(behind_moment("令和4年(2022年)12月31日(土)").empty());
  CHECK(behind_moment("令和4年9月7日").empty());
  CHECK(behind_moment("市役所") == "市役所");
  CHECK(behind_moment("").empty());
}
