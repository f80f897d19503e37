// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/agenda/bill_number.h"
#include "indexer/line/agenda_heading.h"
#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string bills(std::string_view text) {
  std::string out;
  for (const std::string& bill : bills_in(literal_form(text).text))
    out += (out.empty() ? "" : " ") + bill;
  return out;
}

/// The titled items with their numbers of speeches.
std::vector<std::string> items(const std::string& body) {
  std::vector<std::string> out;
  const Meeting meeting =
      parse_minutes("会議名　若葉町教育委員会\n日時　令和5年3月20日　午後2時\n議事\n" + body, "doc",
                    role_table())
          .meeting;
  for (const AgendaItem& item : meeting.agenda) {
    if (item.title.empty()) continue;
    std::size_t said = 0;
    for (const Node& node : item.nodes) said += node.kind == NodeKind::kUtterance;
    out.push_back(item.title + " " + std::to_string(said));
  }
  return out;
}

}  // namespace

TEST_CASE("a heading has all numbers of a range or a list, and its title without them") {
  struct Row {
    const char* line;
    std::vector<int> numbers;
    const char* title;
  };
  const auto row = GENERATE(
      Row{"議案第6号ないし第8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第６号乃至議案第８号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号から第8号まで　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号から第8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号至第8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号～8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号〜第8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号－第8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"第6号議案から第8号議案まで　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"第6号議案～第8号議案　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議第6号から議第8号まで　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6・7・8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"議案第6号、7号、9号　委員の選任について", {6, 7, 9}, "委員の選任について"},
      Row{"議案6号～8号　委員の選任について", {6, 7, 8}, "委員の選任について"},
      Row{"日程第4から日程第6まで　議案第1号から議案第3号", {4, 5, 6}, "議案第1号から議案第3号"},
      Row{"日程第4～第6　議案第1号～第3号　予算", {4, 5, 6}, "議案第1号～第3号　予算"},
      Row{"報告事項（1）から（3）まで　行事について", {1, 2, 3}, "行事について"},
      Row{"議案第5号　議案書の様式について", {5}, "議案書の様式について"});
  CAPTURE(row.line);
  const auto heading = read_agenda_heading(Head(row.line));
  REQUIRE(heading);
  CHECK(heading->numbers == row.numbers);
  CHECK(heading->title == row.title);
}

TEST_CASE("words that take up a range of bills in a sentence are no heading") {
  CHECK_FALSE(read_agenda_heading(Head("議案第1号から第3号まで一括して説明いたします")));
  CHECK_FALSE(read_agenda_heading(Head("議案第1号から第3号までの提案理由を申し上げます")));
  CHECK_FALSE(read_agenda_heading(Head("議案第1号から説明いたします")));
}

TEST_CASE("a range of bills means each of them") {
  struct Row {
    const char *text, *bills;
  };
  const auto row = GENERATE(
      Row{"議案第6号乃至議案第8号を議題とします", "議案第6号 議案第7号 議案第8号"},
      Row{"議案第6号至第8号", "議案第6号 議案第7号 議案第8号"},
      Row{"議案第6号－第8号", "議案第6号 議案第7号 議案第8号"},
      Row{"議案第6号～8号", "議案第6号 議案第7号 議案第8号"},
      Row{"議案第6・7・9号", "議案第6号 議案第7号 議案第9号"},
      Row{"請願第1号、2号及び4号", "請願第1号 請願第2号 請願第4号"},
      Row{"第6号から第8号議案まで", "第6号議案 第7号議案 第8号議案"},
      Row{"第1号及び第3号議案", "第1号議案 第3号議案"},
      Row{"日程第4、議案第6号から日程第6、議案第8号まで", "議案第6号 議案第7号 議案第8号"},
      Row{"日程第4　議案第6号から日程第6　議案第8号まで", "議案第6号 議案第7号 議案第8号"},
      Row{"議案第3号、議案第5号", "議案第3号 議案第5号"}, Row{"議案第3号、4人の委員", "議案第3号"},
      Row{"議案第6号から説明します", "議案第6号"});
  CAPTURE(row.text);
  CHECK(bills(row.text) == row.bills);
}

TEST_CASE("an item that a recess divides is one item") {
  const std::string before =
      "議案第6号　委員の選任について\n○教育長　説明をお願いします。\n○事務局　説明します。\n";
  const std::string after =
      "○青葉委員　何人ですか。\n○事務局　3人です。\n○教育長　原案のとおり可決します。\n"
      "議案第7号　規則の改正について\n○事務局　説明します。\n○教育長　可決します。\n";
  const std::string recess =
      GENERATE("（休憩　11時～13時）\n", "午後3時　休憩\n午後3時10分　再開\n",
               "◇休憩　午前11時\n◇再開　午前11時10分\n",
               "－ 休憩 －\n議案第6号　委員の選任について（続き）\n", "休憩\n再開\n議案第6号\n",
               "《休憩》\n《再開》\n議案第6号　委員の選任について【再開】\n",
               "＜休憩＞\n議案第6号（続き）\n",
               "午前11時休憩\n午前11時10分再開\n日程第1　議案第6号　委員の選任について\n");
  CAPTURE(recess);
  CHECK(items(before + recess + after) ==
        std::vector<std::string>{"委員の選任について 5", "規則の改正について 2"});
}

TEST_CASE("a recess ends no level of numbers") {
  const std::string recess = GENERATE("＜休憩＞\n", "【休憩　10：50～11：00】\n",
                                      "休憩（午前10時50分）\n再開（午前11時）\n",
                                      "昼食休憩\n午後1時　再開\n", "5　休憩\n6　再開\n");
  CAPTURE(recess);
  CHECK(items("(1)　委員の選任について\n○教育長　説明をお願いします。\n○事務局　説明します。\n" +
              recess +
              "○青葉委員　何人ですか。\n○事務局　3人です。\n(2)　規則の改正について\n"
              "○事務局　説明します。\n○教育長　可決します。\n") ==
        std::vector<std::string>{"委員の選任について 4", "規則の改正について 2"});
}

TEST_CASE("a sentence of the record that states a result is a note, and decides the item") {
  const Meeting meeting =
      parse_minutes(
          "会議名　若葉町教育委員会\n日時　令和5年3月20日　午後2時\n議事\n"
          "議案第6号　委員の選任について\n(青葉課長)　説明します。\n(若竹委員)　何人ですか。\n"
          "(青葉課長)　3人です。\n採決の結果、原案どおり可決した。\n",
          "doc", role_table())
          .meeting;
  const AgendaItem& item = meeting.agenda.back();
  CHECK(item.outcome == Outcome::kPassed);
  CHECK(item.nodes.back().kind == NodeKind::kNote);
  CHECK(item.nodes[item.nodes.size() - 2].text == "3人です。");
}

TEST_CASE("several bills that a chair takes up at once are one item with one outcome") {
  const Meeting meeting =
      parse_minutes(
          "会議名　若葉町議会定例会\n日時　令和5年3月20日　午後2時\n\n○議長　会議を開きます。\n"
          "○議長　日程第1、議案第6号委員の選任について、日程第2、議案第7号規程の改正について及び"
          "日程第3、議案第8号要綱の制定についての3件を一括議題とします。\n○町長　説明します。\n"
          "○議長　よって、議案第6号ないし議案第8号は原案のとおり可決されました。\n",
          "doc", role_table())
          .meeting;
  const AgendaItem& item = meeting.agenda.back();
  CHECK(item.numbers == std::vector<int>{1, 2, 3});
  CHECK(item.bills == std::vector<std::string>{"議案第6号", "議案第7号", "議案第8号"});
  CHECK(item.title.ends_with("要綱の制定について"));
  CHECK(item.outcome == Outcome::kPassed);
}
