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

Parsed parsed(const std::string& header) {
  return parse_minutes("第1回汐見原町審議会 会議録\n日時 令和3年10月1日 午後6時\n" + header +
                           "\n○委員長 ただいまから開会いたします。\n○委員 質問があります。\n",
                       "doc", role_table());
}

}  // namespace

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
      Case{"公開の可否\t会 議\t■公開 □非公開\n\t会 議 録\t■公開 ■非公開\n", kClosed, true},
      Case{"会議録\t公開\n会議録\t非公開\n", kClosed, true}, Case{"会議録\t公開\n", kOpen, false},
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

TEST_CASE("any sign, number or letter may stand before a row of disclosure") {
  const std::string sign =
      GENERATE("❖", "◉", "♦", "➤", "▸", "◦", "☞", "✓", "§", "†", "#", "＋", "〓", "――", "◆◆", "»",
               "…", "¤", "Ａ．", "ⅰ ", "（ア）", "第１　");
  const std::string row =
      GENERATE("公開・非公開の別：非公開", "公開の可否　否", "公開・非公開区分……非公開とした");
  CAPTURE(sign, row);
  CHECK(parsed(sign + row).meeting.disclosure.meeting == kClosed);
}

TEST_CASE("rows of the minutes and of the meeting are told apart, in any shape") {
  struct Case {
    const char* header;
    Openness meeting, minutes;
  };
  const auto c = GENERATE(
      Case{"会議の公開・非公開の別 非公開\n会議録の公開・非公開の別：公開", kClosed, kOpen},
      Case{"会議の公開又は非公開の別\n公開\n議事録の公開又は非公開の別\n非公開", kOpen, kClosed},
      Case{"3 会議の公開の可否\n  公開\n4 会議録の公開の可否\n  一部公開", kOpen, kPartly},
      Case{"会議の公開の可否\n会議録の公開の可否\n公開\n非公開", kOpen, kClosed},
      Case{"　　午後1時　開議\nイ　会議録の公開の別\n　□公開　✓非公開\nウ　場所\n　役場", kUnstated,
           kClosed},
      Case{"ア　会議の公開の別\n　公開\n（イ）会議録の公開の別\n　非公開", kOpen, kClosed},
      Case{"会 議 録 の 公 開　　非 公 開", kUnstated, kClosed},
      Case{"会議　公開・□　非公開・■\n会議録　公開・■　非公開・□", kClosed, kOpen},
      Case{"公開・非公開の別\t会議：公開、会議録：非公開", kOpen, kClosed},
      Case{"公開・非公開の別\t非公開（個人情報を扱うため）", kClosed, kClosed},
      Case{"公開・非公開の別\t公開", kOpen, kUnstated},
      Case{"公開区分：一部非公開", kPartly, kPartly}, Case{"【傍聴の可否】否", kClosed, kUnstated},
      Case{"本会議録の公開 可", kUnstated, kOpen},
      Case{"議事録の取扱い　非公開", kUnstated, kClosed},
      Case{"会議の開催形態　公開", kOpen, kUnstated},
      Case{"公開・非公開の別（会議録）　非公開", kUnstated, kClosed},
      Case{"会議を公開するか否か　公開", kOpen, kUnstated}, Case{"傍聴：可", kOpen, kUnstated},
      Case{"一般傍聴の可否　許可", kOpen, kUnstated},
      Case{"公開会議・非公開会議の別　非公開", kClosed, kClosed},
      Case{"会議及び会議録の公開：非公開", kClosed, kClosed},
      Case{"会議録の公開・非公開\t公開・非公開", kUnstated, kClosed},
      Case{"会議録の公開・非公開", kUnstated, kClosed},
      Case{"傍聴者の受入れ：不可（会議が非公開のため）", kClosed, kUnstated},
      Case{"傍聴の可・不可：不可", kClosed, kUnstated}, Case{"傍聴　認めない", kClosed, kUnstated},
      Case{"会議の公開：公開\n傍聴者：なし", kOpen, kUnstated},
      Case{"公開等の可否　非公開（法人の利益を扱うため）", kClosed, kClosed},
      Case{"公開・非公開等の別　○公開　◎非公開　○一部非公開", kClosed, kClosed},
      Case{"4 会議録の公開の有無全て非公開", kUnstated, kClosed},
      Case{"■議事録の公開の可否　非公開　理由：個人情報を扱うため", kUnstated, kClosed},
      Case{"会議録の公開・非公開の別\n非公開　理由：個人情報を扱うため", kUnstated, kClosed},
      Case{"2. 公開の可否　会　議　公開\n　　会 議 録　非公開", kOpen, kClosed},
      Case{"会議録（非公開）", kUnstated, kClosed}, Case{"【非公開】", kClosed, kClosed},
      Case{"会議要旨は公開とする。", kUnstated, kOpen},
      Case{"場所 庁議室 会議録の公開 非公開 出席者 佐藤委員長", kUnstated, kClosed},
      Case{"▼公開・非公開区分……非公開とした", kClosed, kClosed},
      Case{"▪公開、非公開の別：公開　〇非公開　一部非公開", kClosed, kClosed},
      Case{"▲議事録の公開・非公開(別)\n公開。一部非公開", kUnstated, kPartly},
      Case{"会議の公開 公開 出席者 佐藤委員長", kOpen, kUnstated},
      Case{"（1）公開・非公開　非公開　理由：個人に関する情報を扱うため", kClosed, kClosed},
      Case{"公開・非公開の別\n　会　議　非公開\n　会 議 録　一部非公開", kClosed, kPartly},
      Case{"会議録の公開\n○公開　非公開　一部非公開", kUnstated, kOpen},
      Case{"会議の公開　議題１は公開、議題２は非公開", kClosed, kUnstated},
      Case{"公開・非公開及びその理由：非公開（審査のため）", kClosed, kClosed},
      Case{"会議録の公開（非公開とする）", kUnstated, kClosed},
      Case{"公開の有無\n　議題１のみ公開、他は非公開とする。", kClosed, kClosed},
      Case{"会議の公開\t非公開　理由：個人に関する情報を扱うため", kClosed, kUnstated},
      Case{"会議録の公開　非公開　理由：審査のため", kUnstated, kClosed},
      Case{"取扱注意・非公開", kClosed, kClosed}, Case{"部外秘", kClosed, kClosed},
      Case{"会議の種別　秘密会", kClosed, kUnstated}, Case{"傍聴\n　不可", kClosed, kUnstated},
      Case{"傍聴者\n　なし", kUnstated, kUnstated}, Case{"傍聴者　いない", kUnstated, kUnstated},
      Case{"会議の公開（公開・非公開）\t公開。一部非公開", kPartly, kUnstated},
      Case{"＜会議の公開・非公開（傍聴者数）＞　公開", kOpen, kUnstated},
      Case{"開催形式（公開・非公開）　非公開", kClosed, kUnstated},
      Case{"会議録（議事録）の公開　□公開　■非公開", kUnstated, kClosed},
      Case{"議事録の公開・非公開（別）／非公開", kUnstated, kClosed},
      Case{"≪議事録の公開の可否≫　非公開", kUnstated, kClosed},
      Case{"議事録の公開の判断結果：公開しない", kUnstated, kClosed},
      Case{"議事録の公開区分法人の利益を害するおそれがあるため公開しない", kUnstated, kClosed},
      Case{"会議の公開の可否│公開", kOpen, kUnstated},
      Case{"会議の公開\n公開　非公開○　一部非公開", kClosed, kUnstated},
      Case{"公開・非公開の別　会　議　公開○　非公開　一部非公開", kOpen, kUnstated},
      Case{"傍聴の可否（理由）　可・０名", kOpen, kUnstated},
      Case{"会議資料の公開 非公開", kUnstated, kUnstated},
      Case{"情報公開審査会の概要", kUnstated, kUnstated});
  CAPTURE(c.header);
  const Disclosure said = parsed(c.header).meeting.disclosure;
  CHECK(named(said.meeting).japanese == named(c.meeting).japanese);
  CHECK(named(said.minutes).japanese == named(c.minutes).japanese);
}

