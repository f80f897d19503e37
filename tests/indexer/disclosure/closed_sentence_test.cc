// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_sentence.h"

#include <catch2/catch.hpp>
#include <string>

#include "core/text.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

ClosedSentence read(const std::string& sentence, bool presides = true) {
  return read_closed_sentence(literal_form(sentence).text, presides);
}

}  // namespace

TEST_CASE("a sentence by which the chair closes the meeting closes what follows") {
  const auto said = GENERATE(
      "これより秘密会といたします", "ただいまから秘密会に入ります", "本件は非公開とします",
      "この後の審議は非公開で行います", "ここからは非公開とさせていただきます",
      "それでは、議題の性質上、以降の会議を非公開といたします",
      "よって、秘密会とすることに決しました",
      "よって、この会議は秘密会とすることに決定いたしました",
      "個人情報を扱いますので、これより非公開で審議いたします",
      "法第115条の規定により、秘密会を開くことといたします", "秘密会とすることに御異議ありませんか",
      "この議案については公開しないことといたします", "会議を公開しないことに決定しました",
      "ここで非公開の審議に移ります", "以後、秘密会とする", "今から会議を秘密会に切り替えます",
      "ただいまから会議を非公開にいたします", "これより先は非公開となります",
      "この案件については、非公開とし、傍聴の方には退室いただきます", "傍聴人の退場を求めます",
      "傍聴の方は御退室をお願いいたします", "恐れ入りますが、傍聴者の皆様は御退席ください",
      "傍聴人は退場願います", "関係者以外の方は御退出をお願いします");
  CAPTURE(said);
  CHECK(read(said).mark == ClosedMark::kFromHere);
}

TEST_CASE("a sentence by which the chair opens the meeting again ends the closed part") {
  const auto said = GENERATE(
      "秘密会を解きます", "公開に戻します", "これより公開といたします", "ここで秘密会を閉じます",
      "以上で非公開の議題を終わります", "秘密会を終了いたします", "ここから公開の会議に戻ります",
      "よって、秘密会を解くことに決定しました", "非公開を解除いたします",
      "それでは、会議を公開に戻させていただきます", "ただいまから公開の審議に戻ります",
      "傍聴人の入場を許可します", "よって、秘密会としないことに決しました");
  CAPTURE(said);
  CHECK(read(said).mark == ClosedMark::kReopen);
}

TEST_CASE("a sentence that only talks about non-disclosure does nothing") {
  const auto said = GENERATE(
      "次回は非公開とする予定です", "次回の会議は非公開とします",
      "非公開とした理由は、個人情報を含むためです", "会議は非公開とすべきではないと思います",
      "この資料は非公開とさせていただきます", "前回は非公開としました",
      "個人情報に触れる場合は非公開とします", "秘密会にすべきだという御意見もありました",
      "条例では非公開情報の範囲が定められています", "退室される傍聴の方は静かにお願いします",
      "傍聴の方は静粛にお願いします", "議長は、その傍聴人に退場を命じます",
      "議長は、すべての傍聴人を退場させることができる", "会議を公開することに決定しました",
      "本日の会議は公開といたします", "非公開の会議が多いという指摘があります",
      "議員の退場を求めます", "公開・非公開の別を確認します", "名簿は非公開とします",
      "秘密会を解くことに御異議ありませんか", "次の議題が終わりましたら公開に戻します",
      "非公開で行っているものでございます", "会議は一部非公開とします", "");
  CAPTURE(said);
  CHECK(read(said).mark == ClosedMark::kNone);
}

TEST_CASE("who does not preside closes the meeting only from here on") {
  CHECK(read("会議は非公開とします", false).mark == ClosedMark::kNone);
  CHECK(read("以下の部分は非公開としたいと思います", false).mark == ClosedMark::kNone);
  CHECK(read("傍聴の方は御退室ください", false).mark == ClosedMark::kNone);
  CHECK(read("公開に戻します", false).mark == ClosedMark::kNone);
  CHECK(read("これより非公開とします", false).mark == ClosedMark::kFromHere);
}

TEST_CASE("a sentence names the items that it closes") {
  const NamedItems two = read("議題2及び3は個人情報を扱うため非公開とします").items;
  CHECK(two.numbers == std::vector<int>{2, 3});
  CHECK(read("議案第5号については非公開とします").items.bills ==
        std::vector<std::string>{"議案第5号"});
  CHECK(read("ここから議題2を非公開とします").items.numbers.empty());
  CHECK(closed_items_in("公開(ただし、議題(3)は非公開)").numbers == std::vector<int>{3});
  CHECK(closed_items_in("議題1から3までを除き公開").numbers == std::vector<int>{1, 2, 3});
  CHECK(closed_items_in("議題1を公開").numbers.empty());
}

TEST_CASE("a record says that the meeting settled not to be public") {
  CHECK(read("会議を非公開とすること、署名人は森会長とすることが確認された", false).mark ==
        ClosedMark::kFromHere);
  CHECK(read("会議を非公開とすることの説明があった", false).mark == ClosedMark::kNone);
}

TEST_CASE("a sentence that refuses the minutes, and not the meeting, closes the record") {
  const std::string said = GENERATE(
      as<std::string>{}, "なお、本日の会議録は非公開といたします",
      "本日の議事録は公開しないことといたします",
      "会議録の公開については、非公開とすることに決定しました",
      "本日の会議録につきましては、個人情報を含むため公開いたしません", "この会議録は公開しない");
  CAPTURE(said);
  CHECK(closes_minutes(said));
  const std::string other =
      GENERATE(as<std::string>{}, "会議録は後日公開します", "会議録は、氏名を除き公開します",
               "会議録の一部は非公開とします", "議事録は非公開とし、議事要旨を公開します",
               "会議録は公開しますが、録音は公開しません", "会議録を非公開とする理由はありません",
               "会議は非公開とします", "会議録は非公開とすべきという御意見もありました",
               "次回の会議録は非公開とします");
  CAPTURE(other);
  CHECK_FALSE(closes_minutes(other));
}
