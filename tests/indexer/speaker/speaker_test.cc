// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/speaker.h"

#include <catch2/catch.hpp>

#include "indexer/speaker/label.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

/// The label of the turn that each line opens, and "-" for a line that opens none: "会長 - 委員". A
/// turn without a label is shown as its mark.
std::string opened(const std::string& document) {
  const std::vector<Line> lines = split_lines(document);
  const Speakers speakers(lines, role_table());
  std::string out;
  for (const Line& line : lines) {
    const auto turn = speakers.turn(line);
    out += out.empty() ? "" : " ";
    out += !turn ? "-" : turn->label.empty() ? turn->mark : turn->label;
  }
  return out;
}

Speakers speakers_of(const std::string& document) { return {split_lines(document), role_table()}; }

/// Four speeches of offices behind the mark ○.
const std::string kMarked =
    "○会長 開きます。\n○委員 質問です。\n○事務局 お答えします。\n○会長 閉じます。\n";

}  // namespace

TEST_CASE("an office is a label if the rest of its line reads like speech") {
  CHECK(opened("会長 開きます。\n部員 質問です。\n会長 以上です。") == "会長 部員 会長");
  CHECK(opened("会長 一名\n委員 五名\n事務局 二名") == "- - -");
}

TEST_CASE("an office alone on its line is a label if a sentence ends in the lines below") {
  CHECK(opened("会長\n開きます。\n委員\n質問です。") == "会長 - 委員 -");
  CHECK(opened("会長\n\n開きます。\n委員\n質問です。") == "会長 - 委員 -");
  CHECK(opened("会長\n委員\n事務局\n\n予算の概要") == "- - - -");
  CHECK(opened("会長\n一\n二\n三\n四\n開きます。") == "- - - - - -");
}

TEST_CASE("below a label alone, kanji begin a sentence, and another label ends its claim") {
  CHECK(opened("会長\n数字は後で示す。\n委員\n会議の回数を伺う。") == "会長 - 委員 -");
  CHECK(opened("会長 はい。\n委員 質問です。\n事務局\n会長 ほかにありますか。") ==
        "会長 委員 - 会長");
}

TEST_CASE("an act noted in brackets is what an office said") {
  const std::string document = "議長 説明を願います。\n事務局（説明）\n議長 質問はありますか。";
  CHECK(opened(document) == "議長 事務局 議長");
  CHECK(opened("議長 始めます。\n事務局 （説明）\n議長 質問はありますか。") == "議長 事務局 議長");
  CHECK(opened("議長 始めます。\n事務局 （２名）\n議長 質問はありますか。") == "議長 - 議長");
}

TEST_CASE("what an office did, or that nobody objects, may be told without a stop") {
  CHECK(opened("事務局\n\n資料1に基づき説明\n\n委員\n\n質問です。\n\n事務局\n\nお答えします。") ==
        "事務局 - 委員 - 事務局 -");
  CHECK(opened("（会長）異議はありませんか。\n（全委員）異議なし\n（会長）承認します。") ==
        "会長 全委員 会長");
}

TEST_CASE("a sentence below belongs to the nearest label, and a title between turns to none") {
  CHECK(opened("（事務局）\n森　一、原　二\n審議内容\n（会長）開きます。\n（委員）質問です。") ==
        "- - - 会長 委員");
  CHECK(opened(kMarked + "△議長選挙について\n○会長 投票を行います。") ==
        "会長 委員 事務局 会長 - 会長");
}

TEST_CASE("an office alone below a long line without a stop is a label") {
  const std::string title = "第３次緑地保全基本計画の策定に向けての中間整理案の本文です";
  CHECK(opened("会長\n始めます。\n委員\n質問です。\n" + title +
               "\n会長\nありがとうございました。") == "会長 - 委員 - - 会長 -");
}

TEST_CASE("a name that only the roster knows is part of the label") {
  const std::string said = "\n部員　深利薫　伺います。\n会長　はい。\n部員　今年度　伺います。";
  CHECK(opened("出席者　会長、深利　薫\n会長　始めます。" + said) == "- 会長 部員深利薫 会長 部員");
  CHECK(opened("会長　始めます。" + said) == "会長 部員 会長 部員");
}

TEST_CASE("a surname in brackets of the roster is a label, even if no office ever is") {
  CHECK(opened("出席委員　浜田主査、原委員\n《浜田》\n定刻になりましたので始めます。\n《原》\n"
               "質問です。\n《浜田》\n以上で終わります。") == "- 浜田 - 原 - 浜田 -");
}

TEST_CASE("a number before the mark does not unmark the turn") {
  CHECK(opened("1　◎会長（堀君）　始めます。\n2　△主任主査（佐藤君）　説明します。\n"
               "3　○浜田君　質問です。\n4　△主任主査（佐藤君）　お答えします。\n"
               "5　◎会長（堀君）　終わります。") ==
        "会長（堀君） 主任主査（佐藤君） 浜田君 主任主査（佐藤君） 会長（堀君）");
}

