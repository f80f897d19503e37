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

TEST_CASE("words that keep the public out do so in any row before the first speech") {
  const std::string row = GENERATE(
      as<std::string>{}, "公開の可否　否", "公開の可否　□可　■否", "公開の可否　可・否（否に○）",
      "傍聴の可否：不可", "傍聴：不可（個人情報を扱うため）", "傍聴人：なし（非公開のため）",
      "傍聴　認めない", "本会議は非公開で開催した。", "会議は非公開とする。",
      "※本議事録は公開しない", "本議事録は非公表とする。", "取扱注意", "部外秘", "関係者限り", "㊙",
      "【秘】", "議事録の取扱い：非公開", "会議録の取扱い　公表しない", "公開区分　　非公開",
      "公開区分：非公開（条例第７条第２号）", "会議録の公開　　しない", "会議録の公表　　否",
      "会議公開の状況：非公開", "（秘密会）", "秘密会", "閲覧制限：有",
      "本会議録は、情報公開条例第７条に基づき不開示とする。", "情報公開：不可", "公表：不可",
      "公表の有無：無", "公開の有無：無", "公開・非公開の別　　非", "ホームページへの掲載：否",
      "ホームページ掲載　しない", "議事録公開　×", "公開 ×　非公開 ○", "公開・(非公開)",
      "公開・【非公開】", "公開・〇非公開", "公開　・　○非公開", "公開 ・ 非公開 （非公開に○印）",
      "Web公開：なし", "会議の公開の可否：非", "会議の公開　　不可", "会議の形態：非公開",
      "開催形態　非公開（オンライン）", "会議形式：非公開", "公開状況　非公開",
      "議事の公開　非公開", "議事：非公開", "傍聴者　非公開会議につき無し",
      "非公開の理由　個人に関する情報を審議するため",
      "非公開理由：○○市情報公開条例第７条第５号に該当", "公開・非公開の区分　非公開",
      "会議の公開　全部非公開", "会議の公開：クローズド",
      "本日の会議は、公開しないこととなりました。", "審議内容は非公開とし、議事要旨のみ公開する。",
      "（非公開）", "＜非公開＞", "★非公開★", "非公開", "注：この会議録は庁内限りとする。",
      "庁内限", "庁内限り", "取扱厳重注意", "委員限り", "会議録の開示　不開示",
      "公開の方法　非公開", "情報の取扱い：非公開情報を含む", "公開/非公開　　非公開",
      "公開or非公開：非公開", "公開（可・不可）　不可", "会議公開（有・無）　無",
      "公開・非公開の別\n　非公開", "会議の公開\n（公開・非公開）\n非公開",
      "公開区分\t公開・非公開\t非公開", "公開の別\t□公開\t☑非公開",
      "公開の別 □ 公開 ☑ 非公開 □ 一部公開", "公開の別　公開・一部公開・⦿非公開",
      "公開の別　公開・一部公開・◎非公開",
      "公開の別　公　開・非　公　開（いずれかに○）　○非　公　開", "会議の公開　公開／非公開→非公開",
      "会議の公開　有　・　⊖無", "会議の公開の有無　：　無し", "会議の公開は行わない",
      "会議は公開しない。", "会議は公開していません。", "会議の公開はありません。",
      "傍聴はできません", "傍聴は受け付けておりません。", "傍聴の受付：なし", "傍聴席：設けない",
      "傍聴の受付　行わない", "傍聴対応：不可", "傍聴方法：傍聴不可", "一般傍聴：不可",
      "一般公開：なし", "一般公開　しない", "公開日：非公開", "公開時期：公開しない",
      "公開予定：なし", "公開範囲：庁内", "公開範囲：委員のみ", "公開範囲　関係者のみ",
      "公開レベル：内部", "公開先：庁内のみ", "公開対象：職員のみ", "配布先：委員限り",
      "閲覧：不可", "閲覧の可否　不可", "閲覧区分：職員のみ", "開示区分：不開示",
      "開示・不開示の別：不開示", "情報公開区分　非公開", "情報公開の可否：否", "情報区分：秘",
      "文書区分：非公開文書", "機密区分：秘", "機密性２", "機密性：高", "保管区分：部外秘",
      "守秘義務あり", "本日の内容は口外しないこと", "会議録の公表：行わない",
      "議事録の公表予定なし", "議事録の公開予定：無", "議事録は公開しません。",
      "議事録は非公開とする。", "議事概要のみ公開（議事録は非公開）",
      "議事要旨は公開、議事録は非公開", "議事録：非公開、議事要旨：公開",
      "本会議録は公開の対象としない。", "この会議録は公開の対象外です。",
      "この会議録は公開を予定していません。", "本議事録の公開は差し控える", "注）非公開会議",
      "※非公開部分あり", "※会議は非公開", "※本会は非公開会議である。", "【会議の公開】非公開",
      "［公開の可否］不可", "会議公開　×", "公開：×", "公開？　いいえ", "公開　No", "公開：NO",
      "会議の公開・非公開　：　非", "非公開（理由：個人情報）", "非公開・公開の別：非公開",
      "（公開・非公開）の別　非公開", "公開非公開　非公開", "公開・非公開　　②", "1 公開　② 非公開",
      "①公開　②非公開　→②", "公開（　）非公開（○）", "公開( )・非公開(レ)", "公開[ ] 非公開[x]",
      "公開 － 非公開 ●", "公開　　非公開✓", "公開・非公開（非公開の理由：個人情報）",
      "会議の種類：非公開", "会議種別　非公開会議", "開催区分：非公開", "会議の性質：秘密会",
      "第３回会議（非公開）", "会議録（非公開）", "会議録（非公開用）", "会議録【内部用】",
      "会議録＜職員用＞", "会議録（案）非公開");
  CAPTURE(row);
  const Disclosure said = parsed(row).meeting.disclosure;
  CHECK((said.meeting == kClosed || said.minutes == kClosed));
}

