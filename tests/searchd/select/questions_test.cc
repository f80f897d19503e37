// Questions in words, which no utterance answers with all of them.
#include <array>
#include <catch2/catch.hpp>

#include "indexer/run.h"
#include "searchd/engine/searcher_pool.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;

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

/// An index of one file of minutes.
struct Indexed {
  TemporaryFolder folder;

  Indexed(const std::string& name, const std::string& minutes) {
    folder.write("minutes/" + name, minutes);
    RunOptions options;
    options.index = folder / "index";
    options.inputs = {folder / "minutes"};
    run_indexer(options);
  }
  Answer answer(const Criteria& criteria) const {
    return SearcherPool(folder / "index", Scope::kPublic).borrow()->search(criteria);
  }
};

Answer asked(const std::string& text, Unit unit) {
  Criteria criteria;
  criteria.text = text;
  criteria.unit = unit;
  return Indexed("a.txt", kMinutes).answer(criteria);
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
  const std::vector<std::array<std::string, 4>> speeches{
      {"a", "1", "委員", "避難所の件です。"},   {"a", "2", "課長", "備蓄は三日分です。"},
      {"a", "3", "部長", "避難所に備蓄する。"}, {"b", "1", "課長", "避難所の件です。"},
      {"b", "2", "委員", "備蓄と無償化です。"}, {"c", "1", "課長", "避難所だけです。"}};
  std::string lines;
  for (const auto& [doc, seq, role, text] : speeches) {
    lines += R"({"doc":")" + doc + R"(","seq":)" + seq +
             R"(,"date":"2021-06-01","meeting":"委員会","speaker":")" + role + R"(","role":")" +
             role + R"(","text":")" + text + "\"}\n";
  }
  const Indexed town("a.jsonl", lines);
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
