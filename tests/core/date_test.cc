// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/date.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

namespace {

std::string found(const char* text) {
  const auto date = find_date(text);
  return date ? iso(*date) : "none";
}

Date day(int y, unsigned m, unsigned d) {
  return Date{std::chrono::year{y}, std::chrono::month{m}, std::chrono::day{d}};
}

}  // namespace

TEST_CASE("a day is found in each notation that minutes use") {
  struct Row {
    const char *written, *day;
  };
  const auto row = GENERATE(
      Row{"令和2年12月14日", "2020-12-14"},
      Row{"令和 2 年 12 月 14 日 (月) 午前 10 時", "2020-12-14"},
      Row{"平成元年１月８日", "1989-01-08"}, Row{"２０２０年４月１日", "2020-04-01"},
      Row{"R2.12.14 10:00", "2020-12-14"}, Row{"日時：令5.9.12（火）", "2023-09-12"},
      Row{"R元.10.25", "2019-10-25"}, Row{"Ｈ３１．４．３０", "2019-04-30"},
      Row{"2020-12-14", "2020-12-14"}, Row{"2020/1/5", "2020-01-05"},
      Row{"令和２年（２０２０年）１２月１４日", "2020-12-14"},
      Row{"2020年(令和2年)3月1日", "2020-03-01"}, Row{"昭和六十三年十二月二十三日", "1988-12-23"},
      Row{"令和二年十月三日", "2020-10-03"}, Row{"㍻30年5月1日", "2018-05-01"},
      Row{"第4回は令和2年度の令和3年2月1日に", "2021-02-01"}, Row{"明治22年2月11日", "1889-02-11"},
      Row{"開催日：大正12年9月1日から3日まで", "1923-09-01"});
  CAPTURE(row.written);
  CHECK(found(row.written) == row.day);
}

TEST_CASE("what is no day, or does not exist, is not found") {
  const auto text = GENERATE("", "令和2年度", "2月30日", "令和2年2月30日", "12月14日", "10.5.3",
                             "192.168.0.1", "令和0年1月1日", "第2020号", "平成年月日",
                             "2021年2月29日", "12020年1月1日", "PR2.12.1");
  CAPTURE(text);
  CHECK(found(text) == "none");
}

TEST_CASE("of several days the first is taken") {
  CHECK(found("平成31年4月22日及び令和元年5月13日") == "2019-04-22");
}

TEST_CASE("an ISO day is the whole text") {
  CHECK(parse_iso_date("2024-02-29") == day(2024, 2, 29));
  for (const char* text :
       {"2023-02-29", "2024-2-29", " 2024-02-29", "2024-02-29T", "2024/02/29", ""}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_date(text));
  }
}

TEST_CASE("a day is written in Japanese by the era it lies in") {
  CHECK(japanese(day(2020, 12, 14)) == "令和2年12月14日");
  CHECK(japanese(day(2019, 5, 1)) == "令和元年5月1日");
  CHECK(japanese(day(2019, 4, 30)) == "平成31年4月30日");
  CHECK(japanese(day(1989, 1, 7)) == "昭和64年1月7日");
  CHECK(japanese(day(1850, 1, 1)) == "1850年1月1日");
}

TEST_CASE("what is written in Japanese is found again") {
  for (auto d = std::chrono::sys_days(day(1868, 10, 23));
       d < std::chrono::sys_days(day(2040, 1, 1)); d += std::chrono::days{29}) {
    REQUIRE(find_date(japanese(Date(d))) == Date(d));
    REQUIRE(parse_iso_date(iso(Date(d))) == Date(d));
  }
}

TEST_CASE("a fiscal year begins in April") {
  CHECK(fiscal_year(day(2021, 3, 31)) == 2020);
  CHECK(fiscal_year(day(2021, 4, 1)) == 2021);
}

TEST_CASE("a fiscal year is found where 年度 is written") {
  CHECK(find_fiscal_year("令和2年度 第4回") == 2020);
  CHECK(find_fiscal_year("平成元年度") == 1989);
  CHECK(find_fiscal_year("Ｒ２年度") == 2020);
  CHECK(find_fiscal_year("第1回(２０２３年度)") == 2023);
  CHECK(find_fiscal_year("令和 2 年度") == 2020);
  CHECK_FALSE(find_fiscal_year("令和2年12月"));
  CHECK_FALSE(find_fiscal_year("年度末"));
}

TEST_CASE("a moment is written in UTC with milliseconds") {
  const std::chrono::sys_days day{std::chrono::year{2020} / 12 / 4};
  const auto time =
      day + std::chrono::hours(1) + std::chrono::seconds(3) + std::chrono::microseconds(45'999);
  CHECK(utc_time(time) == "2020-12-04T01:00:03.045Z");
}
