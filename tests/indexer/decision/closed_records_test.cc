// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "indexer/decision/decisions.h"
#include "indexer/state/visibility.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

constexpr Role kChair = Role::kChair, kMember = Role::kMember;
using Said = std::pair<Role, std::string>;

/// A meeting of records, as the reader of JSON Lines makes it.
Meeting meeting_of(const std::vector<Said>& records) {
  Meeting meeting;
  meeting.doc = "d";
  meeting.disclosure.minutes = Openness::kOpen;
  Node title;
  title.kind = NodeKind::kHeading;
  title.text = "汐見原町総務委員会";
  meeting.header = {title};
  meeting.agenda.emplace_back();
  for (const auto& [role, text] : records) {
    Node node;
    node.kind = NodeKind::kUtterance;
    node.role = role;
    node.label = role == kChair ? "委員長" : "委員";
    node.text = text;
    node.seq = static_cast<int>(meeting.agenda[0].nodes.size()) + 1;
    meeting.agenda[0].nodes.push_back(node);
  }
  return meeting;
}

/// Titles of items and texts that the public may read.
std::string shown(const Meeting& meeting) {
  std::string out;
  const auto open = part(meeting, Visibility::kPublic, false);
  if (!open) return out;
  for (const Node& node : open->header) (out += node.text) += '\n';
  for (const AgendaItem& item : open->agenda) {
    (out += item.title) += '\n';
    for (const Node& node : item.nodes) (out += node.text) += '\n';
  }
  return out;
}

bool has(const std::string& text, const std::string& words) {
  return text.find(words) != text.npos;
}

}  // namespace

TEST_CASE("records between words of the chair that close and open the meeting are restricted") {
  const auto [closes, opens] = GENERATE(
      std::pair("これより秘密会といたします。", "秘密会を解きます。"),
      std::pair("傍聴人の退場を求めます。", "公開に戻します。"),
      std::pair("異議なしと認めます。\n〔秘密会に入る〕", "〔公開に復する〕\n再開いたします。"),
      std::pair("ここからは非公開とさせていただきます。", "傍聴人の入場を許可します。"));
  CAPTURE(closes, opens);
  Meeting meeting = meeting_of({{kChair, "開会いたします。"},
                                {kMember, "あいうえおと考えます。"},
                                {kChair, closes},
                                {kMember, "かきくけこと考えます。"},
                                {kChair, opens},
                                {kMember, "さしすせそと考えます。"}});
  meeting.agenda[0].nodes[3].disclosure = Openness::kOpen;  // the record's own word is older
  const auto found = read_record_decisions(meeting);
  REQUIRE(found.size() == 1);
  CHECK(found[0].code == "closed-part");
  CHECK(has(found[0].message, "記録 d: "));
  const std::string text = shown(meeting);
  CHECK(has(text, "汐見原町"));
  CHECK(has(text, "あいうえお"));
  CHECK_FALSE(has(text, "かきくけこ"));
  CHECK(has(text, "さしすせそ"));
}

TEST_CASE("what nobody closes stays as public as its records say") {
  const auto said =
      GENERATE("秘密会にすべきではありませんか。", "この資料は非公開ですので、回収します。",
               "傍聴人を退場させることができると定めます。");
  Meeting meeting =
      meeting_of({{kChair, "開会いたします。"}, {kMember, said}, {kMember, "質問です。"}});
  CHECK(read_record_decisions(meeting).empty());
  CHECK(has(shown(meeting), "質問です"));
}

TEST_CASE("a sitting whose records are all in a closed part shows no title either") {
  Meeting meeting = meeting_of({{kChair, "これより秘密会といたします。"}, {kMember, "質問です。"}});
  CHECK(read_record_decisions(meeting).size() == 1);
  CHECK(shown(meeting).empty());
  const auto rest = part(meeting, Visibility::kRestricted, false);
  REQUIRE(rest);
  CHECK(rest->header.size() == 1);
}

TEST_CASE("an item is not public if the chair closes it by its number") {
  Meeting meeting = meeting_of({{kChair, "議案第2号は個人情報を含むため非公開といたします。"},
                                {kChair, "議案第1号、緑地条例についてを議題といたします。"},
                                {kMember, "あいうえおと考えます。"},
                                {kChair, "議案第2号、職員の処分についてを議題といたします。"},
                                {kMember, "かきくけこと考えます。"},
                                {kChair, "次に、議案第3号、補正予算についてを議題といたします。"},
                                {kMember, "さしすせそと考えます。"}});
  CHECK(read_record_decisions(meeting).size() == 1);
  const std::string text = shown(meeting);
  CHECK(has(text, "あいうえお"));
  CHECK_FALSE(has(text, "職員の処分"));
  CHECK_FALSE(has(text, "かきくけこ"));
  CHECK(has(text, "さしすせそ"));
}

TEST_CASE("no title comes from a record in a closed part") {
  const std::string rule = "\n――――――――――\n";
  const auto records = GENERATE_COPY(
      std::vector<Said>{
          {kChair, "これより秘密会といたします。" + rule + "日程第2 職員の処分について" + rule},
          {kMember, "かきくけこです。"},
          {kChair, "秘密会を解きます。"},
          {kChair, "日程第2を議題といたします。"},
          {kMember, "さしすせそです。"}},
      std::vector<Said>{
          {kChair, "日程第2を議題といたします。"},
          {kMember, "さしすせそです。"},
          {kChair, "これより秘密会といたします。日程第2、職員の処分についてを議題といたします。"},
          {kMember, "かきくけこです。"}});
  Meeting meeting = meeting_of(records);
  CHECK_FALSE(read_record_decisions(meeting).empty());
  const std::string text = shown(meeting);
  CHECK(has(text, "さしすせそ"));
  CHECK_FALSE(has(text, "職員の処分"));
}

TEST_CASE("minutes that the chair refuses to the public are restricted as a whole, and told") {
  Meeting meeting = meeting_of({{kChair, "開会いたします。"},
                                {kMember, "あいうえおと考えます。"},
                                {kChair, "本日の会議録は非公開といたします。"}});
  const auto found = read_record_decisions(meeting);
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].code == "closed-minutes");
  CHECK(has(found[0].message, "記録 d: "));
  CHECK(shown(meeting).empty());
}
