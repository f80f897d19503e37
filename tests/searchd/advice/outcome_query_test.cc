// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/outcome_query.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

const Date kToday = *parse_iso_date("2021-06-01");

}  // namespace

TEST_CASE("a query that names a result is read as result, kind, year and the rest") {
  struct Row {
    const char* text;
    Outcome outcome;
    const char* rest;
    std::optional<AgendaKind> kind;
    std::optional<int> year;
  };
  const auto proposal = std::optional(AgendaKind::kProposal);
  const std::optional<AgendaKind> any;
  const std::optional<int> always;
  const auto row = GENERATE_COPY(
      Row{"継続審査", Outcome::kContinued, "", any, always},
      Row{"継続審査の請願", Outcome::kContinued, "請願", any, always},
      Row{"継続審査になった議案", Outcome::kContinued, "", proposal, always},
      Row{"継続審査中の陳情一覧", Outcome::kContinued, "陳情", any, always},
      Row{"共通基盤 決定", Outcome::kDecided, "共通基盤", any, always},
      Row{"共通基盤　決定", Outcome::kDecided, "共通基盤", any, always},
      Row{"否決された議案", Outcome::kRejected, "", proposal, always},
      Row{"否決された議案は？", Outcome::kRejected, "", proposal, always},
      Row{"不採択", Outcome::kNotAdopted, "", any, always},
      Row{"否決 議案", Outcome::kRejected, "", proposal, always},
      Row{"全会一致で可決された条例", Outcome::kPassed, "条例", any, always},
      Row{"公園が否決された議案", Outcome::kRejected, "公園", proposal, always},
      Row{"令和2年度に承認された図書館の議案", Outcome::kApproved, "図書館", proposal, 2020},
      Row{"昨年度 承認 図書館", Outcome::kApproved, "図書館", any, 2020},
      Row{"子ども 採択", Outcome::kAdopted, "子ども", any, always},
      Row{"了承された報告事項", Outcome::kAcknowledged, "", AgendaKind::kReport, always},
      Row{"取り下げられた請願", Outcome::kWithdrawn, "請願", any, always});
  CAPTURE(row.text);
  const auto found = outcome_query(row.text, kToday);
  REQUIRE(found);
  CHECK(found->outcomes.front() == row.outcome);
  CHECK(found->rest == row.rest);
  CHECK(found->kind == row.kind);
  CHECK(found->year == row.year);
}

TEST_CASE("a year or month without 年度 gives days") {
  const auto found = outcome_query("2020年12月に可決された条例", kToday);
  REQUIRE(found);
  REQUIRE(found->days);
  CHECK(iso(*found->days->first) == "2020-12-01");
  CHECK(iso(*found->days->last) == "2020-12-31");
  CHECK(found->rest == "条例");
}

TEST_CASE("a result within another word, denied, quoted or in a formula is a text") {
  const char* text =
      GENERATE("", "図書館", "意思決定支援", "承認申請書", "継続費", "可決されなかった議案",
               "\"継続審査\"", "役職:議長 可決", "可決 OR 否決", "-否決", "採択地区", "許可証");
  CAPTURE(text);
  CHECK_FALSE(outcome_query(text, kToday));
}

TEST_CASE("any bytes are a query") {
  for (const std::string text :
       {"\xFF\xFE", "決定\xE3", "年度年度年度に承認", "のののの決定の", "決"})
    CHECK_NOTHROW(outcome_query(text, kToday));
}
