// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger/follow_up_list.h"

#include <catch2/catch.hpp>

#include "indexer/decision/decisions.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::item_of;
using gijiroku::testing::meeting_of;
using gijiroku::testing::SmallIndex;
using gijiroku::testing::speech;

namespace {

Meeting read(const std::string& doc, const std::string& day, std::vector<Node> said,
             const std::string& body = "防災委員会") {
  AgendaItem item = item_of(AgendaKind::kReport, std::move(said));
  item.title = "備蓄について";
  Meeting out = meeting_of(doc, {std::move(item)}, day, body);
  indexer::read_decisions(out);
  return out;
}

Meeting asking(const std::string& body = "防災委員会") {
  return read("asking", "2020-06-10",
              {speech("毛布の備蓄枚数の一覧を次回までに提出してください。", "委員", "青葉"),
               speech("承知しました。毛布の備蓄枚数の一覧は次回の委員会で提出いたします。",
                      "防災課長", "岸本"),
               speech("避難所の停電対策を検討していただきたい。", "委員", "青葉")},
              body);
}

Meeting reporting(const std::string& doc, const std::string& day, const std::string& text,
                  const std::string& label = "防災課長", const std::string& body = "防災委員会") {
  return read(doc, day, {speech(text, label)}, body);
}

/// The anchor of the utterance with that number.
std::string anchor_of(const SmallIndex& index, std::uint32_t seq) {
  const Columns& columns = index.generation().shards[0]->columns;
  std::uint32_t node = 0;
  while (columns.seq(node) != seq) ++node;
  return columns.anchor(node);
}

constexpr const char* kReport =
    "前回お尋ねのありました毛布の備蓄枚数でございますが、千二百枚です。";

FollowUpList list(const SmallIndex& index, const FollowUpCriteria& criteria = {}) {
  const Generation* const generation = &index.generation();
  return list_follow_ups({std::shared_ptr<const Generation>(), generation}, criteria);
}

/// The days of the later places of what the first meeting promised; "-": none.
std::string later_of_promise(const std::vector<Meeting>& meetings) {
  const SmallIndex index({meetings});
  const FollowUpList all = list(index);
  for (const FollowUpEntry* entry : all.found) {
    if (entry->kind != FollowUpKind::kPromise) continue;
    const Saying* const later = all.later(*entry);
    return later == nullptr ? "-" : iso(*all.meeting(*later).held_on);
  }
  return "no promise";
}

}  // namespace

TEST_CASE("a promise is listed once, with the request that it answers") {
  const SmallIndex index({{asking()}});
  const FollowUpList all = list(index);
  REQUIRE(all.found.size() == 2);
  const FollowUpEntry& promise = *all.found[0];
  CHECK(promise.kind == FollowUpKind::kPromise);
  CHECK(promise.said.office == "防災課長");
  CHECK(promise.said.name == "岸本");
  CHECK(promise.said.anchor == anchor_of(index, 2));
  CHECK(promise.said.sentence == "毛布の備蓄枚数の一覧は次回の委員会で提出いたします。");
  CHECK(promise.due == "次回");
  CHECK(promise.to == "委員");
  CHECK(promise.to_name == "青葉");
  REQUIRE(promise.requests.size() == 1);
  CHECK(promise.requests[0].anchor == anchor_of(index, 1));
  CHECK(promise.item == "備蓄について");
  CHECK_FALSE(promise.stated);
  CHECK(all.found[1]->kind == FollowUpKind::kRequest);
  CHECK(all.found[1]->said.anchor == anchor_of(index, 3));
}

TEST_CASE("a later report on the same matter keeps a promise") {
  CHECK(later_of_promise({asking(), reporting("b", "2020-09-01", kReport)}) == "2020-09-01");
}

TEST_CASE("of two reports on the same matter the earlier one keeps a promise") {
  CHECK(later_of_promise({asking(), reporting("c", "2020-12-01", kReport),
                          reporting("b", "2020-09-01", kReport)}) == "2020-09-01");
}

TEST_CASE("other reports keep no promise") {
  struct Row {
    const char *why, *day, *text, *label, *body;
  };
  const auto row = GENERATE(
      Row{"nothing later", "2020-06-01", kReport, "防災課長", "防災委員会"},
      Row{"the same day", "2020-06-10", kReport, "防災課長", "防災委員会"},
      Row{"too late", "2023-06-10", kReport, "防災課長", "防災委員会"},
      Row{"another office", "2020-09-01", kReport, "図書館長", "防災委員会"},
      Row{"another body", "2020-09-01", kReport, "防災課長", "文教委員会"},
      Row{"another matter", "2020-09-01",
          "前回お尋ねのありました河川の水位計でございますが、五か所です。", "防災課長",
          "防災委員会"},
      Row{"no report", "2020-09-01", "毛布の備蓄枚数は千二百枚です。", "防災課長", "防災委員会"});
  CAPTURE(row.why);
  CHECK(later_of_promise({asking(), reporting("b", row.day, row.text, row.label, row.body)}) ==
        "-");
}

TEST_CASE("words of many meetings connect nothing") {
  std::vector<Meeting> meetings{asking()};
  for (int month = 1; month <= 5; ++month)
    meetings.push_back(
        reporting("m" + std::to_string(month), "2019-0" + std::to_string(month) + "-01", kReport));
  meetings.push_back(reporting("b", "2020-09-01", kReport));
  CHECK(later_of_promise(meetings) == "-");
}

TEST_CASE("criteria narrow the list, and a facet ignores its own") {
  const SmallIndex index(
      {{asking(), reporting("b", "2020-09-01", kReport)},
       {read("other", "2021-06-01", {speech("件数は後日お示しいたします。", "図書館長")},
             "文教委員会")}});
  const auto count = [&](FollowUpCriteria criteria) { return list(index, criteria).found.size(); };
  FollowUpCriteria criteria;
  CHECK(count(criteria) == 3);
  criteria.body = "防災委員会";
  CHECK(count(criteria) == 2);
  const FollowUpList narrowed = list(index, criteria);
  REQUIRE(narrowed.facets[0].parameter == "body");
  CHECK(narrowed.facets[0].values.size() == 2);
  CHECK(narrowed.facets[1].values.size() == 1);
  criteria.kind = FollowUpKind::kPromise;
  criteria.state = FollowUpState::kOpen;
  CHECK(count(criteria) == 0);
  criteria.state = FollowUpState::kReported;
  CHECK(count(criteria) == 1);
  const auto with = [](std::string FollowUpCriteria::*member, const std::string& value) {
    FollowUpCriteria out;
    out.*member = value;
    return out;
  };
  CHECK(count(with(&FollowUpCriteria::year, "2021")) == 1);
  CHECK(count(with(&FollowUpCriteria::office, "図書館長")) == 1);
  CHECK(count(with(&FollowUpCriteria::meeting, meeting_id("asking"))) == 2);
  CHECK(count(with(&FollowUpCriteria::meeting, meeting_id("nowhere"))) == 0);
}
