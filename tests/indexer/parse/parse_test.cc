// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/parse.h"

#include <catch2/catch.hpp>
#include <chrono>

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Meeting read(const std::string& text) { return parse_minutes(text, "doc", role_table()).meeting; }

/// The nodes of all items: 委員>text for an utterance, #text for a heading, *text for a note.
std::string told(const Meeting& meeting) {
  std::string out;
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      const bool speech = node.kind == NodeKind::kUtterance;
      out += speech ? node.label + ">" : node.kind == NodeKind::kHeading ? "#" : "*";
      out += node.text + "|";
    }
  }
  return out;
}

const std::string kBefore = "委員 始めます。\n\n部長 どうぞ。\n\n";

}  // namespace

TEST_CASE("a known label opens a turn with or without a space, but not inside a sentence") {
  struct Row {
    const char *lines, *told;
  };
  const auto row = GENERATE(
      Row{"委員他にありますか。", "委員>他にありますか。|"},
      Row{"委員はい、あります。", "委員>はい、あります。|"},
      Row{"委員　他にありますか。", "委員>他にありますか。|"},
      Row{"委　員　他にありますか。", "委員>他にありますか。|"},
      Row{"委員：他にありますか。", "委員>他にありますか。|"}, Row{"○委員　他に。", "委員>他に。|"},
      Row{"（委員）他に。", "委員>他に。|"}, Row{"【委員】他に。", "委員>他に。|"});
  CAPTURE(row.lines);
  CHECK(told(read(kBefore + row.lines)) ==
        "委員>始めます。|部長>どうぞ。|" + std::string(row.told));
}

TEST_CASE("a label whose person is on the next line is one label") {
  CHECK(told(read("○委員長（\n浜田一郎様）　始めます。\n○副委員長（\n原花子様）　質問です。")) ==
        "委員長（浜田一郎様）>始めます。|副委員長（原花子様）>質問です。|");
}

TEST_CASE("the row that heads the columns of a table of speeches is a note") {
  const std::string said = "この点を、次の会議までに詳しく調べたうえで、改めてお答えします。";
  CHECK(told(read("会長\t" + said + "\n\n発言者\t議題・発言内容・決定事項\n委員\t" + said)) ==
        "会長>" + said + "|*発言者\t議題・発言内容・決定事項|委員>" + said + "|");
}

TEST_CASE("a document on one line is parted where the meeting opens") {
  const std::string header =
      "第2回青葉市環境審議会議事概要 日時：令和3年6月24日（木） 場所：青葉市役所 "
      "出席者：浜田会長 原委員 佐藤委員 欠席者：なし 配布資料：" +
      [] {
        std::string out;
        for (int i = 1; i <= 20; ++i) out += "資料" + std::to_string(i) + " 水質の概要 ";
        return out;
      }();
  for (const char* label : {"浜田会長 ", "○会長浜田一郎) "}) {
    CAPTURE(label);
    const Meeting meeting = read(header + label + "ただいまから環境審議会を開会します。");
    CHECK(count_utterances(meeting) == 1);
    CHECK(told(meeting).ends_with(">ただいまから環境審議会を開会します。|"));
    CHECK(meeting.held_on.has_value());
  }
}

TEST_CASE("a label that is tied to the words behind it opens no turn") {
  const auto line = GENERATE("委員が決めることです。", "委員会で決めます。", "委員からの意見です。",
                             "部長案のとおりです。", "委員及び部長に送ります。");
  CAPTURE(line);
  CHECK(told(read(kBefore + line)) == "委員>始めます。|部長>どうぞ。\n" + std::string(line) + "|");
}

TEST_CASE("a sentence that a line's end cut is one utterance") {
  CHECK(told(read(kBefore + "委員 この点は\n\n部長が答えます。")) ==
        "委員>始めます。|部長>どうぞ。|委員>この点は部長が答えます。|");
  CHECK(told(read(kBefore + "委員 この点は、\n委員 の意見です。")) ==
        "委員>始めます。|部長>どうぞ。|委員>この点は、委員 の意見です。|");
  CHECK(told(read(kBefore + "委員 OS\nVer 2 です。")) ==
        "委員>始めます。|部長>どうぞ。|委員>OS Ver 2 です。|");
}

TEST_CASE("a letter or number apart from the label begins what is said") {
  CHECK(told(read(kBefore + "委員 A 社です。\n委員 2 年です。")) ==
        "委員>始めます。|部長>どうぞ。|委員>A 社です。|委員>2 年です。|");
}