TEST_CASE("an unknown word is a label if it opens turns that read like speech") {
  const std::string once = "会長 はい。\n論点 質問です。\n";
  CHECK(opened(once) == "会長 -");
  CHECK(opened(once + "会長 はい。\n論点 なるほど。\n論点 以上です。\n論点 終わります。") ==
        "会長 論点 会長 論点 論点 論点");
  CHECK(opened("論点 質問\n論点 回答\n論点 予算\n\n会長 はい。") == "- - - 会長");
  CHECK(opened("ひばり 質問です。\nひばり 以上です。\nひばり 終わります。") == "- - -");
}

TEST_CASE("a word of the roster or with a person is a label at its first turn") {
  CHECK(opened("出席者　川瀬\n会長 始めます。\n川瀬 質問です。\n会長 はい。") ==
        "- 会長 川瀬 会長");
  CHECK(opened("○何某（佐藤花子君）　質問します。\n○何某　以上です。") ==
        "何某（佐藤花子君） 何某");
}

TEST_CASE("a word in brackets that lost 委 is a member") {
  const std::string document = "（会長）開きます。\n（員）質問です。\n（事務局）お答えします。";
  CHECK(opened(document) == "会長 員 事務局");
  const std::vector<Line> lines = split_lines(document);
  const Speakers speakers(lines, role_table());
  CHECK(speakers.role(*speakers.turn(lines[1])) == Role::kMember);
}

TEST_CASE("a label that continues as a sentence opens no turn") {
  const std::string known = "本部長 始めます。\n部員 質問です。\n";
  CHECK(opened(known + "部員が多いと伺いました。") == "本部長 部員 -");
  CHECK(opened(known + "部員 が多いと\n部員 の話です。") == "本部長 部員 部員 -");
  CHECK(opened(known + "伺いましたのは\n部員 の話です。") == "本部長 部員 - -");
  CHECK(opened(known + "伺いましたのは\n部員 私の話です。") == "本部長 部員 - 部員");
  CHECK(opened(known + "伺いましたのは\n部員") == "本部長 部員 - -");
}

TEST_CASE("a known label needs no space before what is said") {
  const std::string known = "本部長 始めます。\n部員 質問です。\n";
  CHECK(opened(known + "本部長他にありますか。\n部員長い話です。") == "本部長 部員 本部長 部員");
  CHECK(opened(known + "伺いましたのは\n本部長他にありますか。") == "本部長 部員 - -");
}

TEST_CASE("after a mark that precedes four known labels, any word is a label") {
  CHECK(opened(kMarked + "○何某 私です。") == "会長 委員 事務局 会長 何某");
  CHECK(opened(kMarked + "○計画官私です。") == "会長 委員 事務局 会長 計画官");
  CHECK(opened(kMarked + "○計画の概要") == "会長 委員 事務局 会長 -");
  const std::string three = kMarked.substr(kMarked.find('\n') + 1);
  CHECK(opened(three + "○何某 私です。") == "委員 事務局 会長 何某");
}

TEST_CASE("a mark that also opens headings is not a speakers' mark") {
  CHECK(opened(kMarked + "○何某 私です。\n○計画の概要") == "会長 委員 事務局 会長 何某 -");
}

TEST_CASE("circles of every size are the same mark, with or without a number before them") {
  CHECK(opened("○会長 開きます。\n〇委員 質問です。\n1 ◯事務局 お答えします。\n○会長 はい。\n"
               "◯何某 私です。") == "会長 委員 事務局 会長 何某");
}

TEST_CASE("if all speakers are marked, a line without a mark opens no turn") {
  CHECK(speakers_of(kMarked + "会長 私です。").marked_only());
  CHECK(opened(kMarked + "会長 私です。") == "会長 委員 事務局 会長 -");
  const std::string mixed = kMarked + "会長 私です。\n委員 私です。";
  CHECK(opened(mixed) == "会長 委員 事務局 会長 会長 委員");
  CHECK_FALSE(speakers_of(mixed).marked_only());
}

TEST_CASE("a name in brackets behind the speakers' sign is a marked turn") {
  CHECK(opened(kMarked + "○（浜田一郎君）　私です。") == "会長 委員 事務局 会長 浜田一郎君");
}

TEST_CASE("an office and a person alone behind the speakers' sign open a turn, whatever follows") {
  CHECK(opened(kMarked + "○委員（浜田一郎）\nhttps://city.example 3/56\nそれでは") ==
        "会長 委員 事務局 会長 委員（浜田一郎） - -");
}

TEST_CASE("a chair's call of a name, a title in quotes and a roster below are not said") {
  const std::string known = "会長 始めます。\n委員 質問です。\n会長 はい。\n";
  CHECK(opened(known + "副会長　浜田一郎議員。") == "会長 委員 会長 -");
  CHECK(opened(known + "川瀬さん「公園の木」") == "会長 委員 会長 -");
  CHECK(opened(known + "議員提出議案第1号を議題とします。") == "会長 委員 会長 -");
}

