// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/narrowing.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

Criteria of_years(const std::vector<std::string>& years) {
  Criteria out;
  out.offset = 20;
  if (!years.empty()) out.filters = {{Field::kYear, years}};
  return out;
}

std::vector<std::string> years_of(const Criteria& criteria) {
  return criteria.filters.empty() ? std::vector<std::string>{} : criteria.filters[0].values;
}

}  // namespace

TEST_CASE("a second year makes a range with the first") {
  using Years = std::vector<std::string>;
  struct Row {
    Years before;
    int year;
    Years after;
  };
  const auto row = GENERATE(Row{{}, 2018, {"2018"}}, Row{{"2018"}, 2018, {}},
                            Row{{"2018"}, 2020, {"2018", "2019", "2020"}},
                            Row{{"2018"}, 2016, {"2016", "2017", "2018"}},
                            Row{{"2016", "2018"}, 2020, {"2016", "2017", "2018", "2019", "2020"}},
                            Row{{"2016", "2017", "2018"}, 2017, {"2017"}},
                            Row{{"不明"}, 2017, {"2017"}}, Row{{"1500"}, 2017, {"2017"}});
  const Criteria after = with_year(of_years(row.before), row.year);
  CHECK(years_of(after) == row.after);
  CHECK(after.offset == 0);
}

TEST_CASE("successive years are one chip") {
  const std::vector<Chip> all = chips(of_years({"2020", "不明", "2018", "2019", "2015"}));
  REQUIRE(all.size() == 3);
  CHECK(all[0].value == "2015年度（平成27年度）");
  CHECK(all[1].value == "2018年度（平成30年度）〜2020年度（令和2年度）");
  CHECK(years_of(all[1].without) == std::vector<std::string>{"不明", "2015"});
  CHECK(all[2].value == "不明");
  CHECK(years_of(all[2].without) == std::vector<std::string>{"2020", "2018", "2019", "2015"});
}

TEST_CASE("several values are chosen together and removed together") {
  Criteria criteria;
  criteria.filters = {{Field::kBody, {"総務委員会", "第1日"}}};
  const Criteria both = toggled_all(criteria, Field::kBody, {"第1日", "第2日"});
  CHECK(both.filters[0].values == std::vector<std::string>{"総務委員会", "第1日", "第2日"});
  const Criteria none = toggled_all(both, Field::kBody, {"第1日", "第2日"});
  CHECK(none.filters[0].values == std::vector<std::string>{"総務委員会"});
  CHECK(toggled(none, Field::kBody, "総務委員会").filters.empty());
}
