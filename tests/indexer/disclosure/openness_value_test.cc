// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_value.h"

#include <catch2/catch.hpp>

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

TEST_CASE("words that only say that it was so leave the value as it is") {
  const auto row = GENERATE(
      Row{"公開により行った。", kOpen}, Row{"公開で開催", kOpen}, Row{"すべて公開", kOpen},
      Row{"公開（傍聴希望者なし）", kOpen}, Row{"公開（ホームページに掲載）", kOpen},
      Row{"非公開で開催", kClosed}, Row{"全て非公開", kClosed}, Row{"一部を非公開", kPartly},
      Row{"部分的に公開", kPartly}, Row{"公開（ただし、議題３は非公開）", kPartly},
      Row{"公開。ただし、議題２は非公開", kPartly}, Row{"議題１を除き公開", kPartly},
      Row{"公開（個人情報に関する部分を除く）", kPartly}, Row{"公開。一部非公開", kPartly},
      Row{"可・３名", kOpen}, Row{"公開（ただし条例第７条による）", Openness::kUnstated},
      Row{"公開（要旨）", Openness::kUnstated});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).openness == row.openness);
}

TEST_CASE("exactly one known mark before a known word decides") {
  const auto row = GENERATE(
      Row{"■公開 □非公開 □一部非公開", kOpen}, Row{"□公開 ■非公開 □一部非公開", kClosed},
      Row{"□公開 □非公開 ■一部非公開", kPartly}, Row{"☑公開　☐非公開　☐一部非公開", kOpen},
      Row{"☒ 公 開 □ 非 公 開 □ 一部 非公開", kOpen}, Row{"✓公開 □非公開 □一部非公開", kOpen},
      Row{"○公開 ●非公開 ○一部非公開", kClosed}, Row{"レ公開 □非公開 □一部非公開", kOpen},
      Row{"ﾚ公開 □非公開", kOpen}, Row{"□公開 □一部公開 ■非公開", kClosed},
      Row{"□公開 ■一部公開 □非公開", kPartly},
      Row{"■公開 □非公開 □一部非公開 非公開・一部非公開の場合は、その理由", kOpen},
      Row{"■公開（傍聴者２名）　□非公開　□一部非公開（　　）", kOpen},
      Row{"■公開 □非公開 非公開又は一部非公開の場合の理由", kOpen},
      Row{"□公開 ■非公開（個人情報のため） □一部非公開", kClosed},
      Row{"□公開 □一部非公開 ■非公開 ただし資料を除く", kClosed}, Row{"公開■ 非公開□", kOpen},
      Row{"公開・□　非公開・■", kClosed}, Row{"（○）公開 （ ）非公開", kOpen},
      Row{"公開（ ）・非公開（○）", kClosed}, Row{"[ ]公開 [x]非公開", kClosed},
      Row{"○公開・非公開", kOpen}, Row{"公開・○非公開", kClosed}, Row{"◎公開 ○非公開", kOpen},
      Row{"○公開 ×非公開", kOpen}, Row{"□可 ■否", kClosed}, Row{"■する □しない", kOpen},
      Row{"☆公開 ★非公開 ☆一部非公開", kClosed}, Row{"(v)公開 ( )非公開", kOpen},
      Row{"公開［　］　非公開［　］　一部非公開［レ］", kPartly});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).openness == row.openness);
}

TEST_CASE("no mark, two marks or a sign that is no mark decide nothing") {
  const auto written = GENERATE(
      "", "□公開 □非公開 □一部非公開", "■公開 ■非公開 □一部非公開", "■公開 □非公開 ■一部非公開",
      "◆公開 □非公開 □一部非公開", "□公開 ？非公開 □一部非公開", "公開■非公開□一部非公開",
      "○公開 ○非公開", "公開 非公開 一部非公開", "未定", "□公開 □非公開 □一部非公開 ■",
      "■公開 口非公開 口一部非公開", "�公開 □非公開", "公開、一部非公開", "非公開・公開",
      "公開（ただし一部を除く）", "公開（一部）", "公開（ 一 部 ）", "公開(一部)",
      "公開（個人情報を除く）", "公開（概要のみ）", "公開（傍聴者２名、一部を除く）",
      "公開（傍聴者２名）ただし一部を除く", "公開（傍聴者２名", "公開〔一部〕",
      "公開 ただし一部を除く", "公開。ただし一部を除く", "公開※", "■公開（一部） □非公開",
      "■公開 □非公開 ただし一部を除く", "■公開（一部を除く）", "■公開（ ） ■非公開");
  CAPTURE(written);
  CHECK(read_openness(written).openness == kUnstated);
}

TEST_CASE("the plain word counts, and 公開 is never found inside 非公開") {
  const auto row = GENERATE(
      Row{"公開", kOpen}, Row{" 公 開 ", kOpen}, Row{"公開。", kOpen},
      Row{"公開（傍聴者２名）", kOpen}, Row{"公開(傍聴人なし)", kOpen},
      Row{"公 開（ 傍聴可 ）", kOpen}, Row{"公開（全部）", kOpen},
      Row{"公開（傍聴人：３人）", kOpen}, Row{"非公開", kClosed},
      Row{"非公開（個人情報のため）", kClosed}, Row{"一部公開（議題2）", kPartly},
      Row{"一部非公開", kPartly}, Row{"一部公開", kPartly}, Row{"公開しない", kClosed},
      Row{"非公開とする", kClosed}, Row{"公開とする。", kOpen}, Row{"不開示", kClosed},
      Row{"個人情報を扱うため非公開", kClosed}, Row{"可", kOpen}, Row{"不可", kClosed},
      Row{"○", kOpen}, Row{"×", kClosed}, Row{"【非公開】", kClosed}, Row{"公開する", kOpen},
      Row{"公開(一部非公開)", kPartly}, Row{"傍聴可", kOpen}, Row{"秘密会とする", kClosed},
      Row{"公開しないものとする", kClosed}, Row{"会議は公にしない", kClosed},
      Row{"不可（審査のため）", kClosed}, Row{"認めない", kClosed},
      Row{"非公開　理由：審査のため", kClosed}, Row{"非 公 開（理由：審査）", kClosed},
      Row{"非公開とする　その理由　審査のため", kClosed});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).openness == row.openness);
}

TEST_CASE("the reason is what stands behind その理由, tidied") {
  const auto row =
      read_openness("□公開 ■非公開 □一部非公開 非公開の場合は、その理由 検討の途上にある ため");
  CHECK(row.openness == kClosed);
  CHECK(row.reason == "検討の途上にあるため");
}

TEST_CASE("a value without a clear choice says whether 非公開 is among its words") {
  struct Named {
    const char* written;
    bool closed;
  };
  const auto row = GENERATE(
      Named{"公開・非公開", true}, Named{"□公開 □非公開 □一部非公開", false},
      Named{"議題１は公開、議題２は非公開", true}, Named{"公開（ただし一部を除く）", false},
      Named{"一部非公開・公開", false}, Named{"未定", false},
      Named{"非公開とすべき事項なし", false}, Named{"非公開とはしない", false},
      Named{"公開　非公開　理由：審査", true}, Named{"公開（議題２は傍聴を認めない）", true},
      Named{"可・○否　ただし書面は公開", true}, Named{"公開 その理由 議題２は非公開", true},
      Named{"非公開・一部非公開の場合は、その理由", false},
      Named{"非公開 非公開の場合は、その理由", true});
  CAPTURE(row.written);
  CHECK(read_openness(row.written).names_closed == row.closed);
}
