// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/confine/message.h"

#include <catch2/catch.hpp>

#include "core/error.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

SourceText source_text() {
  SourceText out;
  out.part = "2";
  out.text = "○会長\t開会します。\f○委員\tはい。";
  out.turns = {{{0, 9}, "会長", "青木"}, {{29, 38}, "委員", ""}};
  out.told = {"環境審議会",
              "第2回",
              "会議室",
              Date{std::chrono::year(2023) / 6 / 1},
              {{"委員", {"青木", "原"}}, {"", {}}},
              {{AgendaKind::kReport, 2, "計画について"}, {AgendaKind::kNone, 0, ""}}};
  return out;
}

std::string wire_of(const SourceText& text) { return to_wire(std::vector{text}); }

}  // namespace

TEST_CASE("a transcript arrives as it was sent") {
  const SourceText sent = source_text();
  const std::vector<SourceText> all = source_texts_of(wire_of(sent));
  REQUIRE(all.size() == 1);
  const SourceText& got = all[0];
  CHECK(got.part == sent.part);
  CHECK(got.text == sent.text);
  REQUIRE(got.turns.size() == 2);
  CHECK(got.turns[1].source == sent.turns[1].source);
  CHECK(got.turns[0].label == "会長");
  CHECK(got.turns[0].name == "青木");
  CHECK(got.told.body == sent.told.body);
  CHECK(got.told.title == sent.told.title);
  CHECK(got.told.place == sent.told.place);
  CHECK(got.told.held_on == sent.told.held_on);
  CHECK(got.told.attendees == sent.told.attendees);
  CHECK(got.told.programme == sent.told.programme);
}

TEST_CASE("a page arrives as it was sent, with its diagnostics") {
  const Text sent{"会議名\t審議会\n○会長　開会します。",
                  {{Severity::kWarning, "page-furniture", 7, "案内を除きました"},
                   {Severity::kError, "encoding", 0, ""}}};
  const Text got = text_of(to_wire(sent));
  CHECK(got.text == sent.text);
  CHECK(got.diagnostics == sent.diagnostics);
}

TEST_CASE("the content of a zip arrives as it was sent") {
  const ArchiveContent sent{OfficeFormat::kOpenText, {"content.xml", "議事録/1.txt"}};
  const ArchiveContent got = archive_content_of(to_wire(sent));
  CHECK(got.format == sent.format);
  CHECK(got.names == sent.names);
}

TEST_CASE("a line of the import arrives as it was sent") {
  const std::string line = GENERATE(
      R"({"doc":"d","seq":3,"date":"2023-06-01","meeting":"m","body":"b","speaker":"s","role":"委員",)"
      R"("text":"t","disclosure":"一部非公開","other":1})",
      R"({"doc":"d","seq":1,"text":"t","disclose":"x"})", R"({"doc":"d"})", "x", "");
  CAPTURE(line);
  const JsonLine sent = read_json_line(line, role_table());
  const JsonLine got = json_lines_of(to_wire(std::vector{sent}), 1).at(0);
  REQUIRE(got.record.has_value() == sent.record.has_value());
  if (sent.record) {
    CHECK(got.record->doc == sent.record->doc);
    CHECK(got.record->date == sent.record->date);
    CHECK(got.record->meeting == sent.record->meeting);
    CHECK(got.record->body == sent.record->body);
    CHECK(got.record->utterance == sent.record->utterance);
  }
  CHECK(got.unknown == sent.unknown);
  CHECK(got.diagnostics == sent.diagnostics);
}

TEST_CASE("an answer that is cut short or goes on is refused") {
  const std::string wire = wire_of(source_text());
  for (std::size_t size = 0; size < wire.size(); ++size)
    CHECK_THROWS_AS(source_texts_of(wire.substr(0, size)), FormatError);
  CHECK_THROWS_AS(source_texts_of(wire + "x"), FormatError);
}

TEST_CASE("an answer with places outside of its text, or out of order, is refused") {
  const auto [begin, end] = GENERATE(
      std::pair<std::size_t, std::size_t>{0, 1000}, std::pair<std::size_t, std::size_t>{9, 3},
      std::pair<std::size_t, std::size_t>{1, 9}, std::pair<std::size_t, std::size_t>{31, 38});
  SourceText text = source_text();
  text.turns[0].source = {begin, end};
  CHECK_THROWS_AS(source_texts_of(wire_of(text)), FormatError);
}

TEST_CASE("an answer brings no control characters") {
  SourceText text = source_text();
  text.told.title = std::string("a\0b\xFF", 4);
  CHECK(source_texts_of(wire_of(text))[0].told.title == "a\uFFFDb\uFFFD");
  text.text = std::string("\0", 1) + text.text;
  CHECK_THROWS_AS(source_texts_of(wire_of(text)), FormatError);
  CHECK_THROWS_AS(
      archive_content_of(to_wire(ArchiveContent{OfficeFormat::kNone, {std::string("a\0", 2)}})),
      FormatError);
}

TEST_CASE("an answer with fewer or more lines than were asked is refused") {
  const std::string wire = to_wire(std::vector<JsonLine>(2));
  CHECK(json_lines_of(wire, 2).size() == 2);
  CHECK_THROWS_AS(json_lines_of(wire, 1), FormatError);
  CHECK_THROWS_AS(json_lines_of(wire, 3), FormatError);
}
