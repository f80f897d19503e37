// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_parts.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/disclosure/closed_mark.h"
#include "indexer/parse/parse.h"
#include "indexer/state/visibility.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Parsed parsed(const std::string& body) {
  return parse_minutes(
      "第1回汐見原町審議会 会議録\n日時 令和3年10月1日 午後6時\n会議録の公開 公開\n" + body, "doc",
      role_table());
}

/// The texts of the public part, one after the other.
std::string shown(const Parsed& parsed) {
  std::string out;
  const auto open = part(parsed.meeting, Visibility::kPublic, true);
  if (!open) return out;
  for (const Node& node : open->header) (out += node.text) += '\n';
  for (const AgendaItem& item : open->agenda) {
    (out += item.title) += '\n';
    for (const Node& node : item.nodes) (out += node.text) += '\n';
  }
  return out;
}

}  // namespace

TEST_CASE("a mark consists of words about disclosure and of nothing else") {
  struct Row {
    const char* line;
    ClosedMark mark;
  };
  const auto row = GENERATE(
      Row{"【非公開】", ClosedMark::kHere}, Row{"（秘密会）", ClosedMark::kHere},
      Row{"ここから非公開", ClosedMark::kFromHere}, Row{"〔以下非公開〕", ClosedMark::kFromHere},
      Row{"※ これより非公開審議", ClosedMark::kFromHere},
      Row{"（午後2時10分 秘密会に入る）", ClosedMark::kFromHere},
      Row{"議案第3号は非公開", ClosedMark::kFromHere}, Row{"〔公開に復する〕", ClosedMark::kReopen},
      Row{"ここまで非公開", ClosedMark::kReopen}, Row{"（非公開部分終了）", ClosedMark::kReopen},
      Row{"以下、公開", ClosedMark::kReopen}, Row{"〔秘密会を閉じる〕", ClosedMark::kReopen},
      Row{"（傍聴人退場）", ClosedMark::kFromHere}, Row{"〔傍聴者2名退室〕", ClosedMark::kFromHere},
      Row{"（傍聴人入場）", ClosedMark::kReopen}, Row{"傍聴者2名", ClosedMark::kNone},
      Row{"（5番議員退場）", ClosedMark::kNone}, Row{"（非公開につき省略）", ClosedMark::kNone},
      Row{"（この間、非公開）", ClosedMark::kNone},
      Row{"この資料は非公開ですので", ClosedMark::kNone},
      Row{"会議の公開・非公開", ClosedMark::kNone}, Row{"公開", ClosedMark::kNone},
      Row{"非公開の理由を伺う", ClosedMark::kNone}, Row{"", ClosedMark::kNone});
  CAPTURE(row.line);
  CHECK(read_closed_mark(row.line) == row.mark);
}

TEST_CASE("a heading closes its item by what it says of the item, not by its subject") {
  struct Row {
    const char* heading;
    bool closed;
  };
  const auto row = GENERATE(
      Row{"議案第3号 職員の処分について（非公開）", true},
      Row{"議案第3号 職員の処分について【秘密会】", true},
      Row{"【非公開】議案第3号 職員の処分について", true},
      Row{"議題2 審査請求について（個人情報を扱うため非公開）", true},
      Row{"(2) 審査請求について〔非公開：条例第7条〕", true}, Row{"4 非公開案件", true},
      Row{"議題2 会議の公開について", false}, Row{"議題2 会議の公開・非公開について", false},
      Row{"議題2 条例の改正（非公開情報の範囲の見直し）について", false},
      Row{"議題2 請願（公開・非公開）", false}, Row{"議題2 審査請求（非公開のため省略）", false});
  CAPTURE(row.heading);
  CHECK(heads_closed_item(row.heading) == row.closed);
}