TEST_CASE("agenda headings are known in each notation") {
  struct Row {
    const char* line;
    AgendaKind kind;
    std::vector<int> numbers;
    const char* title;
  };
  const std::vector<Row> rows{
      {"議題 (1) 甲の件", AgendaKind::kProposal, {1}, "甲の件"},
      {"議題１　甲の件", AgendaKind::kProposal, {1}, "甲の件"},
      {"議　題　①　甲の件", AgendaKind::kProposal, {1}, "甲の件"},
      {"議案第3号　甲の件", AgendaKind::kProposal, {3}, "甲の件"},
      {"第3号議案 甲の件", AgendaKind::kProposal, {3}, "甲の件"},
      {"報告(2)甲の件", AgendaKind::kReport, {2}, "甲の件"},
      {"報告事項（１）　甲の件", AgendaKind::kReport, {1}, "甲の件"},
      {"その他（1）甲の件", AgendaKind::kOther, {1}, "甲の件"},
      {"協議事項 2 甲の件", AgendaKind::kProposal, {2}, "甲の件"},
      {"審議事項(1)、(2) 甲の件", AgendaKind::kProposal, {1, 2}, "甲の件"},
      {"議題(1)~(3) 甲の件", AgendaKind::kProposal, {1, 2, 3}, "甲の件"},
      {"議題 (2) 甲 及び(3) 乙", AgendaKind::kProposal, {2, 3}, "甲 及び(3) 乙"},
      {"報告事項", AgendaKind::kReport, {}, "報告事項"},
      {"【その他】", AgendaKind::kOther, {}, "その他"}};
  for (const Row& row : rows) {
    CAPTURE(row.line);
    const Meeting meeting = read(kBefore + row.line + "\n\n委員 はい。");
    REQUIRE(meeting.agenda.size() == 2);
    CHECK(meeting.agenda[1].kind == row.kind);
    CHECK(meeting.agenda[1].numbers == row.numbers);
    CHECK(meeting.agenda[1].title == row.title);
    CHECK(meeting.agenda[1].nodes.size() == 2);
  }
}

TEST_CASE("sentences about agenda items are no headings") {
  for (const char* line : {"議題 (1) については後で説明します。", "報告3件があります。",
                           "その他ありますか。", "検討事項 3 についてはすでに完了しています。"}) {
    CAPTURE(line);
    CHECK(read(kBefore + line).agenda.size() == 1);
  }
}

TEST_CASE("without an end in the header the closing note tells it") {
  const Meeting meeting = read("日時\t令和2年1月6日 午後1時\n\n" + kBefore + "[午後2時半 閉会]\n");
  CHECK(meeting.opens_at == 780);
  CHECK(meeting.closes_at == 870);
}

TEST_CASE("a time of day may be written in kanji, and 一時 alone is a while") {
  const Meeting meeting = read("日時\t令和2年1月6日 午前十時\n\n" + kBefore + "[一時休憩]\n\n" +
                               kBefore + "[午後二時三十分 閉会]\n");
  CHECK(meeting.opens_at == 600);
  CHECK(meeting.closes_at == 870);
}

TEST_CASE("an ornament is no speech, and a speech goes on after a remark that nobody spoke") {
  CHECK(told(read(kBefore + "部長 開きます。\n◇")) ==
        "委員>始めます。|部長>どうぞ。|部長>開きます。|*◇|");
  CHECK(
      told(read(kBefore + "部長\n意見はありますか。\n（意見なし）\nでは、案のとおりとします。")) ==
      "委員>始めます。|部長>どうぞ。|部長>"
      "意見はありますか。\n（意見なし）\nでは、案のとおりとします。|");
}

TEST_CASE("text that is no minutes stays in notes, and nothing at all is a meeting") {
  CHECK(told(read("あいさつ\n\n春になりました。\n")) == "*春になりました。|");
  CHECK(read("").agenda.empty());
  CHECK(read("").id == meeting_id("doc"));
}

TEST_CASE("who signs the minutes does not speak") {
  const std::string said =
      "○議長（瀬川守君） 開きます。\n○7番（小牧里美君） 伺います。\n○町長（浅香健君） "
      "お答えします。\n"
      "○議長（瀬川守君） 終わります。\n";
  const std::string plain = "議長　開きます。\n委員　伺います。\n議長　終わります。\n";
  const auto speeches = GENERATE_COPY(said, plain);
  const auto signature = GENERATE(
      "（午後４時１分　散会）\n会議規則第２８条の規定により署名する。\n令和５年１０月３日\n"
      "　　議長　　瀬　川　　守\n　　署名議員　　小　牧　里　美\n",
      "以上\n\n上記会議の経過を記載し、その相違ないことを証するため署名する。\n\n議長　瀬　川　守"
      "\n",
      "午後４時１分閉会\n\n議　長　　瀬　川　　守\n\n署名議員　　小　牧　里　美\n");
  CAPTURE(speeches, signature);
  const Meeting meeting = read(speeches + signature);
  const std::string all = told(meeting);
  CAPTURE(all);
  CHECK(count_utterances(meeting) == count_utterances(read(speeches)));
  for (const AgendaItem& item : meeting.agenda) {
    for (const Node& node : item.nodes) {
      if (node.kind != NodeKind::kUtterance) continue;
      CHECK(node.text.find("署名") == std::string::npos);
      CHECK(node.text.find("瀬") == std::string::npos);
      CHECK(node.text.find("散会") == std::string::npos);
    }
  }
}

