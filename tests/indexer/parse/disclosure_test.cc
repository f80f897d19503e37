// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/disclosure.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

constexpr Openness kOpen = Openness::kOpen, kPartly = Openness::kPartly,
                   kClosed = Openness::kClosed, kUnstated = Openness::kUnstated;

struct Row {
  const char* written;
  Openness openness;
};

}  // namespace

TEST_CASE("exactly one known mark before a known word decides") {
  const auto row =
      GENERATE(Row{"■公開 □非公開 □一部非公開", kOpen}, Row{"□公開 ■非公開 □一部非公開", kClosed},
               Row{"□公開 □非公開 ■一部非公開", kPartly}, Row{"☑公開　☐非公開　☐一部非公開", kOpen},
               Row{"☒ 公 開 □ 非 公 開 □ 一部 非公開", kOpen},
               Row{"✓公開 □非公開 □一部非公開", kOpen}, Row{"○公開 ●非公開 ○一部非公開", kClosed},
               Row{"レ公開 □非公開 □一部非公開", kOpen}, Row{"ﾚ公開 □非公開", kOpen},
               Row{"□公開 □一部公開 ■非公開", kClosed}, Row{"□公開 ■一部公開 □非公開", kPartly},
               Row{"■公開 □非公開 □一部非公開 非公開・一部非公開の場合は、その理由", kOpen},
               Row{"■公開（傍聴者２名）　□非公開　□一部非公開（　　）", kOpen},
               Row{"■公開 □非公開 非公開又は一部非公開の場合の理由", kOpen},
               Row{"□公開 ■非公開（個人情報のため） □一部非公開", kClosed},
               Row{"□公開 □一部非公開 ■非公開 ただし資料を除く", kClosed});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).openness == row.openness);
}

TEST_CASE("no mark, two marks or a sign that is no mark decide nothing") {
  const auto written = GENERATE(
      "", "□公開 □非公開 □一部非公開", "■公開 ■非公開 □一部非公開", "■公開 □非公開 ■一部非公開",
      "◆公開 □非公開 □一部非公開", "□公開 ？非公開 □一部非公開", "○公開 非公開 一部非公開",
      "公開■ 非公開□", "公開 非公開 一部非公開", "未定", "□公開 □非公開 □一部非公開 ■",
      "■公開 口非公開 口一部非公開", "�公開 □非公開", "公開しない", "公開、一部非公開",
      "公開(一部非公開)", "非公開・公開", "公開（ただし一部を除く）", "公開（一部）",
      "公開（ 一 部 ）", "公開(一部)", "公開（個人情報を除く）", "公開（概要のみ）",
      "公開（傍聴者２名、一部を除く）", "公開（傍聴者２名）ただし一部を除く", "公開（傍聴者２名",
      "公開〔一部〕", "公開 ただし一部を除く", "公開。ただし一部を除く", "公開※",
      "■公開（一部） □非公開", "■公開 □非公開 ただし一部を除く", "■公開（一部を除く）",
      "■公開（ ） ■非公開");
  CAPTURE(written);
  CHECK(read_openness(written).openness == kUnstated);
}

TEST_CASE("the plain word counts, and 公開 is never found inside 非公開") {
  const auto row =
      GENERATE(Row{"公開", kOpen}, Row{" 公 開 ", kOpen}, Row{"公開。", kOpen},
               Row{"公開（傍聴者２名）", kOpen}, Row{"公開(傍聴人なし)", kOpen},
               Row{"公 開（ 傍聴可 ）", kOpen}, Row{"公開（全部）", kOpen},
               Row{"公開（傍聴人：３人）", kOpen}, Row{"非公開", kClosed},
               Row{"非公開（個人情報のため）", kClosed}, Row{"一部公開（議題2）", kPartly},
               Row{"一部非公開", kPartly}, Row{"一部公開", kPartly});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).openness == row.openness);
}

TEST_CASE("the reason is what stands behind その理由, tidied") {
  const auto row =
      read_openness("□公開 ■非公開 □一部非公開 非公開の場合は、その理由 検討の途上にある ため");
  CHECK(row.openness == kClosed);
  CHECK(row.reason == "検討の途上にあるため");
}

TEST_CASE("minutes without one clear 会議録 row stay unstated, with a warning") {
  struct Case {
    const char* table;
    Openness minutes;
    bool warned;
  };
  const auto c = GENERATE(
      Case{"公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t□公開 ■非公開 □一部非公開\n",
           kClosed, false},
      Case{"公開の可否\t会 議\t□公開 ■非公開 □一部非公開\n\t会 議 録\t■公開 □非公開 □一部非公開\n",
           kOpen, false},
      Case{"公開の可否\t会 議\t■公開 □非公開 □一部非公開\n", kUnstated, true},
      Case{"公開の可否\t会 議\t■公開 □非公開\n\t会 議 録\t■公開 ■非公開\n", kUnstated, true},
      Case{"会議録\t公開\n会議録\t非公開\n", kUnstated, true}, Case{"会議録\t公開\n", kOpen, false},
      Case{"会議\t公開\n", kUnstated, true}, Case{"", kUnstated, true});
  CAPTURE(c.table);
  const Parsed parsed =
      parse_minutes("会議名\t第1回汐見原町審議会\n" + std::string(c.table), "doc", role_table());
  CHECK(parsed.meeting.disclosure.minutes == c.minutes);
  const bool warned =
      std::any_of(parsed.diagnostics.begin(), parsed.diagnostics.end(),
                  [](const Diagnostic& d) { return d.code == "disclosure-unclear"; });
  CHECK(warned == c.warned);
}
