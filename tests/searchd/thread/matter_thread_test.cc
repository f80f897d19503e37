// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/thread/matter_thread.h"

#include <catch2/catch.hpp>

#include "indexer/identity/node_literals.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

AgendaItem titled(AgendaKind kind, const std::string& title, const std::string& bill,
                  const std::vector<std::string>& said, Outcome outcome = Outcome::kUnknown) {
  std::vector<Node> nodes{node_of(NodeKind::kHeading, title)};
  for (const std::string& text : said) nodes.push_back(speech(text, "委員長"));
  AgendaItem out = item_of(kind, std::move(nodes));
  out.title = title;
  if (!bill.empty()) out.bills = {bill};
  out.outcome = outcome;
  return out;
}

Meeting plenary(const std::string& doc, const std::string& day, AgendaItem item) {
  Meeting out = meeting_of(doc, {std::move(item)}, day, "若葉市議会");
  out.title = "令和2年第4回定例会";
  return out;
}

const std::string kTitle = "若葉会館跡地の活用に関する条例";

/// A bill is referred, examined, decided and reported on; another bill has its number a year later.
const Shards& shards() {
  static const Shards kShards{
      {plenary("1", "2020-12-01",
               titled(AgendaKind::kProposal, "議案第52号 公園条例", "議案第52号",
                      {"議案第52号公園条例、議案第53号" + kTitle + "を委員会に付託します。"})),
       meeting_of("2",
                  {titled(AgendaKind::kProposal, "(1) 議案第53号 " + kTitle, "議案第53号",
                          {"説明します。"}, Outcome::kPassed),
                   titled(AgendaKind::kReport, "水道管の更新について", "", {"報告します。"})},
                  "2020-12-08"),
       plenary("3", "2020-12-20",
               titled(AgendaKind::kProposal, "第53号議案 " + kTitle, "第53号議案",
                      {"委員長の報告を求めます。"}, Outcome::kPassed)),
       meeting_of("4", {titled(AgendaKind::kReport, kTitle + "について", "", {"報告します。"})},
                  "2022-05-10")},
      {plenary("5", "2021-12-01",
               titled(AgendaKind::kProposal, "議案第53号 下水道使用料の改定", "議案第53号",
                      {"議案第53号を付託します。"}))}};
  return kShards;
}

std::string item_id(const std::string& doc, std::size_t place, const Shards& all = shards()) {
  for (const auto& shard : all) {
    for (const Meeting& each : shard) {
      if (each.doc == doc)
        return each.id + "-" + indexer::element_ids(each, indexer::literals_of(each)).items[place];
    }
  }
  return "";
}

std::vector<Appearance> thread(const SmallIndex& index, const std::string& item) {
  const ItemCatalog catalog(index.generation());
  const IndexReader reader = index.reader();
  return thread_of(item, catalog, reader, index.query_reader());
}

}  // namespace

TEST_CASE("a thread leads from the referral of a bill to the report on it") {
  const SmallIndex index(shards());
  const auto found = thread(index, item_id("2", 0));
  REQUIRE(found.size() == 4);
  CHECK(iso(*found[0].meeting.held_on) == "2020-12-01");
  CHECK(found[0].likeness == Likeness::kMention);
  CHECK(found[0].stage == Stage::kReferred);
  CHECK(found[1].current);
  CHECK(found[1].outcome == Outcome::kPassed);
  CHECK(found[2].likeness == Likeness::kBill);
  CHECK(found[2].stage == Stage::kDecided);
  CHECK(found[3].likeness == Likeness::kTitle);
  CHECK(found[3].stage == Stage::kReported);
}

TEST_CASE("another bill with the same number is another matter") {
  const SmallIndex index(shards());
  const auto found = thread(index, item_id("5", 0));
  REQUIRE(found.size() == 1);
  CHECK(found[0].current);
}

