// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/field_term.h"

#include <catch2/catch.hpp>

#include "core/meeting.h"
#include "searchd/select/facets.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

using std::chrono::May;
constexpr Date kToday = std::chrono::year(2021) / May / 10;

Criteria read(const std::string& text) {
  Criteria criteria;
  criteria.text = text;
  return with_field_terms(criteria, kToday);
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
  CHECK(shown(read("結果:可決 残された課題:後日回答")) == " [outcome passed] [follow_up promise]");
  CHECK(shown(read("宿題:約束")) == " [follow_up promise]");
  CHECK(shown(read("role:chair 役職:委員長")) == " [role chair] [label 委員長]");
  CHECK(shown(read("role:委員長 役職:chair")) == " [role chair]");
  CHECK(shown(read("年度:2019..昨年度")) == " [year 2019 2020]");
  CHECK(shown(read("outcome:passed bill:議案第5号")) == " [outcome passed] [bill 議案第5号]");
  CHECK(shown(read("会議体:\"総務 委員会\" 予算")) == "予算 [body 総務 委員会]");
  CHECK(shown(read("役職:委員長 防災 OR 避難所 -訓練")) == "防災 OR 避難所 -訓練 [label 委員長]");
}

TEST_CASE("a value is taken by its code and by every name that pages give it") {
  const auto check = [](Field field, const std::string& code, const std::string& value) {
    const Criteria criteria = read(std::string(spec(field).japanese) + ":" + value);
    CAPTURE(value);
    CHECK(shown(criteria) == " [" + std::string(spec(field).name) + " " + code + "]");
  };
  const auto check_all = [&](Field field, auto last) {
    for (int i = 0; i <= static_cast<int>(last); ++i) {
      const std::string code(named(static_cast<decltype(last)>(i)).code);
      const std::string name = japanese_value(field, code);
      check(field, code, code);
      check(field, code, name);
      const std::string between = "・";
      for (std::size_t at = 0, end = 0; end != name.npos; at = end + between.size()) {
        end = name.find(between, at);
        check(field, code, name.substr(at, end - at));
      }
    }
  };
  check_all(Field::kNode, NodeKind::kMaterial);
  check_all(Field::kRole, Role::kUnknown);
  check_all(Field::kKind, AgendaKind::kNone);
  check_all(Field::kOutcome, Outcome::kUnknown);
  check_all(Field::kFollowUp, FollowUpKind::kDocument);
  for (const char* year : {"2015", "1989", "不明"})
    check(Field::kYear, year, japanese_value(Field::kYear, year));
  CHECK(days("開催日:2020-12-14") == "2020-12-14..2020-12-14");
  CHECK(shown(read("立場:部長 役職:委員長")) == " [label 部長 委員長]");
}

TEST_CASE("what names no field or has no such value stays text") {
  for (const char* text :
       {"種別:あれ", "時刻 10:30", "役職:", "役職:\"\"", "\"役職:委員長\"", "-役職:委員長",
        "役職:委員長 OR 防災", "日付:昔", "日付:2021-03..2019-04", "会議:総務 予算",
        "年度:2020 -訓練", "年度:2021..2019"}) {
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
  CHECK(days("日付:令和2年度") == "2020-04-01..2021-03-31");
  CHECK(days("日付:R2.12") == "2020-12-01..2020-12-31");
  CHECK(days("日付:R2.12.14") == "2020-12-14..2020-12-14");
  CHECK(days("日付:令和元年") == "2019-05-01..2019-12-31");
  CHECK(days("日付:平成元年度..2020-03") == "1989-04-01..2020-03-31");
  CHECK(days("日付:昨年度") == "2020-04-01..2021-03-31");
  CHECK(days("日付:先月") == "2021-04-01..2021-04-30");
  CHECK(days("日付:今日") == "2021-05-10..2021-05-10");
}
