// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/conditions.h"

#include <catch2/catch.hpp>

#include "searchd/request/target.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::search::kokkai;

namespace {

Conditions conditions(std::string_view query, Endpoint endpoint = Endpoint::kSpeech) {
  const Request request = read_request(query, endpoint);
  INFO(query);
  REQUIRE(std::holds_alternative<Conditions>(request.content));
  return std::get<Conditions>(request.content);
}

Refusal refusal(std::string_view query, Endpoint endpoint = Endpoint::kSpeech) {
  const Request request = read_request(query, endpoint);
  INFO(query);
  REQUIRE(std::holds_alternative<Refusal>(request.content));
  return std::get<Refusal>(request.content);
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a query that is percent-encoded as a whole is decoded first") {
  for (const std::string plain : {"any=予算&recordPacking=json",
                                  "any=予算&recordPacking=json&startRecord=2&recordPacking=json"}) {
    const Request whole = read_request(percent_encode(plain), Endpoint::kSpeech);
    CHECK(whole.packing == Packing::kJson);
    CHECK(std::get<Conditions>(whole.content).words == Texts{"予算"});
  }
  CHECK(conditions("any%3d%E4%BA%88%E7%AE%97").words == Texts{"予算"});
  // With a bare '=' each value is decoded once.
  CHECK(conditions("any=a%3Db").words == Texts{"a=b"});
}

TEST_CASE("empty values count as absent, and of equal names the last counts") {
  const Conditions read = conditions("any=A+B&from&until&startRecord=1&maximumRecords=100&");
  CHECK(read.words == Texts{"a", "b"});
  CHECK(!read.from.has_value());
  CHECK(read.maximum == 100);
  CHECK(conditions("any=x&any=y").words == Texts{"y"});
  CHECK(conditions("any=x&colour=red").words == Texts{"x"});
}

TEST_CASE("blanks of any width separate words") {
  CHECK(conditions("any=a%20b+c%E3%80%80d").words == Texts{"a", "b", "c", "d"});
  CHECK(conditions("speaker=a+b").speakers == Texts{"a", "b"});
  CHECK(conditions("nameOfMeeting=a+b").meeting_names == Texts{"a", "b"});
}

TEST_CASE("values that are outside their limits are faults with the Diet's numbers") {
  struct Row {
    Endpoint endpoint;
    const char *query, *detail;
  };
  const auto row =
      GENERATE(Row{Endpoint::kSpeech, "any=a&maximumRecords=0", "(19005)"},
               Row{Endpoint::kSpeech, "any=a&maximumRecords=101", "(19005)"},
               Row{Endpoint::kMeetingList, "any=a&maximumRecords=x", "(19005)"},
               Row{Endpoint::kMeeting, "any=a&maximumRecords=11", "(19006)"},
               Row{Endpoint::kSpeech, "from=2020-1-1", "(19012)"},
               Row{Endpoint::kSpeech, "until=20200101", "(19013)"},
               Row{Endpoint::kSpeech, "from=2020-01-02&until=2020-01-01", "(19014)"},
               Row{Endpoint::kSpeech, "from=2020-02-30", "(19018)"},
               Row{Endpoint::kSpeech, "until=2021-02-29", "(19019)"},
               Row{Endpoint::kSpeech, "speechID=x", "(19026)"},
               Row{Endpoint::kSpeech, "issueID=12", "(19027)"},
               Row{Endpoint::kSpeech, "speakerRole=x", "(19028)"},
               Row{Endpoint::kSpeech, "sessionFrom=0", "(19011)sessionFrom:"},
               Row{Endpoint::kSpeech, "sessionTo=1000", "(19011)sessionTo:"},
               Row{Endpoint::kSpeech, "issueFrom=9&issueTo=1", "(19011)issueFrom:"},
               Row{Endpoint::kSpeech, "speechNumber=-1", "(19011)speechNumber:"},
               Row{Endpoint::kSpeech, "any=a&closing=yes", "(19011)closing:"},
               Row{Endpoint::kSpeech, "any=a&searchRange=x", "(19011)searchRange:"},
               Row{Endpoint::kSpeech, "any=%FF", "(19011)any:"},
               Row{Endpoint::kSpeech, "any=a&recordPacking=csv", "(19011)recordPacking:"});
  const Refusal refused = refusal(row.query, row.endpoint);
  CHECK(refused.code == Code::kInput);
  REQUIRE(refused.details.size() == 1);
  CHECK(refused.details[0].find(row.detail) == 0);
}

TEST_CASE("faults outside the details") {
  CHECK(refusal("").code == Code::kNoCondition);
  CHECK(refusal("any=&recordPacking=json").code == Code::kNoCondition);
  CHECK(refusal("closing=true&searchRange=%E6%9C%AC%E6%96%87&maximumRecords=1").code ==
        Code::kNoCondition);
  CHECK(refusal("any=a&startRecord=0").code == Code::kStart);
  CHECK(refusal("any=a&startRecord=x").code == Code::kStart);
  CHECK(refusal("any=" + std::string(1997, 'a')).code == Code::kTooLong);
  CHECK(conditions("any=" + std::string(1996, 'a')).words.size() == 1);
  CHECK(refusal("any=a&from=x&until=x").details.size() == 2);
}

TEST_CASE("one number of a range means exactly that one") {
  CHECK(conditions("sessionFrom=120").session == Range{120, 120});
  CHECK(conditions("sessionTo=120").session == Range{120, 120});
  CHECK(conditions("issueFrom=0&issueTo=9").number == Range{0, 9});
}

TEST_CASE("an unknown house is dropped") {
  CHECK(!conditions("nameOfHouse=%E8%B1%8A%E5%B3%B6%E5%8C%BA").house.has_value());
  CHECK(conditions("nameOfHouse=%E4%B8%A1%E9%99%A2%E5%8D%94%E8%AD%B0%E4%BC%9A").house == "両院");
}

TEST_CASE("errors are written as the Diet's API writes them") {
  const Refusal refused = refusal("any=a&maximumRecords=11", Endpoint::kMeeting);
  CHECK(written(refused, Packing::kJson) ==
        "{\"message\":\"(19011)検索条件の入力に誤りがあります。\","
        "\"details\":[\"(0) (19006)maximumRecordsには1～10の値を指定してください。\"]}");
  CHECK(written(refused, Packing::kXml) ==
        "<data><diagnostics><diagnostic><message>(19011)検索条件の入力に誤りがあります。</message>"
        "<details>(0) (19006)maximumRecordsには1～10の値を指定してください。</details>"
        "</diagnostic></diagnostics></data>");
  CHECK(written(refusal(""), Packing::kJson) ==
        "{\"message\":\"(19007)検索条件を指定してください。\"}");
}