TEST_CASE("a mark that does not mark speakers is another mark") {
  const Speakers speakers = speakers_of(kMarked);
  CHECK_FALSE(speakers.has_other_mark(Head("○計画の概要")));
  CHECK_FALSE(speakers.has_other_mark(Head("12 ◯計画の概要")));
  CHECK(speakers.has_other_mark(Head("◆計画の概要")));
  CHECK_FALSE(speakers.has_other_mark(Head("計画の概要")));
}

TEST_CASE("bullets that read like speech are anonymous turns, unless other lines have labels") {
  const std::string bullets = "・資料を見ました。\n・予算が足りません。\n";
  CHECK(opened(bullets) == "・ ・");
  CHECK(opened(bullets + "会長 以上です。") == "- - 会長");
  CHECK(opened("・資料を見ました。") == "-");
  CHECK(opened("・計画の概要\n・予算の概要") == "- -");
}

TEST_CASE("lines before the first one to be counted are no evidence of a label") {
  const std::string document = "青葉 一です。\n青葉 二です。\n青葉 三です。\n青葉 四です。";
  CHECK(opened(document) == "青葉 青葉 青葉 青葉");
}

TEST_CASE("a document without labels has no speakers") {
  CHECK(speakers_of("計画の概要\n予算の概要").empty());
  CHECK_FALSE(speakers_of("会長 開きます。").empty());
}

TEST_CASE("a turn's role is that of its office, without the person") {
  struct Row {
    const char* line;
    Role role;
  };
  const auto row = GENERATE(Row{"○議長（須藤委員君）　はい。", Role::kChair},
                            Row{"○環境課長（小林君）　はい。", Role::kExecutive},
                            Row{"◯４番（塩田花子君）　はい。", Role::kMember},
                            Row{"○塩田副委員長　はい。", Role::kViceChair},
                            Row{"○事務局（総務課）　はい。", Role::kSecretariat},
                            Row{"○何某　はい。", Role::kUnknown});
  CAPTURE(row.line);
  const auto turn = read_turn(Head(row.line), role_table());
  REQUIRE(turn.has_value());
  CHECK(speakers_of("").role(*turn) == row.role);
}

TEST_CASE("the title of a turn decides its role before its label") {
  Turn turn;
  turn.key = turn.label = "委員";
  turn.title = "議長";
  CHECK(speakers_of("").role(turn) == Role::kChair);
}

TEST_CASE("a legend tells who speaks behind a sign") {
  const std::string said = "○目標は、どのように決めたのか。\n→近隣の町を参考にした。\n○資料";
  CHECK(opened("（○：委員、→：事務局）\n" + said) == "- 委員 事務局 -");
  CHECK(opened("※○は委員の発言、→は事務局の発言\n" + said) == "- 委員 事務局 -");
  CHECK(opened("（○：目標、→：手段）\n" + said) == "- - - -");
}

TEST_CASE("marks alone open speeches of nobody named") {
  const std::string speech = "● それでは、審議に入りたいと存じます。\n● 資料1を御覧ください。\n";
  CHECK(opened(speech + "● ほかにございませんか。\n  採決に移ります。") == "● ● ● -");
  CHECK(opened(speech + "会長 終わります。\n委員 はい。\n会長 どうぞ。") == "- - 会長 委員 会長");
  CHECK(opened("● 日時\n● 場所\n● 議題\n● 資料を御覧ください。\n● ございませんか。\n● はい。") ==
        "- - - - - -");
  CHECK(opened("○（議長〈尾形〉）　着席ください。\n○（議員〈峰岸〉）　何人ですか。\n"
               "○（議長〈尾形〉）　三人です。") == "- - -");
  CHECK(opened("○尾形／議長：着席ください。\n○峰岸／議員：何人ですか。\n○尾形／議長：はい。") ==
        "- - -");
}

TEST_CASE("arrows below speeches of nobody named answer them") {
  const std::string asked = "・開館時間は何時か。\n→9時からとしている。\n・休館日はいつか。\n";
  CHECK(opened(asked + "→月曜日としている。") == "・ → ・ →");
  CHECK(opened(asked + "→原案のとおり承認した。") == "・ - ・ -");
}

TEST_CASE("the title of the record is no speaker") {
  CHECK(opened("審議経過(議事録)\n部会長：始めます。\n委員：何人ですか。\n事務局：三人です。") ==
        "- 部会長 委員 事務局");
}

TEST_CASE("small letters in parentheses number a list, capitals are people") {
  CHECK(opened("(a) 会務の報告がありました。\n(b) 決算の報告がありました。\n") == "- -");
  CHECK(opened("(A) 会費はいくらですか。\n(B) 千円です。\n(A) 分かりました。\n") == "A B A");
}
