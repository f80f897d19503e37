// SPDX-License-Identifier: GPL-3.0-or-later
// 役職:いいんちょう: which values of records may be meant.
#include <catch2/catch.hpp>

#include "searchd/advice/unknown_values.h"
#include "searchd/query/field_term.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

struct Office : Town {
  Office()
      : Town({said("山田花子", "委員"), said("山田花子", "委員"), said("山田花子", "委員"),
              said("佐藤次郎", "委員長"), said("鈴木三郎", "総務課長")}) {}

  Answer answer_with_fields(const std::string& text) const {
    Criteria criteria;
    criteria.text = text;
    return answer(with_field_terms(criteria, today()));
  }

 private:
  static Record said(const char* name, const char* label) { return {"予算です。", label, name}; }
};

}  // namespace

TEST_CASE("a value that no record has is told with those that may be meant") {
  const Office office;
  struct Row {
    const char *typed, *value;
    std::vector<std::string> others;
  };
  const auto row = GENERATE(
      Row{"役職:いいんちょう", "いいんちょう", {"委員長"}},
      Row{"label:iin", "iin", {"委員", "委員長"}}, Row{"役職:課長", "課長", {"総務課長"}},
      Row{"役職:総務課長補佐", "総務課長補佐", {"総務課長"}},
      Row{"役職:chairman", "chairman", {"委員", "委員長", "総務課長"}},
      Row{"発言者:やまだ", "やまだ", {"山田花子"}}, Row{"会議体:そうむ", "そうむ", {"総務委員会"}});
  CAPTURE(row.typed);
  const Answer answer = office.answer_with_fields(std::string(row.typed) + " 予算");
  REQUIRE(answer.advice.unknown_values.size() == 1);
  CHECK(answer.advice.unknown_values[0].value == row.value);
  std::vector<std::string> others;
  for (const auto& other : answer.advice.unknown_values[0].others) {
    others.push_back(other.value);
    CHECK(office.answer(other.criteria).total > 0);
  }
  CHECK(others == row.others);
}

TEST_CASE("a value that no record has is told within groups and beside OR, too") {
  const Office office;
  struct Row {
    const char *typed, *value, *meant;
  };
  const auto row = GENERATE(
      Row{"役職:いいんちょう OR 役職:総務課長", "いいんちょう", "役職:委員長 OR 役職:総務課長"},
      Row{"(発言者:やまだ 予算) OR 防災", "やまだ", "(発言者:山田花子 予算) OR 防災"},
      Row{"予算 -役職:いいんちょう", "いいんちょう", "予算 -役職:委員長"},
      Row{"会議:そうむ 予算", "そうむ", "会議:総務委員会 予算"},
      Row{"防災 OR 会議:そうむ", "そうむ", "防災 OR 会議:総務委員会"});
  CAPTURE(row.typed);
  const Answer answer = office.answer_with_fields(row.typed);
  REQUIRE(answer.advice.unknown_values.size() == 1);
  CHECK(answer.advice.unknown_values[0].value == row.value);
  REQUIRE(answer.advice.unknown_values[0].others.size() == 1);
  CHECK(answer.advice.unknown_values[0].others[0].criteria.text == row.meant);
  CHECK(office.answer(answer.advice.unknown_values[0].others[0].criteria).total > 0);
}

TEST_CASE("values that records have are not told") {
  const Office office;
  const auto typed = GENERATE("役職:委員長", "発言者:山田", "役割:委員長", "役職:委員 -予算",
                              "予算", "役職:委員 OR 発言者:鈴木", "会議:総務", "予算 -会議:総務");
  CAPTURE(typed);
  CHECK(office.answer_with_fields(typed).advice.unknown_values.empty());
}

TEST_CASE("at most five unknown values are told, from filters and fields together") {
  const Office office;
  Criteria criteria;
  criteria.filters.push_back({Field::kLabel, {"甲", "委員", "乙", "丙"}});
  criteria.text = "予算 (発言者:丁 OR 発言者:戊 OR 発言者:己)";
  const Answer answer = office.answer(criteria);
  REQUIRE(answer.advice.unknown_values.size() == kMaxUnknownValues);
  CHECK(answer.advice.unknown_values[2].value == "丙");
  CHECK(answer.advice.unknown_values[4].value == "戊");
  criteria.filters[0].values = {"1", "2", "3", "4", "5", "6", "7"};
  CHECK(office.answer(criteria).advice.unknown_values.size() == kMaxUnknownValues);
}
