// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "core/utf8.h"
#include "indexer/ingest/explanation.h"
#include "tests/support/file_text.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;
using Catch::Matchers::Contains;

namespace {

std::string explained(const std::string& text) {
  return explain_lines(parse_minutes(text, "doc", role_table()));
}

}  // namespace

// ACCEPT=1 rewrites the expected files; `git diff` is then the review.
TEST_CASE("each golden explanation is as agreed") {
  struct Row {
    const char *source, *expected;
  };
  const auto row = GENERATE(
      Row{"sample/minutes/みどり野市/情報化推進本部/2020-12-14.txt", "headquarters-table.txt"},
      Row{"golden/city-environment-council.txt", "council-circles.txt"});
  const std::filesystem::path tests = SOURCE_DIR "/tests";
  const auto expected = tests / "golden" / "explanations" / row.expected;
  const std::string text = explained(repair(file_text(tests / row.source)));
  if (std::getenv("ACCEPT") != nullptr) std::ofstream(expected, std::ios::binary) << text;
  CAPTURE(row.source);
  CHECK(text == file_text(expected));
}

TEST_CASE("an explanation shows the chosen forms with their evidence, and why others lost") {
  const std::string text = explained(
      "第3回みどり町図書館協議会会議録\n日時　令和5年3月20日　午後2時\n場所　庁議室\n会長　青葉一郎"
      "\n\n"
      "○会長　ただいまから第3回みどり町図書館協議会を開会します。\n○事務局　資料を説明します。\n"
      "○会長　質問はありますか。\n○会長　以上で閉会します。\n");
  CHECK_THAT(text, Contains("採用 印「○」、発言者: 4 行のうち 4 行。例「会長」"));
  CHECK_THAT(text, Contains("書式の繰り返し +"));
  CHECK_THAT(text, Contains("次点 発言者、空白: "));
  CHECK_THAT(text, Contains("後に発言が続かない"));
  CHECK_THAT(text, Contains("採用 見出しと空白: "));
  CHECK_THAT(text, Contains("採用 「みどり町図書館協議会」: "));
}

TEST_CASE("a name of the body that lost is shown with its points") {
  const std::string text = explained(
      "みどり町　会議のお知らせ\n会議の名称　みどり町図書館協議会\n日時　令和5年3月20日　午後2時\n"
      "\n"
      "会長　ただいまから図書館協議会を開会します。\n会長　以上です。\n");
  CHECK_THAT(text, Contains("採用 「みどり町図書館協議会」: "));
  CHECK_THAT(text, Contains("会議の名称の欄 +60"));
  CHECK_THAT(text, Contains("次点 「図書館協議会」: "));
  CHECK_THAT(text, Contains("点足りない"));
}

TEST_CASE("minutes without speakers or a name are explained, too") {
  CHECK_THAT(explained(""), Contains("候補の行がありません"));
  CHECK_THAT(explained("きょうは雨だ。\n"), Contains("名を示す欄も表題もありません"));
}