TEST_CASE("a row below the speech counts only if it is a label and a clear value") {
  struct Case {
    const char* line;
    Openness minutes;
  };
  const auto c = GENERATE(Case{"会議録の公開・非公開の別：非公開", kClosed},
                          Case{"会議録の公開について、非公開としたいと思います。", kUnstated},
                          Case{"会議録の公開の可否　全部非公開", kClosed},
                          Case{"○委員 会議録は非公開ですか。", kUnstated});
  CAPTURE(c.line);
  CHECK(parsed("\n○委員長 開きます。\n○委員 はい。\n" + std::string(c.line))
            .meeting.disclosure.minutes == c.minutes);
}

TEST_CASE("reasons stay with their row") {
  const auto said = parsed(
                        "会議の公開 非公開\n非公開の理由 審査を行うため\n会議録の公開 一部公開\n"
                        "会議録を公開しない理由：個人情報を含むため")
                        .meeting.disclosure;
  CHECK(said.meeting_reason == "審査を行うため");
  CHECK(said.minutes_reason == "個人情報を含むため");
}

TEST_CASE("a ring around 非公開 in a document without lines is a mark, and no speaker's") {
  const std::string text =
      "第3回潮見町環境審議会会議録　　開催日時　令和3年10月1日　午後6時　　公開・非公開　公開　"
      "○非公開　一部非公開　　場所　潮見町役場第一会議室　　出席者　青木会長、若竹委員　　"
      "○会長　ただいまから環境審議会を開会いたします。　　○若竹委員　質問があります。資料の3ページ"
      "です。"
      "　　○会長　それでは終わります。";
  const Disclosure said = parse_minutes(text, "doc", role_table()).meeting.disclosure;
  CHECK(named(said.meeting).japanese == named(kClosed).japanese);
  CHECK(named(said.minutes).japanese == named(kClosed).japanese);
}
