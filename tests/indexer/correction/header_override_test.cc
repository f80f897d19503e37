// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/correction/header_override.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "indexer/confine/toml_values.h"
#include "indexer/ingest/explanation.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using Catch::Matchers::Contains;

namespace {

std::vector<Parsed> parsed() {
  return {parse_minutes("会議名\t第3回若葉市環境審議会\n日時\t令和4年5月9日\n\n会長　始めます。\n",
                        "doc", role_table())};
}

}  // namespace

TEST_CASE("FILE.meta.toml overrides every header field") {
  auto all = parsed();
  override_header(toml_values(R"(body = "若葉市環境会議"
title = "第4回"
session = 4
date = 2023-02-01
opens_at = 10:30:00
closes_at = "午後3時"
place = "第一会議室"
[disclosure]
minutes = "公開"
meeting = "非公開"
minutes_reason = "x"
)"),
                  all);
  const Meeting& meeting = all[0].meeting;
  CHECK(meeting.body == "若葉市環境会議");
  CHECK(meeting.title == "第4回");
  CHECK(meeting.session == 4);
  CHECK(iso(*meeting.held_on) == "2023-02-01");
  CHECK(meeting.year == 2022);
  CHECK(meeting.opens_at == 630);
  CHECK(meeting.closes_at == 900);
  CHECK(meeting.place == "第一会議室");
  CHECK(meeting.disclosure.minutes == Openness::kOpen);
  CHECK(meeting.disclosure.meeting == Openness::kClosed);
  CHECK(all[0].diagnostics.empty());
}

TEST_CASE("a wrong override is refused by name, and changes nothing") {
  struct Row {
    const char *toml, *named;
  };
  const auto row = GENERATE(Row{"body = ", "1 行目"}, Row{"bodi = \"x\"", "bodi"},
                            Row{"place = 3", "place"}, Row{"date = \"来週\"", "date"},
                            Row{"date = 2023-02-30", "行目"}, Row{"session = -1", "session"},
                            Row{"[disclosure]\nminutes = \"たぶん公開\"", "disclosure.minutes"});
  CAPTURE(row.toml);
  auto all = parsed();
  const Meeting before = all[0].meeting;
  CHECK_THROWS_WITH(override_header(toml_values(row.toml), all), Contains(row.named));
  CHECK(all[0].meeting == before);
  std::vector<Parsed> two{all[0], all[0]};
  CHECK_THROWS_AS(override_header(toml_values("place = \"x\""), two), FormatError);
}

TEST_CASE("characters outside quotes are refused with their line, whatever they are") {
  struct Row {
    const char *toml, *named;
  };
  const auto row = GENERATE(
      Row{"place = \"x\"\nbody = あ", "2 行目"}, Row{"あ = 1", "「あ」"},
      Row{"[discloo2Υ]", "1 行目"}, Row{"body = 1'あ'", "1 行目"}, Row{"body = x[\"あ\"", "1 行目"},
      Row{"\nbody　= \"x\"", "2 行目"}, Row{"body = \"x\"　", "「　」"},
      Row{"body = \u00A0\"x\"", "1 行目"}, Row{"title = \"\"\"a\\　\nb\"\"\"", "1 行目"},
      Row{"\nbody = \"\x83\x65\"", "2 行目が UTF-8 ではありません"},
      Row{"body = \"\U000F3042\"", "私用領域"}, Row{"body = \"\\U000f3042\"", "私用領域"});
  CAPTURE(row.toml);
  auto all = parsed();
  CHECK_THROWS_WITH(override_header(toml_values(row.toml), all), Contains(row.named));
  CHECK(all[0].meeting == parsed()[0].meeting);
}

TEST_CASE("an override may use any character within quotes and comments") {
  auto all = parsed();
  override_header(
      toml_values("\xEF\xBB\xBF# 注釈　あΥ𠮷\nbody = '若葉市　環境会議Υ' # 末尾\n"
                  "title = \"\"\"\n第４回\\\n  あ\\n𠮷\"\"\"\nplace = \"\\u3042\ue000\"\n"),
      all);
  CHECK(all[0].meeting.body == "若葉市　環境会議Υ");
  CHECK(all[0].meeting.title == "第４回あ\n𠮷");
  CHECK(all[0].meeting.place == "あ\ue000");
}

TEST_CASE("an explanation tells of each line what it was read as, and why") {
  const std::string text = explain_lines(parsed()[0]);
  CHECK_THAT(text, Contains("1  表題部 ← 見出し「会議名」"));
  CHECK_THAT(text, Contains("4  発言 会長（委員長・議長） ← 役職の表"));
  CHECK_THAT(text, Contains("確かめてください"));
}

TEST_CASE("an override that would take the parser minutes is refused at once") {
  const auto repeated = [](std::size_t n, const std::string& text) {
    std::string out;
    for (std::size_t i = 0; i < n; ++i) out += text;
    return out;
  };
  const std::string toml = GENERATE_COPY(
      "a" + repeated(50'000, ".a") + " = 1", "a" + repeated(5'000, ".a") + " = 1",
      "[a" + repeated(5'000, ".a") + "]", "title = \"" + repeated(kMaxTomlBytes, "x") + "\"",
      "a = " + repeated(8'000, "["), "a = " + repeated(4'000, "{a="));
  auto all = parsed();
  CHECK_THROWS_AS(override_header(toml_values(toml), all), FormatError);
  CHECK(all[0].meeting == parsed()[0].meeting);
}
