// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/days.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("days are named in any notation, and a year of an era has the days of the era") {
  struct Row {
    const char *text, *first, *last;
  };
  const auto row = GENERATE(
      Row{"令和元年", "2019-05-01", "2019-12-31"}, Row{"R元", "2019-05-01", "2019-12-31"},
      Row{"令元", "2019-05-01", "2019-12-31"}, Row{"平成31年", "2019-01-01", "2019-04-30"},
      Row{"昭和64年", "1989-01-01", "1989-01-07"}, Row{"平成元年", "1989-01-08", "1989-12-31"},
      Row{"大正15年", "1926-01-01", "1926-12-24"}, Row{"2019年", "2019-01-01", "2019-12-31"},
      Row{"2019", "2019-01-01", "2019-12-31"}, Row{"令和元年度", "2019-04-01", "2020-03-31"},
      Row{"H31年度", "2019-04-01", "2020-03-31"}, Row{"令和元年5月", "2019-05-01", "2019-05-31"},
      Row{"令元.5.1", "2019-05-01", "2019-05-01"}, Row{"昭58.4.1", "1983-04-01", "1983-04-01"},
      Row{"20190501", "2019-05-01", "2019-05-01"},
      Row{"２０１９０５０１", "2019-05-01", "2019-05-01"},
      Row{"201905", "2019-05-01", "2019-05-31"}, Row{"令和2年", "2020-01-01", "2020-12-31"});
  CAPTURE(row.text);
  const auto found = days_of(row.text, today());
  REQUIRE(found);
  CHECK(found->first == parse_iso_date(row.first));
  CHECK(found->last == parse_iso_date(row.last));
}

TEST_CASE("digits that are no day name none") {
  for (const char* text : {"20191301", "20190231", "2019050", "令和", "元年", "令"}) {
    CAPTURE(text);
    CHECK_FALSE(days_of(text, today()));
  }
}
