// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/header_row.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>

#include "indexer/parse/parse.h"
#include "indexer/parse/row_shape.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

const std::string kSpeech = "\n○会長　始めます。\n○委員　はい。\n";

Meeting read(const std::string& header) {
  return parse_minutes(header + kSpeech, "doc", role_table()).meeting;
}

std::string label_of(const std::string& text) {
  const auto lines = split_lines(text);
  const auto row = read_header_row(lines.front(), nullptr);
  return row ? row->label() + "=" + row->text() : "";
}

}  // namespace

TEST_CASE("a label is known after any number or sign and in any brackets") {
  for (const char* line :
       {"期日　令和3年5月1日", "２期日令和3年5月1日", "三、期日　令和3年5月1日",
        "Ⅳ　期 日　令和3年5月1日", "（2）期日　令和3年5月1日", "2) 期日: 令和3年5月1日",
        "□期日：令和3年5月1日", "▼期日　令和3年5月1日", "【期日】令和3年5月1日",
        "＜期　日＞ | 令和3年5月1日", "イ　期日　令和3年5月1日", "（ロ）期日　令和3年5月1日",
        "ウ．期日　令和3年5月1日", "○期日\t令和3年5月1日", "（期日）令和3年5月1日"}) {
    CAPTURE(line);
    CHECK(label_of(line) == "期日=令和3年5月1日");
  }
}

TEST_CASE("a word that begins speeches is a label only after a number or a sign") {
  CHECK(label_of("5 委員　青山一郎、浜田二子") == "委員=青山一郎、浜田二子");
  CHECK(label_of("■委員　青山一郎、浜田二子") == "委員=青山一郎、浜田二子");
  CHECK(label_of("委員　質問します。").empty());
  CHECK(label_of("○委員　質問します。").empty());
  CHECK(label_of("議事録　環境審議会（第18回）").empty());
  CHECK(label_of("（事務局）資料をご覧ください。").empty());
}

TEST_CASE("labels in parentheses head rows, and strokes part the items of one") {
  const Meeting meeting = read(
      "第2回桜町計画審議会\n（開催日）令和5年7月20日\n（場所）桜町役場\n（次第）"
      "開会／議題　1　計画の進捗について　2　その他／閉会\n");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2023-07-20");
  CHECK(meeting.place == "桜町役場");
  REQUIRE(meeting.programme.size() == 2);
  CHECK(meeting.programme[1].title == "その他");
  const Meeting plain = read("（開催日）令和5年7月20日\n（次第）開会／計画の進捗について／閉会\n");
  REQUIRE(plain.programme.size() == 1);
  CHECK(plain.programme[0].title == "計画の進捗について");
}

TEST_CASE("a meeting on paper has the first day of its period") {
  const Meeting meeting = read(
      "緑町審議会\n開催方法\n書面開催\n開催期間\n令和3年6月10日から令和3年6月17日まで\n"
      "出席職員の職・氏名\n主幹　森一郎\n");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2021-06-10");
}

TEST_CASE("the label over the record may have its first turn on the same line") {
  const Meeting meeting =
      parse_minutes(
          "第2回緑町審議会会議録\n1 日時令和3年5月1日\n2 場所町役場\n3 出席者会長　森一郎\n"
          "4 議題1 緑化計画について\n5 会議の内容係長（沖二郎君）　始めます。\n"
          "会長（森一郎君）　はい。説明をお願いします。\n係長（沖二郎君）　説明します。\n",
          "doc", role_table())
          .meeting;
  CHECK(meeting.place == "町役場");
  REQUIRE(meeting.programme.size() == 1);
  CHECK(meeting.programme[0].title == "緑化計画について");
  REQUIRE(count_utterances(meeting) == 3);
  const auto& nodes = meeting.agenda.front().nodes;
  const auto first = std::find_if(nodes.begin(), nodes.end(), [](const Node& node) {
    return node.kind == NodeKind::kUtterance;
  });
  REQUIRE(first != nodes.end());
  CHECK(first->label == "係長（沖二郎君）");
}

TEST_CASE("labels in one block and their values in the next belong together in order") {
  const Meeting meeting = read(
      "環境審議会会議録\n１　開催日時\n２　会　場\n令和3年5月1日(土) "
      "15時から17時\n中央公民館　２階\n"
      "３　出席委員\n青山一郎（会長）、浜田二子\n");
  CHECK(meeting.place == "中央公民館　２階");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2021-05-01");
  CHECK(meeting.closes_at == 17 * 60);
  CHECK(meeting.attendees.size() == 1);
}

TEST_CASE("a label of a block may be in no table if it has the marks of the others") {
  const Meeting meeting = read(
      "環境審議会会議録\n【開催日時】\n【会　場】\n【会議を開く課】\n令和3年5月1日(土)"
      "\n中央公民館\n"
      "環境課\n【出席委員】\n青山一郎（会長）、浜田二子\n");
  CHECK(meeting.place == "中央公民館");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2021-05-01");
}

TEST_CASE("a label for the day is known by what follows it, and 等 belongs to a label") {
  CHECK(label_of("とき　令和3年5月1日") == "とき=令和3年5月1日");
  CHECK(label_of("とき　どき休みます。").empty());
  CHECK(label_of("会議の名称等　環境審議会") == "会議の名称等=環境審議会");
}

TEST_CASE("an unknown label between known ones is a row of its own") {
  const Meeting meeting = read(
      "環境審議会会議録\n1．日時　令和3年5月1日\n2．場所　庁議室\n3．視察先　浄水場\n4．出席委員　"
      "青山一郎、浜田二子\n");
  CHECK(meeting.place == "庁議室");
  const auto row = std::find_if(meeting.header.begin(), meeting.header.end(),
                                [](const Node& node) { return node.label == "視察先"; });
  REQUIRE(row != meeting.header.end());
  CHECK(row->text == "浄水場");
}