TEST_CASE("a stamp keeps the record from the public, in a row, in the title and behind the end") {
  const std::string stamp =
      GENERATE(as<std::string>{}, "内部資料", "【内部資料】", "部内限り", "社外秘", "対外秘",
               "関係者のみ", "委員のみ配付", "回収資料", "要回収", "会議終了後回収", "複写厳禁",
               "持ち出し厳禁", "親展", "CONFIDENTIAL", "Internal use only", "限定公開", "会員限定",
               "庁内検討用", "公表前", "外部への提供禁止", "取扱注意", "部外秘");
  CAPTURE(stamp);
  const auto closed = [](const Parsed& read) { return read.meeting.disclosure.minutes == kClosed; };
  CHECK(closed(parsed(stamp)));
  CHECK(closed(parsed("会議の公開：公開\n" + stamp)));
  const std::string title = "第1回汐見原町審議会 会議録",
                    rest = "\n日時 令和3年10月1日\n○委員長 ただいまから開会いたします。\n";
  CHECK(closed(parse_minutes(stamp + "\n" + title + rest, "doc", role_table())));
  CHECK(closed(parse_minutes(title + "（" + stamp + "）" + rest, "doc", role_table())));
  CHECK(closed(parse_minutes(title + "　　" + stamp + rest, "doc", role_table())));
  CHECK(closed(parse_minutes(title + rest + "\n" + stamp + "\n", "doc", role_table())));
}

TEST_CASE("more rows that keep the record from the public, also behind the last speech") {
  const std::string title = "第1回汐見原町審議会 会議録",
                    rest = "\n日時 令和3年10月1日\n○委員長 ただいまから開会いたします。\n";
  const std::string row = GENERATE(
      as<std::string>{}, "取扱区分：部内限り", "公開時期：未定", "ホームページには掲載しない。",
      "外部への公表はお控えください", "本会議録は委員のみに配布する", "公開用ではありません",
      "本書の取扱いには十分ご注意ください", "（委員以外への配布を禁ずる）");
  CAPTURE(row);
  CHECK(parsed(row).meeting.disclosure.minutes == kClosed);
  const std::string last = GENERATE(as<std::string>{}, "※この会議録は公開しない。", "公開しない",
                                    "（注）この会議録は非公開とする。",
                                    "○委員長 なお、本日の会議録は非公開といたします。");
  CAPTURE(last);
  const Parsed read = parse_minutes(title + rest + "\n" + last + "\n", "doc", role_table());
  CHECK(read.meeting.disclosure.minutes == kClosed);
  for (const char* sign : {"㊙", "（秘）"}) {
    CHECK(parse_minutes(title + sign + rest, "doc", role_table()).meeting.disclosure.minutes ==
          kClosed);
  }
}

