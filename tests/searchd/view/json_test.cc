// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "tests/support/sample_answer.h"

using namespace gijiroku;
using namespace gijiroku::search;
using Json = nlohmann::json;

TEST_CASE("a hit tells who said what, when, under which item, and where it stands") {
  Criteria criteria;
  criteria.text = "経費 a=b";
  criteria.offset = 20;
  const Json json = Json::parse(search_json(criteria, sample_answer("部員"), {}));
  CHECK(json["query"] == "経費 a=b");
  CHECK(json["total"] == 1234);
  CHECK(json["utterances"] == 1200);
  CHECK(json["page"] == 3);
  CHECK(json["size"] == 10);
  CHECK(json["generation"] == "g1");
  const Json& hit = json["hits"][0];
  CHECK(hit["id"] == "0123456789abcdef-u1");
  CHECK(hit["url"] == "/meetings/0123456789abcdef?q=%E7%B5%8C%E8%B2%BB%20a%3Db&at=u1#u1");
  CHECK(hit["address"] == "/meetings/0123456789abcdef/u/1");
  CHECK_FALSE(json["hits"][1].contains("address"));
  CHECK(hit["meeting"]["date"] == "2020-12-14");
  CHECK(hit["kind"] == "proposal");
  CHECK(hit["item"]["numbers"] == Json::array({2, 3}));
  CHECK(hit["node"] == "utterance");
  CHECK(hit["speaker"] == "議長 部員");
  CHECK(hit["label"] == "部員");
  CHECK(hit["role"] == "chair");
  CHECK(hit["snippet"][1] == Json({{"text", "部員"}, {"hit", true}}));
  CHECK(hit["snippet_offsets"]["unit"] == "code point");
  CHECK(hit["snippet_offsets"]["fragments"] ==
        Json::array(
            {{{"begin", 7}, {"end", 12}, {"highlights", Json::array({Json::array({8, 10})})}}}));
  CHECK(hit["source"] == Json({{"doc", "部員"}, {"seq", 1}, {"line", 7}, {"page", nullptr}}));
  CHECK(json["facets"]["role"][0]["value"] == "chair");
  CHECK(json["facets"]["role"][0]["label"] == "委員長・議長");
}

TEST_CASE("an answer tells which counts are about right and which years are missing") {
  Answer answer = sample_answer("x");
  Json json = Json::parse(search_json({}, answer, {}));
  CHECK(json["total_relation"] == "exact");
  CHECK(json["facets_relation"] == "exact");
  CHECK(json["degraded"].is_null());
  answer.approximate = answer.facets_approximate = true;
  answer.missing_years = {"2015", "2016"};
  json = Json::parse(search_json({}, answer, {}));
  CHECK(json["total_relation"] == "approximate");
  CHECK(json["facets_relation"] == "approximate");
  CHECK(json["degraded"] == Json({{"missing_years", {"2015", "2016"}}}));
  answer.dropped = {"reranking", "advice"};
  json = Json::parse(search_json({}, answer, {}));
  CHECK(json["degraded"]["dropped"] == Json::array({"reranking", "advice"}));
}

TEST_CASE("the JSON of a word that may be meant as a filter has the search with it") {
  Answer answer = sample_answer("x");
  Criteria there;
  there.text = "予算";
  there.filters = {{Field::kYear, {"2015"}}};
  answer.advice.fields = {{there.filters, there, 8}};
  const Json json = Json::parse(search_json({}, answer, {}));
  CHECK(json["field_suggestions"] ==
        Json::array(
            {{{"filters", Json::array({{{"field", "year"}, {"values", Json::array({"2015"})}}})},
              {"total", 8},
              {"url", "/search?q=%E4%BA%88%E7%AE%97&year=2015"}}}));
}

TEST_CASE("what is no speech has neither speaker nor role") {
  const Json json = Json::parse(search_json({}, sample_answer("x"), {}));
  CHECK(json["hits"][1]["node"] == "note");
  CHECK(json["hits"][1]["speaker"].is_null());
  CHECK(json["hits"][1]["role"].is_null());
  CHECK(json["hits"][1]["seq"].is_null());
}

TEST_CASE("a meeting's nodes hold their whole text") {
  const Json json = Json::parse(meeting_json(sample_shown("部員"), {}));
  CHECK(json["id"] == "0123456789abcdef");
  CHECK(json["nodes"][1]["text"] == "前部員部員");
  CHECK(json["attendees"][0]["members"][1] == "部員");
}

TEST_CASE("any text makes valid JSON") {
  const auto text = GENERATE("\"\\", "\xff\xfe", "</script>", "\xE2\x80\xAE", "\x01");
  CHECK_NOTHROW(Json::parse(search_json({}, sample_answer(text), {})));
  CHECK_NOTHROW(Json::parse(meeting_json(sample_shown(text), {})));
  CHECK_NOTHROW(Json::parse(meetings_json({}, sample_list(text), text, {})));
  CHECK_NOTHROW(Json::parse(error_json("bad_request", text, {{"code", text, text}})));
}

TEST_CASE("an error names its code and each parameter at fault") {
  const Json json = Json::parse(error_json("bad_request", "誤り", {{"too_long", "q", "長い"}}));
  CHECK(json["error"]["code"] == "bad_request");
  CHECK(json["error"]["details"][0] ==
        Json({{"code", "too_long"}, {"parameter", "q"}, {"message", "長い"}}));
}