TEST_CASE("a speech goes on after a remark about 閉会中, and a turn may have lost its mark") {
  const std::string said =
      "○議長（瀬川守君） 開きます。\n○7番（小牧里美君） 伺います。\n○町長（浅香健君） "
      "お答えします。\n"
      "○議長（瀬川守君） 次に移ります。\n";
  CHECK(told(read(said + "〔閉会中の継続審査の申出書朗読〕\nお諮りいたします。\n"))
            .find("お諮りいたします。|") != std::string::npos);
  const Meeting meeting = read(said + "7番（小牧里美君）　重ねて伺います。\n");
  CHECK(count_utterances(meeting) == 5);
}

TEST_CASE("a heading that the header lists already begins the record") {
  CHECK(
      told(read("景観審議会の結果\n平成19年6月4日　午前9時30分から午前11時まで\n市民会館　桜の間\n"
                "（1）委員\n青山委員、浜田委員\n（2）傍聴者\n3名\n（1）会長の選出について\n"
                "（2）要領について\n（1）会長の選出について\n・青山委員を選出\n（2）要領について\n"
                "・承認された。\n")) ==
      "#（1）会長の選出について|*・青山委員を選出|#（2）要領について|*・承認された。|");
  CHECK(read("景観審議会会議録\n平成19年6月4日　午前9時から\n市民会館　桜の間\n" + kBefore).place ==
        "市民会館　桜の間");
}

TEST_CASE("units below the label of the secretariat are not said, nor is what follows them") {
  CHECK(
      told(
          read("【日時】令和元年9月20日\n【出席者】\n青山部会長、浜田委員\n【事務局】\n"
               "障害福祉課障害福祉係\n1　開会\n（1）課長の挨拶。\n"
               "開設に当たり、地元の方々に説明を行い、好意的に受け止めていただいている。\n2　議題\n"
               "部会長：説明をお願いする。\n事務局：資料を説明。\n委員：いつか。\n"))
          .find("事務局>障害") == std::string::npos);
  CHECK(told(read(kBefore + "委員 いつですか。\n部長 5月です。\n審査結果\n甲を選定した。\n"))
            .ends_with("部長>5月です。|*審査結果|*甲を選定した。|"));
}

TEST_CASE("signs of Markdown are no part of headings, rows and labels") {
  const Meeting meeting = read(
      "# 令和6年度 第1回 若葉市行財政改革推進委員会 会議録\n\n- "
      "日時：令和6年6月3日（月）18:30〜20:00\n"
      "- **場所**：若葉市役所 401会議室\n- 出席者：委員長 秋山圭介、委員 石田美咲\n\n## 議事\n\n"
      "### 議題1 改革プランの進捗について\n\n**委員長** 説明をお願いします。\n\n"
      "**事務局：** 資料をご覧ください。\n\n**石田委員**：根拠は何ですか。\n");
  CHECK(meeting.title == "令和6年度 第1回 若葉市行財政改革推進委員会 会議録");
  CHECK(meeting.place == "若葉市役所 401会議室");
  CHECK(meeting.attendees.size() == 2);
  CHECK(
      told(meeting).ends_with("#議題1 改革プランの進捗について|委員長>説明をお願いします。|"
                              "事務局>資料をご覧ください。|石田委員>根拠は何ですか。|"));
}

TEST_CASE("long lines of one word take linear time") {
  const std::string unit =
      GENERATE(std::string("、"), std::string("・"), std::string("会"), std::string("公開・"),
               std::string("（"), std::string("本日の会議を開きます。"),
               std::string("会議録の公開 非公開 "), std::string("本日の"));
  CAPTURE(unit);
  std::string text = "会議録\n\n委員長 開会します。\n委員 ";
  while (text.size() < 300'000) text += unit;
  const auto start = std::chrono::steady_clock::now();
  CHECK_FALSE(read(text).agenda.empty());
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("the end of a time or a number that a printer wrapped is no page mark") {
  const auto said = [](const std::string& lines) {
    const Meeting meeting =
        parse_minutes("潮見市都市計画審議会 会議録\n日時 令和3年10月1日\n○会長　" + lines +
                          "\n○委員　わかりました。\n",
                      "doc", role_table())
            .meeting;
    return literal_text(meeting.agenda.at(0).nodes.at(0).text);
  };
  CHECK(said("以上で会議を閉会します。（10：5\n0）") == "以上で会議を閉会します。(10:50)");
  CHECK(said("以上で会議を閉会します。（10\n：50）") == "以上で会議を閉会します。(10:50)");
  CHECK(said("制度は平成27年1\n0\n月に始まりました。") == "制度は平成27年10月に始まりました。");
  CHECK(said("制度は平成27年に\n10\n始まりました。") == "制度は平成27年に始まりました。");
}
