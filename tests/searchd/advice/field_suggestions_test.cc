// SPDX-License-Identifier: GPL-3.0-or-later
// 山田委員 予算: what was said by whom, where and when, offered instead of what mentions it.
#include "searchd/advice/field_suggestions.h"

#include <catch2/catch.hpp>

#include "searchd/query/field_term.h"
#include "searchd/view/messages.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

class Budget {
 public:
  Budget() {
    const std::string general = "総務委員会", welfare = "厚生 委員会";
    speak("山田花子", "委員", general, "2021-06-01");
    speak("山田花子", "委員", general, "2021-06-01");
    speak("山田 花江", "委員", general, "2021-06-01");
    speak("佐藤次郎", "委員長", general, "2021-06-01");
    speak("髙橋一", "委員", welfare, "2015-06-01");
    speak("高橋二郎", "議員", welfare, "2015-06-01");
    speak("鈴木三郎", "区長", welfare, "2015-06-01");
    speak("中村四郎", "書記", general, "2021-06-01", "総務委員会の中村さん、2021年度です。");
    build();
  }

  void add(const std::string& name, const std::string& label) {
    speak(name, label, "総務委員会", "2021-06-01");
    build();
  }

  /// What the days in a query are offered as.
  std::vector<std::string> days(const std::string& text) const {
    Criteria criteria;
    criteria.text = text;
    SearcherPool pool(town_.index(), Scope::kPublic);
    const auto searcher = pool.borrow();
    std::vector<std::string> out;
    for (const DateSuggestion& each : searcher->search(criteria).advice.dates) {
      out.push_back(date_suggestion_message(each));
      CHECK(searcher->search(each.criteria).total == each.total);
    }
    return out;
  }

  /// "発言者 山田花子 2 予算" of each offer: field, values, total, the rest of the query.
  std::string offered(const std::string& text) const {
    Criteria criteria;
    criteria.text = text;
    SearcherPool pool(town_.index(), Scope::kPublic);
    const auto searcher = pool.borrow();
    std::string out;
    for (const FieldSuggestion& each :
         searcher->search(with_field_terms(criteria, today())).advice.fields) {
      out += out.empty() ? "" : ", ";
      for (const Filter& filter : each.filters) {
        out +=
            (&filter == each.filters.data() ? "" : " ") + std::string(spec(filter.field).japanese);
        for (const std::string& value : filter.values) out += " " + value;
      }
      out += " " + std::to_string(each.total) + " " + each.criteria.text;
      CHECK(searcher->search(each.criteria).total == each.total);
    }
    return out;
  }

 private:
  void speak(const std::string& name, const std::string& label, const std::string& body,
             const std::string& date, const std::string& text = "予算です。") {
    records_.push_back({text, label, name, body, date, date});
  }

  void build() {
    town_.folder.write("minutes/a.jsonl", record_lines(records_));
    town_.run();
  }

  Town town_;
  std::vector<Record> records_;
};

}  // namespace

TEST_CASE("a word that is a field's value is offered as a filter, with the rest of the query") {
  const Budget town;
  struct Row {
    const char *typed, *offered;
  };
  const auto row = GENERATE(
      Row{"山田花子", "発言者 山田花子 2 "}, Row{"予算 佐藤さん", "発言者 佐藤 1 予算"},
      Row{"山田委員 予算", "発言者 山田 役職 委員 3 予算"},
      Row{"山田花江議員", "発言者 山田 花江 1 "}, Row{"高橋議員", "発言者 髙橋 高橋 役職 議員 1 "},
      Row{"高橋くん", "発言者 髙橋 高橋 2 "}, Row{"ﾔﾏﾀﾞ委員", ""},
      Row{"山田花子委員の質問", "発言者 山田花子 役職 委員 2 "},
      Row{"佐藤次郎の発言", "発言者 佐藤次郎 1 "}, Row{"区長の答弁 予算", "役職 区長 1 予算"},
      Row{"予算 厚生委員会", "会議体 厚生 委員会 3 予算"}, Row{"2015年度 予算", "年度 2015 3 予算"},
      Row{"平成27年度", "年度 2015 4 "}, Row{"Ｈ２７年度 予算", "年度 2015 3 予算"},
      Row{"総務委員会 中村さん 2021年度",
          "会議体 総務委員会 1 中村さん 2021年度, 発言者 中村 1 総務委員会 2021年度, "
          "年度 2021 1 総務委員会 中村さん, 会議体 総務委員会 発言者 中村 年度 2021 1 "},
      Row{"山田委員 総務委員会 予算", "発言者 山田 役職 委員 会議体 総務委員会 3 予算"});
  CAPTURE(row.typed);
  CHECK(town.offered(row.typed) == row.offered);
}

TEST_CASE("a day beside the value of a field is offered together with it") {
  const Budget town;
  using Offers = std::vector<std::string>;
  CHECK(town.days("平成27年6月1日 厚生委員会 予算") ==
        Offers{"会議体を厚生 委員会、開催日を平成27年6月1日に絞り込む（3 件）"});
  CHECK(town.days("2021-06-01 総務委員会") ==
        Offers{"会議体を総務委員会、開催日を令和3年6月1日に絞り込む（6 件）",
               "開催日を令和3年6月1日に絞り込む（2 件）"});
  CHECK(town.days("2021-06-01 山田委員 予算") ==
        Offers{"発言者を山田、役職を委員、開催日を令和3年6月1日に絞り込む（3 件）"});
  CHECK(town.days("2021-06-01 厚生委員会").empty());
}