TEST_CASE("a sign that rows begin with begins one more row, if its words name what headers list") {
  const Meeting meeting = read(
      "緑化審議会会議録\n●日時　令和3年5月1日\n●場所　庁議室\n●出席委員（2人）\n青山一郎\n浜田二子"
      "\n"
      "●執行部 （1人）\n　森部長\n●緑化の話\n");
  const auto row = std::find_if(meeting.header.begin(), meeting.header.end(),
                                [](const Node& node) { return node.label == "執行部"; });
  CHECK(row != meeting.header.end());
}

TEST_CASE("a page's mark and its running title are no part of the list above them") {
  const Meeting meeting = read(
      "緑化審議会会議録\n○日時　令和3年5月1日\n○場所　庁議室\n○議事日程\n①公園について\n"
      "②街路樹について\n－1－\n緑化審議会第3回定例会\n－2－\n");
  REQUIRE(meeting.programme.size() == 2);
  CHECK(meeting.programme[1].title == "街路樹について");
}

TEST_CASE("the number of the next label on a line of its own is no part of a value") {
  const Meeting meeting = read(
      "環境審議会議事録\n1\n日時\n令和3年5月1日\n2\n場所\n市役所7階\n3\n出席者\n青山一郎、浜田二子"
      "\n");
  CHECK(meeting.place == "市役所7階");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2021-05-01");
}

TEST_CASE("a word for minutes over the rows is a title and does not end the header") {
  const Meeting meeting = read(
      "議　事　概　要\n【会議名称】\n第4回環境審議会\n\n【期日】\n令和3年5月1日\n\n【開催場所】\n庁"
      "議室\n");
  CHECK(meeting.body == "環境審議会");
  CHECK(meeting.place == "庁議室");
}

TEST_CASE("labels under other names tell the same") {
  const Meeting meeting = read(
      "1．審議会等の名称　環境審議会\n2．招集日時　令和3年5月1日\n3．ところ　庁議室\n"
      "4．参加者　青山一郎、浜田二子\n5．説明のため出席した者　環境課長\n6．散会時刻　午後3時\n");
  CHECK(meeting.body == "環境審議会");
  CHECK(meeting.place == "庁議室");
  CHECK(meeting.closes_at == 15 * 60);
  REQUIRE(meeting.attendees.size() == 2);
  CHECK(meeting.attendees[1].label == "説明のため出席した者");
}

TEST_CASE("a header on one line is parted at its labels") {
  const Meeting meeting = read(
      "第16期町立図書館協議会 第2回定例会議事録 日時:2015年9月24日(木) 場所:中央図書館 6階中集会室 "
      "■出席者 青山一郎、浜田二子 ■欠席者 なし\n");
  CHECK(meeting.body == "第16期町立図書館協議会");
  CHECK(meeting.place == "中央図書館 6階中集会室");
  REQUIRE(meeting.held_on);
  CHECK(iso(*meeting.held_on) == "2015-09-24");
  REQUIRE(meeting.attendees.size() == 1);
  CHECK(meeting.attendees[0].members.size() == 2);
}

TEST_CASE("a row of a table drawn with lines has its label beside any of its lines") {
  const std::string text =
      "┌───┬────────┬───┐\n│　　　│第7回 緑化審議会│会議室│\n│会議名│　　　　　　　　├───┤\n"
      "│　　　│（書面）　　　　│大会議│\n├───┼────────┴───┤\n│日　時│令和4年8月3日　　　　│\n";
  const auto lines = split_lines(text);
  CHECK(is_table_rule(lines[0]));
  CHECK_FALSE(is_table_rule(lines[2]));
  const auto body = read_ruled_row(lines, 1, lines.size());
  REQUIRE(body);
  CHECK(body->lines == 3);
  CHECK(body->row.label() == "会議名");
  CHECK(body->row.text() == "第7回 緑化審議会（書面）");
  CHECK(body->row.aside == std::vector<std::string_view>{"会議室", "大会議"});
  const auto day = read_ruled_row(lines, 5, lines.size());
  REQUIRE(day);
  CHECK(day->row.label() == "日時");
  CHECK_FALSE(read_ruled_row(lines, 0, lines.size()));
}

TEST_CASE("labels of attendance are known by their grammar, and offices with blanks are none") {
  const auto label_of = [](const char* text) {
    const auto row = read_header_row(split_lines(text).at(0), nullptr);
    return row ? row->label() : std::string();
  };
  CHECK(label_of("教育委員会会議規則第4条により列席したもの") ==
        "教育委員会会議規則第4条により列席したもの");
  CHECK(label_of("１．出席委員は次のとおりである。") == "出席委員");
  CHECK(label_of("本定例会会議事件は次のとおりである。") == "本定例会会議事件");
  CHECK(label_of("1 本定例会に出席した事務局職員は、次のとおりです。") ==
        "本定例会に出席した事務局職員");
  CHECK(label_of("事 務 局 長　田 伏 智").empty());
  CHECK(label_of("議 事 係 長　大久保 英 輝").empty());
  CHECK(label_of("日 時　令和4年8月3日") == "日時");
  CHECK(label_of("会議に出席した委員は意見を述べた。").empty());
}

TEST_CASE("dots tie a label to its value, and a bar may close the row") {
  CHECK(label_of("期　日……令和3年5月1日") == "期日=令和3年5月1日");
  CHECK(label_of("場所・・・庁議室") == "場所=庁議室");
  CHECK(label_of("【会場】：庁議室") == "会場=庁議室");
  CHECK(label_of("場所 | 庁議室 |") == "場所=庁議室");
  CHECK(label_of("第1　議事録署名委員の指名").empty());
}
