// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

/// "mark|label|name|title|text" of what a line could open; empty if it could open no turn.
std::string parts(const std::optional<Turn>& turn) {
  if (!turn) return "";
  return turn->mark + "|" + turn->label + "|" + turn->name + "|" + turn->title + "|" +
         std::string(turn->text);
}

std::string read(const std::string& line) { return parts(read_turn(Head(line), role_table())); }

std::string read_tied(const std::string& line) {
  return parts(read_tied_turn(Head(line), role_table()));
}

std::string key(const std::string& line) {
  const auto turn = read_turn(Head(line), role_table());
  return turn ? turn->key : "";
}

struct Row {
  const char *line, *parts;
};

}  // namespace

TEST_CASE("a person in parentheses is separated from the office") {
  const auto row = GENERATE(
      Row{"○議長（須藤安通君）　開会します。", "○|議長（須藤安通君）|須藤安通|議長|開会します。"},
      Row{"○議長（須藤安通君）開会します。", "○|議長（須藤安通君）|須藤安通|議長|開会します。"},
      Row{"◎環境課長（小林君）　お答えします。",
          "◎|環境課長（小林君）|小林|環境課長|お答えします。"},
      Row{"◯４番（塩田花子議員）　質問します。",
          "◯|４番（塩田花子議員）|塩田花子|４番|質問します。"},
      Row{"課長（水野さん）　お答えします。", "|課長（水野さん）|水野|課長|お答えします。"},
      Row{"課長(水野）　お答えします。", "|課長(水野）|水野|課長|お答えします。"},
      Row{"○何某（佐藤氏）　質問します。", "○|何某（佐藤氏）|佐藤|何某|質問します。"},
      Row{"会長（浜田一郎君）〔登壇〕", "|会長（浜田一郎君）|浜田一郎|会長|〔登壇〕"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("an office, a system or a head count in parentheses is not a person") {
  const auto row =
      GENERATE(Row{"事務局（総務課）　説明します。", "|事務局（総務課）|||説明します。"},
               Row{"事務局（総務課）〔登壇〕", "|事務局（総務課）|||〔登壇〕"},
               Row{"事務局（担当）　説明します。", "|事務局（担当）|||説明します。"},
               Row{"係長（システム）　説明します。", "|係長（システム）|||説明します。"},
               Row{"委員（３名）　異議なし。", "|委員（３名）|||異議なし。"},
               Row{"委員（Ａ）　異議なし。", "|委員（Ａ）|||異議なし。"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("brackets of any kind enclose an office that the table knows") {
  const auto row = GENERATE(
      Row{"（委員）質問です。", "(|委員|||質問です。"},
      Row{"【委員長】始めます。", "【|委員長|||始めます。"},
      Row{"〔事務局〕説明します。", "〔|事務局|||説明します。"},
      Row{"＜会長＞はい。", "<|会長|||はい。"}, Row{"［部会長］はい。", "[|部会長|||はい。"},
      Row{"《座長》はい。", "《|座長|||はい。"},
      Row{"（委員Ａ）質問です。", "(|委員Ａ|||質問です。"}, Row{"（委員）", "(|委員|||"},
      Row{"・（事務局）資料です。", "・(|事務局|||資料です。"}, Row{"（員）質問です。", ""},
      Row{"（員）", ""}, Row{"（案）について", ""}, Row{"（佐藤）質問です。", ""},
      Row{"（委員", ""}, Row{"（委員、事務局）質問です。", ""}, Row{"（資料）", ""});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("after a mark any word may be a label, and parentheses are not part of it") {
  const auto row = GENERATE(
      Row{"○塩田委員長　開きます。", "○|塩田委員長|||開きます。"},
      Row{"○塩田　委員長　開きます。", "○|塩田委員長|||開きます。"},
      Row{"○塩田　委員長", "○|塩田委員長|||"}, Row{"○４番　質問します。", "○|４番|||質問します。"},
      Row{"○（伊藤議長）　開きます。", "○(|伊藤議長|||開きます。"},
      Row{"12 ○会長　始めます。", "12○|会長|||始めます。"},
      Row{"•委員　質問です。", "•|委員|||質問です。"},
      Row{"◆何某　質問です。", "◆|何某|||質問です。"},
      Row{"○委員　予算　決算", "○|委員|||予算　決算"}, Row{"○（資料）", ""},
      Row{"○出席委員　10名", ""}, Row{"○資料一覧", ""}, Row{"○", ""}, Row{"○　", ""});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("a name with 君 after a marked office belongs to the label") {
  const std::string line = "○議長　須藤安通君　開会します。";
  const auto turn = read_turn(Head(line), role_table());
  REQUIRE(turn.has_value());
  CHECK(turn->label == "議長須藤安通君");
  CHECK(turn->text == "開会します。");
  CHECK(read("議長　須藤安通君　開会します。") == "|議長須藤安通君|須藤安通|議長|開会します。");
}

TEST_CASE("an office and a person apart are one label") {
  const auto row = GENERATE(
      Row{"会長　浜田一郎　開きます。", "|会長浜田一郎|浜田一郎|会長|開きます。"},
      Row{"○浜田　一郎　会長　　開きます。", "○|浜田一郎会長|||開きます。"},
      Row{"－５番　浜田一郎議員　質問です。", "-|５番浜田一郎議員|浜田一郎|５番|質問です。"},
      Row{"【会長　浜田】開きます。", "【|会長浜田|浜田|会長|開きます。"},
      Row{"・【浜田（会長）】開きます。", "・【|浜田（会長）|浜田|会長|開きます。"},
      Row{"〈浜田（会長）〉開きます。", "〈|浜田（会長）|浜田|会長|開きます。"},
      Row{"≪会長≫開きます。", "≪|会長|||開きます。"},
      Row{"001 <会長>開きます。", "001<|会長|||開きます。"},
      Row{"12　会長　開きます。", "12|会長|||開きます。"},
      Row{"▲浜田会長)：「開きます。」", "▲|浜田会長|||「開きます。」"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("a person after an office is known after a gap, in half a bracket and with 委員") {
  const auto row =
      GENERATE(Row{"会長　浜田一郎君：開きます。", ":|会長浜田一郎君|浜田一郎|会長|開きます。"},
               Row{"○委員長浜田一郎) 開きます。", "○|委員長浜田一郎|浜田一郎|委員長|開きます。"},
               Row{"○委員（浜田一郎委員）　はい。", "○|委員（浜田一郎委員）|浜田一郎|委員|はい。"},
               Row{"○委員（監査委員）　はい。", "○|委員（監査委員）|||はい。"},
               Row{"－しらはま浩（総務部長）　はい。",
                   "-|しらはま浩（総務部長）|しらはま浩|総務部長|はい。"},
               Row{"まとめ（総務部長）　はい。", "|まとめ（総務部長）|||はい。"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("who acts in brackets alone on a line says what follows") {
  const auto row =
      GENERATE(Row{"【会長よりあいさつ】", "【|会長|||"}, Row{"＜市長挨拶＞", "<|市長|||"},
               Row{"《事務局から説明》", "《|事務局|||"}, Row{"〔事務局から説明〕", ""},
               Row{"【事務局説明】", ""});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("without a mark a colon, a space or the end of the line ends the label") {
  const auto row =
      GENERATE(Row{"部員：足りるのですか。", ":|部員|||足りるのですか。"},
               Row{"部員: 足りるのですか。", ":|部員|||足りるのですか。"},
               Row{"青葉太郎：質問です。", ":|青葉太郎|||質問です。"},
               Row{"部員　足りるのですか。", "|部員|||足りるのですか。"},
               Row{"部員 時刻：10時です。", "|部員|||時刻：10時です。"}, Row{"部員", "|部員|||"},
               Row{"本 部 長　始めます。", "|本部長|||始めます。"},
               Row{"会　長　始めます。", "|会長|||始めます。"},
               Row{"本部長 2 年ぶりです。", "|本部長|||2 年ぶりです。"},
               Row{"本部長 Ａ案です。", "|本部長|||Ａ案です。"},
               Row{"委員Ａ　質問です。", "|委員Ａ|||質問です。"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("the beginning of a sentence, a heading, a row or a list is not a label") {
  const auto line =
      GENERATE("部員が決めたことです。", "本日は、お忙しい中ありがとうございます。", "私　です。",
               "「会議」　とは", "資料１　計画の概要", "令和２年12月14日　開会", "午前10時　開会",
               "日時：令和2年", "名称：第3回会議", "出席者　部員", "議題　計画について",
               "議題 （１） 計画について", "議事　開会", "２ 計画について", "10名　出席",
               "・会場の件", "12○会長　始めます。", "");
  CAPTURE(line);
  CHECK(read(line).empty());
}

TEST_CASE("a label has at most 60 bytes, or 90 after a mark or in brackets") {
  const auto label = [](std::size_t characters) {
    std::string out;
    while (out.size() < 3 * characters) out += "課";
    return out;
  };
  CHECK(key(label(20) + "　はい。") == label(20));
  CHECK(key(label(21) + "　はい。").empty());
  CHECK(key("○" + label(29) + "　はい。") == label(29));
  CHECK(key("○" + label(31) + "　はい。").empty());
  CHECK(key("（" + label(28) + "委員）はい。") == label(28) + "委員");
  CHECK(key("（" + label(29) + "委員）はい。").empty());
}

TEST_CASE("the key of a label is its literal form without a person") {
  CHECK(key("○議長（須藤安通君）　はい。") == "議長");
  CHECK(key("◯４番（塩田花子議員）　はい。") == "4番");
  CHECK(key("４番、塩田議員　はい。") == "4番、塩田議員");
  CHECK(key("４番、塩田でございます。").empty());
  CHECK(key("事務局（総務課）　はい。") == "事務局(総務課)");
  CHECK(key("本 部 長　はい。") == "本部長");
  CHECK(key("委員Ａ　はい。") == "委員a");
}

TEST_CASE("a label tied to what is said ends where its office does") {
  const auto row = GENERATE(Row{"○計画官それでは説明します。", "○|計画官|||それでは説明します。"},
                            Row{"○会長はい、どうぞ。", "○|会長|||はい、どうぞ。"},
                            Row{"○山田委員質問です。", "○|山田委員|||質問です。"},
                            Row{"○総務課長補佐説明します。", "○|総務課長補佐|||説明します。"},
                            Row{"12 ○事務局説明します。", "12○|事務局|||説明します。"},
                            Row{"○委員長の報告です。", ""}, Row{"○課長からお答えします。", ""},
                            Row{"○事務局", ""}, Row{"○議事録について", ""},
                            Row{"事務局それでは説明します。", ""});
  CAPTURE(row.line);
  CHECK(read_tied(row.line) == row.parts);
}

TEST_CASE("of several blanks behind a sign, a wide one ends the label") {
  const auto row = GENERATE(
      Row{"○委員長 荒巻\t始めます。", "○|委員長荒巻|荒巻|委員長|始めます。"},
      Row{"○部員 東\t質問します。", "○|部員東|東|部員|質問します。"},
      Row{"－5番　佐江木義彦委員\t質問します。", "-|5番佐江木義彦委員|佐江木義彦|5番|質問します。"},
      Row{"◎むらさき　弘美　教育長　　始めます。", "◎|むらさき弘美教育長|||始めます。"},
      Row{"○委 員 長\t始めます。", "○|委員長|||始めます。"},
      Row{"○委員長\t本日は 欠席が\t3名です。", "○|委員長|||本日は 欠席が\t3名です。"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
}

TEST_CASE("a sign in place of a colon parts an office from its words") {
  const auto line =
      GENERATE("会長／本日はよろしくお願いします。", "会長…本日はよろしくお願いします。",
               "会長 － 本日はよろしくお願いします。", "【会長】＞本日はよろしくお願いします。",
               "会長；本日はよろしくお願いします。");
  CAPTURE(line);
  const auto turn = read_turn(Head(line), role_table());
  REQUIRE(turn);
  CHECK(turn->label == "会長");
  CHECK(turn->text == "本日はよろしくお願いします。");
}

TEST_CASE("what kind of speech a label opens stands before it and is no part of it") {
  const auto row = GENERATE(
      Row{"（質問）塩見委員", "(質問)|塩見委員|||"}, Row{"【回答】事務局", "【回答】|事務局|||"},
      Row{"Ｑ　片桐委員", "q|片桐委員|||"}, Row{"Ａ１　事務局", "a1|事務局|||"},
      Row{"（回答）企画課長　検討します。", "(回答)|企画課長|||検討します。"},
      Row{"３番　田中委員　質問します。", "|３番田中委員|田中|３番|質問します。"});
  CAPTURE(row.line);
  CHECK(read(row.line) == row.parts);
  CHECK(key("Ａ　委員　質問します。") != "委員");
}

TEST_CASE("an office in brackets behind what was said is its label") {
  const auto behind = [](std::string_view text) {
    Turn turn;
    turn.text = text;
    take_label_behind(turn, role_table());
    return turn.label + "|" + std::string(turn.text);
  };
  CHECK(behind("時期はいつか。（教育長）") == "教育長|時期はいつか。");
  CHECK(behind("5月です。(事務局)") == "事務局|5月です。");
  CHECK(behind("資料をご覧ください（資料１）") == "|資料をご覧ください（資料１）");
  CHECK(behind("会議は公開とする（教育長）") == "|会議は公開とする（教育長）");
  CHECK(behind("（事務局）") == "|（事務局）");
}
