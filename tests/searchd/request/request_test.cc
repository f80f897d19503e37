// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/request.h"

#include <catch2/catch.hpp>
#include <random>

#include "searchd/advice/narrowing.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

Criteria read(const std::string& query) {
  return read_criteria(parse_parameters(query), UnknownParameters::kRefused);
}

/// "code parameter" of each fault, in order.
std::vector<std::string> faults(const std::string& query,
                                UnknownParameters unknown = UnknownParameters::kRefused) {
  std::vector<std::string> out;
  try {
    read_criteria(parse_parameters(query), unknown);
  } catch (const BadRequest& e) {
    for (const Fault& fault : e.faults) {
      CHECK_FALSE(fault.message.empty());
      out.push_back(fault.code + " " + fault.parameter);
    }
  }
  return out;
}

std::vector<std::string> values(const Criteria& criteria, Field field) {
  for (const Filter& filter : criteria.filters) {
    if (filter.field == field) return filter.values;
  }
  return {};
}

}  // namespace

TEST_CASE("the text of a query is what was typed, however it was escaped") {
  struct Row {
    const char *query, *text;
  };
  const auto row = GENERATE(Row{"q=a=b", "a=b"}, Row{"q=a%3Db", "a=b"}, Row{"q=a+b%2Bc", "a b+c"},
                            Row{"q=%E7%B5%8C%e8%b2%bb", "経費"}, Row{"q=100%", "100%"},
                            Row{"q=50%25%zz", "50%%zz"}, Row{"q=a?b", "a?b"}, Row{"", ""},
                            Row{"q=", ""}, Row{"q=%E3%80%80", "　"}, Row{"&&q=x&", "x"});
  CAPTURE(row.query);
  CHECK(read(row.query).text == row.text);
}

TEST_CASE("what is no text is refused") {
  const auto query = GENERATE("q=%00", "q=a%00b", "q=%FF", "q=%E7%B5", "q=%ED%A0%80", "q=\x1b",
                              "%FF=1", "body=%C0%80");
  CAPTURE(query);
  const auto found = faults(query);
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("invalid_text"));
}

TEST_CASE("filters take codes and Japanese names alike") {
  struct Row {
    const char* query;
    Field field;
    std::vector<std::string> values;
  };
  const auto row = GENERATE(
      Row{"kind=proposal", Field::kKind, {"proposal"}},
      Row{"kind=議案", Field::kKind, {"proposal"}},
      Row{"kind=議案&kind=report", Field::kKind, {"proposal", "report"}},
      Row{"kind=議案&kind=proposal", Field::kKind, {"proposal"}},
      Row{"node=発言", Field::kNode, {"utterance"}},
      Row{"role=委員長・議長", Field::kRole, {"chair"}}, Row{"year=2020", Field::kYear, {"2020"}},
      Row{"year=令和2年度", Field::kYear, {"2020"}}, Row{"year=不明", Field::kYear, {"不明"}},
      Row{"label=部員", Field::kLabel, {"部員"}},
      Row{"name=山本委員長", Field::kName, {"山本委員長"}},
      Row{"body=総務委員会", Field::kBody, {"総務委員会"}});
  CAPTURE(row.query);
  CHECK(values(read(row.query), row.field) == row.values);
}

TEST_CASE("days are read in either calendar, and pages become offsets") {
  const Criteria criteria = read("from=2020-12-14&until=令和3年1月5日&sort=oldest&page=3&size=20");
  CHECK(iso(*criteria.from) == "2020-12-14");
  CHECK(iso(*criteria.until) == "2021-01-05");
  for (const char* day :
       {"R2.12.14", "令2.12.14", "2020/12/14", "２０２０年１２月１４日", " 令和2年12月14日 "})
    CHECK(iso(*read(std::string("from=") + day).from) == "2020-12-14");
  CHECK(criteria.sort == Sort::kOldest);
  CHECK(criteria.offset == 40);
  CHECK(criteria.limit == 20);
}

TEST_CASE("all faults are told at once") {
  CHECK(faults("kind=foo&from=x&until=2020-13-01&sort=best&page=0&size=51&rôle=chair") ==
        std::vector<std::string>{"unknown_value kind", "invalid_date from", "invalid_date until",
                                 "unknown_value sort", "out_of_range size", "out_of_range page",
                                 "unknown_parameter rôle"});
}

TEST_CASE("a request is refused above its limits and taken at them") {
  const auto terms = [](int n) {
    std::string out = "q=";
    for (int i = 0; i < n; ++i) out += "a+";
    return out;
  };
  CHECK(faults(terms(32)).empty());
  CHECK(faults(terms(33)) == std::vector<std::string>{"too_many_terms q"});
  CHECK(faults("q=" + std::string(1024, 'a')).empty());
  CHECK(faults("q=" + std::string(1025, 'a')) == std::vector<std::string>{"too_long q"});
  CHECK(faults("page=101").empty());
  CHECK(faults("page=102") == std::vector<std::string>{"out_of_range page"});
  CHECK(faults("size=50&page=22") == std::vector<std::string>{"out_of_range page"});
  CHECK(faults("page=99999999999999999999") == std::vector<std::string>{"out_of_range page"});
  CHECK(faults("q=a&q=b") == std::vector<std::string>{"repeated q"});
  CHECK(faults("from=2020-02-01&until=2020-01-01") ==
        std::vector<std::string>{"invalid_range until"});
}