TEST_CASE("an unknown item has no thread, and a matter without others only itself") {
  const SmallIndex index(shards());
  CHECK(thread(index, "x").empty());
  CHECK(thread(index, item_id("2", 1)).size() == 1);
}

TEST_CASE("works and petitions go on under other bills, and an amended ordinance does not") {
  const Shards all{{
      meeting_of(
          "1",
          {titled(AgendaKind::kProposal, "第32号議案 若葉橋架替工事（上部工）請負契約",
                  "第32号議案", {"説明します。"}),
           titled(AgendaKind::kProposal, "第33号議案 若葉市図書館条例の一部を改正する条例",
                  "第33号議案", {"説明します。"}),
           titled(AgendaKind::kProposal, "平成25年請願第10号 公園の水道の修理に関する請願",
                  "請願第10号", {"朗読します。"}),
           titled(AgendaKind::kReport, "若葉市総合戦略の策定について", "", {"報告します。"})},
          "2020-06-01"),
      meeting_of("2",
                 {titled(AgendaKind::kProposal,
                         "第71号議案 若葉橋架替工事（上部工）請負契約の変更について", "第71号議案",
                         {"説明します。"}),
                  titled(AgendaKind::kProposal, "第72号議案 若葉市図書館条例の一部を改正する条例",
                         "第72号議案", {"説明します。"}),
                  titled(AgendaKind::kProposal, "平成26年請願第13号 公園の水道の修理に関する請願",
                         "請願第13号", {"朗読します。"}),
                  titled(AgendaKind::kReport, "若葉市総合戦略の策定および交付金の活用について", "",
                         {"報告します。"})},
                 "2021-12-01"),
  }};
  const SmallIndex index(all);
  CHECK(thread(index, item_id("1", 0, all)).size() == 2);
  CHECK(thread(index, item_id("1", 1, all)).size() == 1);
  CHECK(thread(index, item_id("1", 2, all)).size() == 2);
  CHECK(thread(index, item_id("1", 3, all)).size() == 2);
}

TEST_CASE("a petition leads to the opinion that answers it, and a building to its contracts") {
  const Shards all{{
      meeting_of(
          "1",
          {titled(AgendaKind::kProposal,
                  "平成25年請願第10号 都市計画税の軽減措置の継続に関する請願", "請願第10号",
                  {"朗読します。"}),
           titled(AgendaKind::kReport, "若葉三丁目高齢者福祉施設の運営事業者の公募について", "",
                  {"報告します。"}),
           titled(AgendaKind::kReport, "青葉二丁目高齢者福祉施設の運営事業者の公募について", "",
                  {"報告します。"}),
           titled(AgendaKind::kReport, "放置自転車の撤去の状況について", "", {"報告します。"})},
          "2020-06-01"),
      meeting_of(
          "2",
          {titled(AgendaKind::kProposal,
                  "議員提出第7号議案 都市計画税の軽減措置の継続を求める意見書", "議員提出第7号議案",
                  {"説明します。"}),
           titled(AgendaKind::kReport, "若葉三丁目高齢者福祉施設等新築工事", "", {"報告します。"})},
          "2020-12-01"),
  }};
  const SmallIndex index(all);
  CHECK(thread(index, item_id("1", 0, all)).size() == 2);
  CHECK(thread(index, item_id("1", 1, all)).size() == 2);
  CHECK(thread(index, item_id("1", 2, all)).size() == 1);
  CHECK(thread(index, item_id("1", 3, all)).size() == 1);
}

TEST_CASE("a title that many meetings have names no matter") {
  std::vector<Meeting> meetings;
  for (int n = 0; n < 20; ++n)
    meetings.push_back(meeting_of(
        std::to_string(n),
        {titled(AgendaKind::kReport, "施設の運営状況の報告について", "", {"報告します。"})},
        "2020-01-" + std::to_string(10 + n)));
  const SmallIndex index({meetings});
  CHECK(thread(index, item_id("3", 0, {meetings})).size() == 1);
}