TEST_CASE("a name with a label behind it is offered as a speaker with that label") {
  Budget town;
  town.add("南委員", "委員");
  town.add("南恵子", "議員");
  town.add("南議員", "議員");
  town.add("南雲一", "議員");
  town.add("鈴木建築課長", "課長");
  town.add("鈴木", "委員");
  town.add("いながわ委員", "委員");
  struct Row {
    const char *typed, *offered;
  };
  const auto row = GENERATE(Row{"鈴木課長", "発言者 鈴木 役職 課長 1 "},
                            Row{"鈴木区長の答弁", "発言者 鈴木 役職 区長 1 "},
                            Row{"鈴木建築課長", "発言者 鈴木建築課長 1 "},
                            Row{"鈴木議員", "発言者 鈴木 3 "}, Row{"鈴木委員長", "発言者 鈴木 3 "},
                            Row{"南議員", "発言者 南委員 南恵子 南議員 役職 議員 2 "},
                            Row{"南委員 予算", "発言者 南委員 南恵子 南議員 役職 委員 1 予算"},
                            Row{"役職:区長 鈴木委員", "発言者 鈴木 1 "},
                            Row{"区長の答弁 鈴木委員 予算", "役職 区長 発言者 鈴木 1 予算"},
                            Row{"いながわ委員", "発言者 いながわ 役職 委員 1 "});
  CAPTURE(row.typed);
  CHECK(town.offered(row.typed) == row.offered);
}

TEST_CASE("a surname that is all of the query is offered as a speaker") {
  Budget town;
  town.add("南恵子", "議員");
  town.add("いながわ委員", "委員");
  town.add("会計管理者", "会計管理者");
  CHECK(town.offered("鈴木") == "発言者 鈴木 1 ");
  CHECK(town.offered("高橋") == "発言者 髙橋 高橋 2 ");
  CHECK(town.offered("南") == "発言者 南 1 ");
  CHECK(town.offered("いながわ") == "発言者 いながわ 1 ");
  town.add("楠", "委員");
  CHECK(town.offered("楠委員") == "発言者 楠 役職 委員 1 ");
  for (const char* none : {"鈴木 予算", "\"鈴木\"", "会計", "山", "鈴木三", "予算"}) {
    CAPTURE(none);
    CHECK(town.offered(none).empty());
  }
}

TEST_CASE("a label before a word for speaking is offered, also with a blank between them") {
  const Budget town;
  CHECK(town.offered("区長 答弁 予算") == "役職 区長 1 予算");
  CHECK(town.offered("予算 委員長 発言") == "役職 委員長 1 予算");
  CHECK(town.offered("佐藤次郎 質問") == "発言者 佐藤次郎 1 ");
  CHECK(town.offered("区長 予算 答弁").empty());
  CHECK(town.offered("係長 答弁").empty());
}

TEST_CASE("a plenary session is offered with all its days, and denied if the archive lacks it") {
  Town town;
  std::vector<Record> records;
  for (const char* day : {"平成27年_第３回定例会（第１日目）", "平成27年_第３回定例会（第２日目）",
                          "平成27年_第４回定例会（第１日目）"})
    records.push_back({"予算です。", "議員", "山田", day, "2015-09-17", day});
  town.folder.write("minutes/a.jsonl", record_lines(records));
  town.run();
  SearcherPool pool(town.index(), Scope::kPublic);
  const auto advice = [&](const char* text) {
    Criteria criteria;
    criteria.text = text;
    return pool.borrow()->search(criteria).advice;
  };
  for (const char* named : {"平成27年第3回定例会 予算", "予算 平成27年　第３回定例会",
                            "平成二十七年第三回定例会 予算", "2015年第3回定例会 予算"}) {
    CAPTURE(named);
    const Advice given = advice(named);
    REQUIRE(given.fields.size() == 1);
    CHECK(given.fields[0].total == 2);
    CHECK(given.fields[0].criteria.text == "予算");
    CHECK(field_suggestion_message(given.fields[0]).find("平成27年第3回定例会に") !=
          std::string::npos);
    CHECK(given.no_meeting.empty());
  }
  for (const char* text : {"令和2年第3回定例会", "予算 令和2年第3回定例会"}) {
    CHECK(advice(text).no_meeting == "令和2年第3回定例会");
    CHECK(advice(text).fields.empty());
  }
  CHECK(advice("\"令和2年第3回定例会\"").no_meeting.empty());
}

TEST_CASE("an archive without sessions says nothing about them") {
  const Budget town;
  CHECK(town.offered("令和2年第3回定例会").empty());
}

TEST_CASE("a label alone, a part of a value and what is asked for already are not offered") {
  const Budget town;
  for (const char* none : {"田中委員 予算",
                           "委員 予算",
                           "山田 予算",
                           "山田の発言",
                           "山田委員 防災",
                           "\"山田委員\"",
                           "予算 -山田委員",
                           "山田委員 -予算",
                           "(山田委員 OR 防災)",
                           "発言者:佐藤 山田委員",
                           "区長",
                           "予算 委員長",
                           "係長の答弁",
                           "総務",
                           "会議体:総務委員会 総務委員会",
                           "2015",
                           "2015年",
                           "2016年度 予算",
                           "予算2015年度",
                           "年度:2015 2015年度",
                           "会議の発言"}) {
    CAPTURE(none);
    CHECK(town.offered(none).empty());
  }
}