TEST_CASE("a closed part of open minutes stays restricted and is reported") {
  const std::string open = "○委員長 開会いたします。あいうえお。\n";
  const std::string secret = "○委員 かきくけこと考えます。\n";
  const std::string after = "○委員 さしすせそと考えます。\n";
  const auto body = GENERATE_COPY(
      "議案第1号 予算について\n" + open + "議案第2号 職員の処分について（非公開）\n" + secret +
          "議案第3号 条例について\n" + after,
      "議題1 予算について\n" + open + "議題2 職員の処分について\n（非公開）\n" + secret +
          "議題3 条例について\n" + after,
      "議案第1号 予算について\n" + open +
          "議案第2号 職員の処分について【秘密会】\n(1) 説明について\n" + secret +
          "(2) 質疑について\n" + secret + "議案第3号 条例について\n" + after,
      open + "ここから非公開\n" + secret + "ここまで非公開\n" + after,
      open + "〔以下非公開〕\n" + secret + secret + "〔公開に復する〕\n" + after,
      open + "○委員長 移ります。〔秘密会に入る〕\n" + secret +
          "○委員長 戻ります。〔公開に復する〕\n" + after,
      open + "（午後7時 秘密会開会）\n" + secret + "（午後8時 秘密会終了）\n" + after,
      open + "○委員長 これより秘密会といたします。\n" + secret + "○委員長 秘密会を解きます。\n" +
          after,
      open + "○委員長 傍聴人の退場を求めます。\n" + secret + "○委員長 公開に戻します。\n" + after,
      open + "（傍聴人退場）\n" + secret + "（傍聴人入場）\n" + after,
      "議題1 予算について\n○委員長 議題2は個人情報を含むため非公開とします。\n" + open +
          "議題2 職員の処分について\n" + secret + "議題3 条例について\n" + after);
  CAPTURE(body);
  const Parsed read = parsed(body);
  const std::string text = shown(read);
  CHECK(text.find("かきくけこ") == text.npos);
  CHECK(text.find("職員の処分") == text.npos);
  CHECK(text.find("あいうえお") != text.npos);
  CHECK(text.find("さしすせそ") != text.npos);
  CHECK(std::any_of(read.diagnostics.begin(), read.diagnostics.end(),
                    [](const Diagnostic& d) { return d.code == "closed-part"; }));
}

TEST_CASE("a closed part without an end reaches to the end of the minutes") {
  const std::string text = shown(parsed(
      "○委員長 開会いたします。\n○委員 質問です。\n（以下、非公開）\n○委員 かきくけこです。\n"
      "議題2 その他\n○委員 たちつてとです。\n"));
  CHECK(text.find("質問です") != text.npos);
  CHECK(text.find("かきくけこ") == text.npos);
  CHECK(text.find("たちつてと") == text.npos);
}

TEST_CASE("the programme closes an item, too") {
  const std::string text =
      shown(parsed("議題\n 1 予算について\n 2 職員の処分について（非公開）\n\n1 "
                   "予算について\n○委員長 予算です。\n"
                   "○委員 はい。\n2 職員の処分について\n○委員 かきくけこです。\n"));
  CHECK(text.find("予算です") != text.npos);
  CHECK(text.find("かきくけこ") == text.npos);
}

TEST_CASE("the programme closes an item that no heading opens") {
  const std::string text =
      shown(parsed("議題\n 1 予算について\n 2 職員の処分について（非公開）\n\n○委員長 "
                   "では、予算について説明願います。\n"
                   "○課長 予算です。\n○委員長 次に、職員の処分についてを議題とします。\n"
                   "○課長 かきくけこです。\n"));
  CHECK(text.find("予算です") != text.npos);
  CHECK(text.find("かきくけこ") == text.npos);
}

TEST_CASE("a row of the header closes the items that it names") {
  const auto row = GENERATE("会議の公開 公開（ただし、議題2は非公開）",
                            "会議の公開 議題2を除き公開", "※議題2は非公開");
  CAPTURE(row);
  const std::string text =
      shown(parsed(std::string(row) + "\n\n議題1 予算について\n○委員長 予算です。\n"
                                      "議題2 職員の処分について\n○委員 かきくけこです。\n"));
  CHECK(text.find("予算です") != text.npos);
  CHECK(text.find("かきくけこ") == text.npos);
}

TEST_CASE("what is only said of non-disclosure closes nothing") {
  const auto said =
      GENERATE("この資料は非公開ですので、回収します。", "資料3（非公開）を御覧ください。",
               "会議録は非公開ですか。", "秘密会にすべきではありませんか。",
               "公開・非公開の別を決めます。", "以下の部分は非公開としたいと思います。");
  CAPTURE(said);
  const Parsed read = parsed("○委員長 開会いたします。\n○委員 " + std::string(said) +
                             "\n○委員 さしすせそと考えます。\n");
  const std::string text = shown(read);
  CHECK(text.find(said) != text.npos);
  CHECK(text.find("さしすせそ") != text.npos);
}