TEST_CASE("a filter takes 16 values, all filters 64, and years as many as a range has") {
  const auto values_of = [](const std::string& name, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += name + "=v" + std::to_string(i) + "&";
    return out;
  };
  CHECK(faults(values_of("label", 16)).empty());
  CHECK(faults(values_of("label", 17)) == std::vector<std::string>{"too_many label"});
  CHECK(faults(values_of("label", 700)) == std::vector<std::string>{"too_many label"});
  const std::string four = values_of("label", 16) + values_of("name", 16) + values_of("body", 16) +
                           values_of("proposer", 16);
  CHECK(faults(four).empty());
  CHECK(faults(four + "bill=x").size() == 1);
  std::string years;
  for (int year = 1820; year <= 2020; ++year) years += "year=" + std::to_string(year) + "&";
  CHECK(faults(years + four).empty());
  CHECK(parameters_of(read("q=年度:1900..2020")).size() == 122);
}

TEST_CASE("shapes that cost much are refused with a reason, others are not") {
  struct Row {
    const char *text, *unit;
    bool refused;
  };
  const auto row = GENERATE(Row{"会 議 録 一 人 区 年 度", "item", false},
                            Row{"会 議 録 一 人 区 年 度 予", "item", true},
                            Row{"会 議 録 一 人 区 年 度 予", "meeting", true},
                            Row{"平 成 二 十 五 年 第 一 回 定 例 会", "utterance", false},
                            Row{"(会 | 議 | 録 | 一) (人 | 区 | 年) -度 -予", "item", true},
                            Row{"予算 決算 議案 会議 委員 学校 施設 道路 公園", "item", false},
                            Row{"a NEAR b c NEAR d e NEAR f g NEAR h", "utterance", false},
                            Row{"a NEAR b c NEAR d e NEAR f g NEAR h i NEAR j", "utterance", true});
  CAPTURE(row.text, row.unit);
  const auto found = faults(query_string({{"q", row.text}, {"unit", row.unit}}));
  CHECK(found ==
        (row.refused ? std::vector<std::string>{"too_costly q"} : std::vector<std::string>{}));
}

TEST_CASE("an unknown name is unknown without a value too") {
  CHECK(faults("foo=") == std::vector<std::string>{"unknown_parameter foo"});
  CHECK(faults("foo") == std::vector<std::string>{"unknown_parameter foo"});
  // Forms of pages send empty fields. A program that does has forgotten a value.
  const std::string empty = "q=&label=&from=&size=&tier=&year=";
  CHECK(faults(empty, UnknownParameters::kIgnored).empty());
  CHECK(faults(empty) == std::vector<std::string>{"missing_value label", "missing_value year",
                                                  "missing_value tier", "missing_value from",
                                                  "missing_value size"});
  CHECK_THROWS_AS(parse_parameters("q=a&label", UnknownParameters::kRefused), BadRequest);
  CHECK(parse_parameters("q=a&label").size() == 2);
}

TEST_CASE("a page passes over parameters that the API refuses") {
  CHECK(faults("utm_source=x&q=a", UnknownParameters::kIgnored).empty());
  CHECK(faults("meeting=x") == std::vector<std::string>{"unknown_parameter meeting"});
  const Criteria criteria =
      read_criteria(parse_parameters("q=a&knid=x&knid=y&role=chair&utm_source=x&fbclid=x&rol=&z"),
                    UnknownParameters::kIgnored);
  CHECK(criteria.ignored_parameters == std::vector<std::string>{"knid", "rol", "z"});
}

TEST_CASE("parameters of criteria read as the same criteria") {
  const auto query =
      GENERATE("q=a=b%26c&role=chair&role=member&page=4&size=5",
               "q=%22x+y%22&from=2020-01-01&sort=newest", "q=", "body=%23%3F&year=2020");
  const Parameters parameters = parameters_of(read(query));
  CHECK(parameters_of(read(query_string(parameters))) == parameters);
}

TEST_CASE("a value chosen twice is no longer chosen") {
  Criteria criteria = read("q=x&role=chair&page=2");
  const Criteria more = toggled(criteria, Field::kRole, "member");
  CHECK(values(more, Field::kRole) == std::vector<std::string>{"chair", "member"});
  CHECK(more.offset == 0);
  CHECK(toggled(criteria, Field::kRole, "chair").filters.empty());
}

TEST_CASE("property: any bytes are read or refused, nothing else") {
  std::mt19937 random(7);
  const std::vector<std::string> pieces{
      "q=", "&",     "=",   "%", "%E7%B5", "from=",       "page=", "year=", "令和",
      "0",  "kind=", "%00", "?", "+",      "sort=newest", "\xff",  "size="};
  for (int round = 0; round < 20000; ++round) {
    std::string query;
    for (auto n = random() % 12; n > 0; --n) {
      if (random() % 3 == 0) {
        query += static_cast<char>(random() % 256);
      } else {
        query += pieces[random() % pieces.size()];
      }
    }
    try {
      const Criteria criteria = read_criteria(parse_parameters(query), UnknownParameters::kIgnored);
      REQUIRE(criteria.limit >= 1);
      REQUIRE(criteria.offset <= kMaxOffset);
      REQUIRE(criteria.text.size() <= kMaxTextBytes);
    } catch (const BadRequest& e) {
      REQUIRE_FALSE(e.faults.empty());
    }
  }
}

TEST_CASE("only 16 lower-case hex digits are an id") {
  CHECK(is_meeting_id("0123456789abcdef"));
  const auto text = GENERATE("", "0123456789abcde", "0123456789abcdef0", "0123456789ABCDEF",
                             "0123456789abcde/", "../../../../../..", "%30123456789abcd");
  CHECK_FALSE(is_meeting_id(text));
}
