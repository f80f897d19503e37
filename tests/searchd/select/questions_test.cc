// SPDX-License-Identifier: GPL-3.0-or-later
// Questions in words, which no utterance answers with all of them.
#include <catch2/catch.hpp>

#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr const char* kMinutes = R"(会議録

会議体の名称  ひばり町情報化推進本部
日時  令和2年12月14日(月) 午後1時30分~午後2時25分
場所  第1委員会室
公開の可否  会議 ■公開 □非公開 □一部非公開
会議録 ■公開 □非公開 □一部非公開
出席者  部員 副町長(本部長)、総務課長
事務局  情報政策係長

議題 (1) テレワークの運用について

本部長 ただいまから議事に入ります。

事務局 窓口を除く職場で始めます。

部員 足りるのですか。

事務局 機器は計80台で運用し、予約制とします。

議題 (2) 図書館の機器の更新について

事務局 閲覧室の機器を更新します。

部員 いつですか。

事務局 来年3月です。
)";

Answer asked(const std::string& text, Unit unit) {
  Criteria criteria;
  criteria.text = text;
  criteria.unit = unit;
  return Town("a.txt", kMinutes).answer(criteria);
}

}  // namespace

TEST_CASE("a question finds its answer under the agenda item that has its other words") {
  const Answer answer = asked("テレワークの機器は何台ありますか", Unit::kUtterance);
  REQUIRE(!answer.hits.empty());
  std::string shown;
  for (const Segment& segment : answer.hits[0].snippet) shown += segment.text;
  CHECK(shown.find("計80台で運用") != std::string::npos);
  CHECK(answer.fits.partial > 0);
}

TEST_CASE("an agenda item answers a question that its utterances answer together") {
  const Answer answer = asked("テレワークの機器は何台ありますか", Unit::kItem);
  REQUIRE(answer.total == 1);
  CHECK(answer.hits[0].item.title.find("テレワーク") != std::string::npos);
}

TEST_CASE("over agenda items and meetings a facet selects what it counts") {
  const auto said = [](const char* doc, const char* role, const char* text) {
    return Record{text, role, role, "委員会", "2021-06-01", doc};
  };
  const Town town({said("a", "委員", "避難所の件です。"), said("a", "課長", "備蓄は三日分です。"),
                   said("a", "部長", "避難所に備蓄する。"), said("b", "課長", "避難所の件です。"),
                   said("b", "委員", "備蓄と無償化です。"), said("c", "課長", "避難所だけです。")});
  for (const char* text : {"避難所 備蓄", "避難所 -無償化", "避難所 OR 備蓄"}) {
    Criteria criteria;
    criteria.text = text;
    criteria.unit = Unit::kMeeting;
    const Answer all = town.answer(criteria);
    CHECK(all.total > 0);
    for (const Facet& facet : all.facets) {
      for (const FacetValue& value : facet.values) {
        criteria.filters = {{facet.field, {value.value}}};
        CAPTURE(text, value.value);
        CHECK(town.answer(criteria).total == value.count);
      }
    }
  }
}
