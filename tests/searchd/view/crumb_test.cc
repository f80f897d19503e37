// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/crumb.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("the crumb of a meeting does not repeat the name of its body", "[crumb]") {
  const struct {
    const char *title, *body, *crumb;
    bool dated = true;
  } rows[]{{"令和3年度 第2回防災会議", "防災会議", "令和3年度 第2回"},
           {"防災会議（第2回）", "防災会議", "（第2回）"},
           {"第2回 防災会議 会議録", "防災会議", "第2回 会議録"},
           {"防災会議", "防災会議", "令和4年（2022年）2月10日"},
           {"防災会議", "防災会議", "防災会議", false},
           {"令和4年2月10日 防災会議", "防災会議", "令和4年（2022年）2月10日"},
           {"予算特別委員会", "桜台区議会予算特別委員会", "令和4年（2022年）2月10日"},
           {"第2回定例会", "桜台区議会本会議", "第2回定例会"},
           {"第2回定例会", "", "第2回定例会"},
           {"", "防災会議", "令和4年（2022年）2月10日"},
           {"", "", "名称のない会議"}};
  for (const auto& row : rows) {
    Meeting meeting;
    meeting.title = row.title;
    meeting.body = row.body;
    if (row.dated) meeting.held_on = parse_iso_date("2022-02-10");
    CHECK(crumb_of(meeting) == row.crumb);
  }
}
