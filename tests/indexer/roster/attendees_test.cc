// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/attendees.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

std::string told(const std::vector<AttendeeGroup>& groups) {
  std::string out;
  for (const AttendeeGroup& group : groups) {
    out += group.label + ":";
    for (const std::string& member : group.members) out += " " + member;
    out += "|";
  }
  return out;
}

std::string members_of(const std::vector<std::string_view>& lines) {
  return told(read_attendees("出席者", lines, role_table()));
}

}  // namespace

TEST_CASE("a line that ends with a person or an office ends a member") {
  CHECK(members_of({"青山 一郎委員長", "はまだ 二子委員"}) ==
        "出席者: 青山一郎委員長 はまだ二子委員|");
  CHECK(members_of({"西川委員 橋本委員 中田委員", "友井委員"}) ==
        "出席者: 西川委員 橋本委員 中田委員 友井委員|");
  CHECK(members_of({"青山一郎(会長)、浜田二子", "(副会長)、沖三平"}) ==
        "出席者: 青山一郎(会長) 浜田二子(副会長) 沖三平|");
  CHECK(members_of({"青山委員、浜田委", "員、沖委員"}) == "出席者: 青山委員 浜田委員 沖委員|");
}

TEST_CASE("signs, rules and remarks of a roster are no part of a member") {
  CHECK(members_of({"◎青山一郎", "○浜田二子", "• 沖三平", "…………………"}) ==
        "出席者: 青山一郎 浜田二子 沖三平|");
  CHECK(members_of({"（敬称略）", "青山委員"}) == "出席者: 青山委員|");
  CHECK(members_of({"16名", "【委員】青山一郎、浜田二子"}) == "出席者: 青山一郎 浜田二子|");
  CHECK(members_of({"◎青山委員　○浜田委員"}) == "出席者: 青山委員 浜田委員|");
}

TEST_CASE("an office of several people opens a group among offices of one") {
  CHECK(members_of({"会長　青山一郎　委員　浜田二子　沖三平", "事務局　環境部長　財政課長"}) ==
        "会長: 青山一郎|委員: 浜田二子 沖三平|事務局: 環境部長 財政課長|");
}

TEST_CASE("the roster below the time of opening belongs to the header") {
  const Meeting meeting =
      parse_minutes(
          "環境委員会会議録\n1.開会日時\n令和3年2月15日(月)\n午後1時30分開会\n午後2時41分閉会\n"
          "2.開会場所\n第一委員会室\n3.出席委員\n(3人)\n青山委員長、浜田委員、沖委員\n\n"
          "○青山委員長　開会します。\n○浜田委員　はい。\n",
          "doc", role_table())
          .meeting;
  CHECK(told(meeting.attendees) == "出席委員: 青山委員長 浜田委員 沖委員|");
  CHECK(meeting.place == "第一委員会室");
  CHECK(meeting.opens_at == 13 * 60 + 30);
  CHECK(meeting.closes_at == 14 * 60 + 41);
}

TEST_CASE("a note tells the end of the meeting before the signatures") {
  const Meeting meeting =
      parse_minutes(
          "環境委員会会議録\n日時\t令和3年2月15日 "
          "午前10時\n\n○青山委員長　開会します。\n○浜田委員　はい。\n"
          "（午後　４時０１分　延会）\n　規定により署名する。\n　令和3年3月3日\n",
          "doc", role_table())
          .meeting;
  CHECK(meeting.closes_at == 16 * 60 + 1);
}

TEST_CASE("names of groups stand over their members or in parentheses before them") {
  CHECK(members_of({"委員", "青山 一郎、浜田 二子", "臨時委員", "沖 三平", "(以上3名)"}) ==
        "委員: 青山一郎 浜田二子|臨時委員: 沖三平|");
  CHECK(members_of({"(委員)", "青山委員長、浜田委員", "(臨時委員)", "沖委員", "学術省",
                    "山際事務次官、吉井高等局長"}) ==
        "委員: 青山委員長 浜田委員|臨時委員: 沖委員|学術省: 山際事務次官 吉井高等局長|");
  CHECK(members_of({"(委員)青山委員、浜田委員", "(事務局)総務課長、主査"}) ==
        "委員: 青山委員 浜田委員|事務局: 総務課長 主査|");
  CHECK(members_of({"青山一郎委員", "浜田二子委員"}) == "出席者: 青山一郎委員 浜田二子委員|");
}

TEST_CASE("a sentence about members is no member") {
  CHECK(members_of({"青山一郎、浜田二子(※)", "(※)の委員は、審議の一部に加わっていない。"}) ==
        "出席者: 青山一郎 浜田二子(※)|");
}

TEST_CASE("blank lines may part the members of a roster") {
  const Meeting meeting =
      parse_minutes(
          "若葉町環境委員会会議録\n1 日時\n令和3年2月15日\n2 出席委員\n\n委員長  青山  一郎\n\n"
          "委 員  浜田  二子\n\n委 員  沖  三平\n\n3 会議の概要\n\n青山委員長：始めます。\n"
          "浜田委員：はい。\n",
          "doc", role_table())
          .meeting;
  CHECK(told(meeting.attendees) == "委員長: 青山一郎|委員: 浜田二子 沖三平|");
}

TEST_CASE("a comma ends the name before the next office on one line") {
  CHECK(members_of({"委員長 青山 一郎、副委員長 浜田 二子、委員 沖 三平、森 四郎"}) ==
        "委員長: 青山一郎|副委員長: 浜田二子|委員: 沖三平 森四郎|");
}

TEST_CASE("a unit before an office belongs to it, and titles of columns to nobody") {
  CHECK(members_of({"部名　職名　氏名", "総務部　部長　青山 一郎", "教育部　課長　浜田 二子"}) ==
        "総務部部長: 青山一郎|教育部課長: 浜田二子|");
}

TEST_CASE("what all members are is no part of the last name") {
  CHECK(members_of({"青山、浜田、沖の各委員"}) == "出席者: 青山 浜田 沖|");
  CHECK(members_of({"青山 一郎（公募）", "浜田 二子（学識経験者）"}) ==
        "出席者: 青山一郎（公募） 浜田二子（学識経験者）|");
  CHECK(members_of({"青山太郎　浜田次郎", "沖原三郎"}) == "出席者: 青山太郎 浜田次郎 沖原三郎|");
}

TEST_CASE("a table of offices, names and presence tells who came") {
  const Meeting meeting =
      parse_minutes(
          "環境委員会会議録\n日時\t令和3年2月15日\n役職\t氏名\t出欠\n委員長\t青山一郎\t出席\n"
          "委員\t浜田二子\t欠席\n委員\t沖三平\t出席\n\n○青山委員長　開会します。\n"
          "○沖委員　はい。\n",
          "doc", role_table())
          .meeting;
  CHECK(told(meeting.attendees) == "委員長: 青山一郎|委員: 沖三平|");
}
