// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/plenary_session.h"

#include <catch2/catch.hpp>

using namespace gijiroku::search;

TEST_CASE("days of a plenary session belong to the session") {
  struct Row {
    const char *body, *name;
    int year, number;
  };
  const auto row =
      GENERATE(Row{"平成25年_第１回定例会（第１日目）", "平成25年第1回定例会", 2013, 1},
               Row{"平成２５年　第１回定例会", "平成25年第1回定例会", 2013, 1},
               Row{"令和元年第12回臨時会第2号", "令和元年第12回臨時会", 2019, 12},
               Row{"2021年第3回定例会議(3日目)", "2021年第3回定例会議", 2021, 3},
               Row{"令和5年度定例議会 第1日（9月2日）", "令和5年度定例議会", 2023, 0});
  const auto session = plenary_session(row.body);
  REQUIRE(session);
  CHECK(session->name == row.name);
  CHECK(session->year == row.year);
  CHECK(session->number == row.number);
}

TEST_CASE("bodies are no days of a session") {
  const auto body = GENERATE("", "総務委員会", "第1回定例会", "平成25年", "平成年第1回定例会",
                             "平成25年第1回定例会運営委員会", "平成25年第回定例会",
                             "平成25年第1回総務委員会", "定例会", "99999999999999年第1回定例会");
  CAPTURE(body);
  CHECK_FALSE(plenary_session(body));
}

TEST_CASE("sessions are in order of time") {
  CHECK(*plenary_session("平成9年第4回定例会") < *plenary_session("平成10年第1回定例会"));
  CHECK(*plenary_session("平成31年第1回定例会") < *plenary_session("令和元年第2回定例会"));
}
