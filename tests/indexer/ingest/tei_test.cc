// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "core/meeting_json.h"
#include "core/meeting_tei.h"
#include "indexer/ingest/reading.h"
#include "indexer/parse/parse.h"
#include "tests/support/golden_minutes.h"
#include "tests/support/readers.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;
using Json = nlohmann::ordered_json;

namespace {

/// The meeting without its places in the source, which TEI does not have.
Json without_places(Json value) {
  if (value.is_object()) {
    for (const char* key : {"source", "line", "page", "at", "doc", "id"}) value.erase(key);
  }
  if (value.is_structured()) {
    for (auto& each : value) each = without_places(std::move(each));
  }
  return value;
}

Meeting read_back(const Meeting& meeting) {
  const std::vector<Parsed> read = read_minutes(meeting_tei(meeting), "x.xml");
  REQUIRE(read.size() == 1);
  return read.front().meeting;
}

}  // namespace

TEST_CASE("a golden document written as TEI is read back as the same meeting") {
  for (const GoldenMinutes& document : golden_minutes()) {
    CAPTURE(document.name());
    const Meeting meeting = parse_minutes(document.text, document.name(), role_table()).meeting;
    const Meeting again = read_back(meeting);
    CHECK(without_places(to_json(again)).dump(1) == without_places(to_json(meeting)).dump(1));
  }
}

TEST_CASE("any text of a meeting stays text in TEI") {
  const std::string text =
      GENERATE(as<std::string>(), "</seg></u><u who=\"#x\">", "]]>&<!--", "<![CDATA[", "\x01\x08",
               "\xEF\xBF\xBE\xE2\x80\xAE", "　\t全角 の  空白", "a\nb", "\xC3\xA9\xF0\x9F\x98\x80");
  CAPTURE(text);
  Meeting meeting;
  meeting.title = meeting.body = meeting.place = "会議" + text;
  meeting.held_on = parse_iso_date("2020-12-14");
  AgendaItem item;
  Node speech;
  speech.kind = NodeKind::kUtterance;
  speech.label = "委員";
  speech.name = "浜田" + text;
  speech.role = Role::kMember;
  speech.seq = 1;
  speech.text = "申し上げます。" + text + "以上です。";
  item.nodes = {speech};
  meeting.agenda = {item};
  const Meeting again = read_back(meeting);
  REQUIRE(again.agenda.size() == 1);
  REQUIRE(again.agenda[0].nodes.size() == 1);
  CHECK(again.agenda[0].nodes[0].text.starts_with("申し上げます。"));
  CHECK(again.agenda[0].nodes[0].text.ends_with("以上です。"));
}

TEST_CASE("several meetings are a corpus") {
  Meeting one, two;
  one.title = "第1回";
  two.title = "第2回";
  CHECK(meetings_tei({one}) == meeting_tei(one));
  const std::string corpus = meetings_tei({one, two});
  CHECK(corpus.find("<teiCorpus ") != std::string::npos);
  CHECK(corpus.find("<TEI ", corpus.find("<TEI ") + 1) != std::string::npos);
  CHECK(corpus.find("<?xml", 5) == std::string::npos);
}
