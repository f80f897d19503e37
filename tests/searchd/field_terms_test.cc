#include "searchd/field_terms.h"

#include <catch2/catch.hpp>

using namespace gijiroku;

namespace {

Criteria read(const std::string& text) {
  Criteria criteria;
  criteria.text = text;
  return with_field_terms(criteria);
}

std::string shown(const Criteria& criteria) {
  std::string out = criteria.text;
  for (const Filter& filter : criteria.filters) {
    out += " [" + std::string(spec(filter.field).name);
    for (const std::string& value : filter.values) out += " " + value;
    out += "]";
  }
  return out;
}

std::string days(const std::string& text) {
  const Criteria criteria = read(text);
  if (!criteria.text.empty()) return "text " + criteria.text;
  return (criteria.from ? iso(*criteria.from) : "") + ".." +
         (criteria.until ? iso(*criteria.until) : "");
}

}  // namespace

TEST_CASE("field terms become filters and leave the text") {
  CHECK(shown(read("役職:委員長 テレワーク")) == "テレワーク [label 委員長]");
  CHECK(shown(read("予算 年度：令和2年度 種別:議案")) == "予算 [year 2020] [kind proposal]");
  CHECK(shown(read("年度:2020 年度:令和3年度 年度:2020")) == " [year 2020 2021]");
  CHECK(shown(read("結果:可決 宿題:約束")) == " [outcome passed] [follow_up promise]");
}

TEST_CASE("what names no field or has no such value stays text") {
  for (const char* text : {"種別:あれ", "時刻 10:30", "役職:", "\"役職:委員長\"", "-役職:委員長",
                           "役職:委員長 OR 防災", "日付:昔", "日付:2021-03..2019-04"}) {
    CAPTURE(text);
    CHECK(shown(read(text)) == text);
  }
}

TEST_CASE("a date is a day, a month, a year or what lies between two") {
  CHECK(days("日付:2020-12-14") == "2020-12-14..2020-12-14");
  CHECK(days("日付:2019-04..2021-02") == "2019-04-01..2021-02-28");
  CHECK(days("日付:令和2年12月") == "2020-12-01..2020-12-31");
  CHECK(days("日付:2020") == "2020-01-01..2020-12-31");
  CHECK(days("日付:令和2年") == "2020-01-01..2020-12-31");
  CHECK(days("日付:..2020-03") == "..2020-03-31");
  CHECK(days("date:2020-02～") == "2020-02-01..");
}