TEST_CASE("a stamp of a paper or of the audience is none of the record") {
  const std::string row =
      GENERATE(as<std::string>{}, "資料２　名簿（委員限り）", "配付資料　１　計画（内部資料）",
               "傍聴者　なし（関係者のみ）", "出席者　委員のみ");
  CAPTURE(row);
  CHECK(parsed(row).meeting.disclosure.minutes == kUnstated);
  CHECK(parse_minutes("第1回汐見原町審議会 会議録（公開用）\n日時 令和3年10月1日\n○委員長 "
                      "ただいまから開会いたします。\n",
                      "doc", role_table())
            .meeting.disclosure.minutes == kUnstated);
}

TEST_CASE("words that keep nobody out close nothing") {
  const std::string row = GENERATE(
      as<std::string>{}, "公開の可否　可", "公開の可否　■可　□否", "会議の公開・非公開：公開",
      "会議の公開の可否　公開", "傍聴の可否：可", "傍聴人：なし", "傍聴者　０人",
      "会議録の公開・非公開の別　公開", "議事録公開　○", "会議の公開　公開（傍聴者なし）",
      "非公開の理由　－", "会議の公開　公開\n非公開の理由　なし",
      "公開・非公開の別　公開\n非公開の場合はその理由", "会議の公開：公開　非公開の理由：",
      "公開の有無：有", "公表の有無：有", "ホームページへの掲載：可", "閲覧制限：無",
      "情報公開：可", "開催形態　公開（オンライン）", "会議形式：対面", "公開（可・不可）　可",
      "会議公開（有・無）　有", "資料　別紙のとおり", "取扱　総務課", "傍聴者数　無し",
      "公開■　非公開□", "ホームページ　https://example.jp", "会議録の公開：あり");
  CAPTURE(row);
  const Disclosure said = parsed(row).meeting.disclosure;
  CHECK(said.meeting != kClosed);
  CHECK(said.minutes != kClosed);
}

TEST_CASE("a label may ask for the reason too, over its value") {
  const std::string label = GENERATE("会議の公開の可否及び非公開の場合の理由",
                                     "会議の公開の可否及び非公開の場合は、その理由");
  CAPTURE(label);
  CHECK(parsed(label + "\n公開\n場所 役場").meeting.disclosure.meeting == kOpen);
  CHECK(parsed(label + "\n非公開\n場所 役場").meeting.disclosure.meeting == kClosed);
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
      "○会長　ただいまから環境審議会を開会いたします。　　○若竹委員　質問があります。資料の3ペー"
      "ジ"
      "です。"
      "　　○会長　それでは終わります。";
  const Disclosure said = parse_minutes(text, "doc", role_table()).meeting.disclosure;
  CHECK(named(said.meeting).japanese == named(kClosed).japanese);
  CHECK(named(said.minutes).japanese == named(kClosed).japanese);
}

TEST_CASE("a label that no line answers takes no other label for its answer") {
  const std::string above = GENERATE("トップページ＞会議の公開\n印刷\n", "傍聴の状況\n3人\n");
  const std::string row = GENERATE("公開又は非公開\n公開しないものとする",
                                   "公開又は非公開\n公開(　)　非公開(○)　一部非公開(　)");
  CAPTURE(above, row);
  const Disclosure said = parsed(above + row).meeting.disclosure;
  CHECK(said.meeting == kClosed);
  CHECK(said.minutes == kClosed);
}

TEST_CASE("who may not attend closes the meeting beside minutes that are public") {
  const std::string label = GENERATE("会議の傍聴", "傍聴の可否", "傍聴");
  CAPTURE(label);
  const Disclosure said =
      parsed("≪" + label + "≫\n不可（非公開）\n≪会議録の公開状況≫\n公開（すべて）")
          .meeting.disclosure;
  CHECK(said.meeting == kClosed);
  CHECK(said.minutes == kOpen);
}
