// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/correction/item_correction.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "indexer/confine/toml_values.h"
#include "indexer/decision/decisions.h"
#include "indexer/identity/node_literals.h"
#include "indexer/shard/follow_up_records.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using Catch::Matchers::Contains;
using gijiroku::testing::item_of;
using gijiroku::testing::meeting_of;
using gijiroku::testing::speech;

namespace {

Meeting read() {
  AgendaItem first =
      item_of(AgendaKind::kProposal,
              {speech("備蓄の一覧を次回までに提出してください。", "委員", "青葉"),
               speech("一覧は次回お持ちします。倉庫の鍵も見ておきましょう。", "防災課長", "岸本")});
  first.title = "備蓄について";
  first.numbers = {1};
  AgendaItem second = item_of(AgendaKind::kReport, {speech("街灯の件を報告します。", "土木課長")});
  second.title = "街灯について";
  second.numbers = {2};
  Meeting out = meeting_of("a", {first, second});
  read_decisions(out);
  return out;
}

Meeting corrected(const char* toml) {
  Meeting out = read();
  TomlValues values = toml_values(toml);
  correct_items(values, out);
  CHECK(values.empty());
  return out;
}

/// Kind, words and whether a clerk states it, of the first item's follow-ups.
std::string follow_ups(const Meeting& meeting) {
  std::string out;
  const ElementIds ids = element_ids(meeting, literals_of(meeting));
  for (const FollowUpRecord& each : follow_up_records(meeting, ids, 0)) {
    out += std::string(named(each.kind).japanese) + (each.stated ? "!" : "") + " " + each.sentence +
           " ";
  }
  return out;
}

}  // namespace

TEST_CASE("a clerk states the result of an item") {
  const auto toml = GENERATE("[[result]]\nitem = \"備蓄について\"\noutcome = \"承認\"",
                             "[[result]]\nitem = \"備蓄\"\noutcome = \"approved\"",
                             "[[result]]\nitem = 1\noutcome = \"承認\"");
  const Meeting meeting = corrected(toml);
  CHECK(meeting.agenda[0].outcome == Outcome::kApproved);
  CHECK_FALSE(meeting.agenda[0].decided);
  CHECK(meeting.agenda[1].outcome == read().agenda[1].outcome);
}

TEST_CASE("a clerk removes, confirms and adds promises") {
  CHECK(follow_ups(read()) ==
        "資料要求 備蓄の一覧を次回までに提出してください。 後日回答 一覧は次回お持ちします。 ");
  CHECK(follow_ups(corrected("[[promise]]\ntext = \"次回お持ち\"\nkind = \"なし\"")) ==
        "資料要求 備蓄の一覧を次回までに提出してください。 ");
  CHECK(follow_ups(corrected("[[promise]]\ntext = \"次回お持ち\"")) ==
        "資料要求 備蓄の一覧を次回までに提出してください。 後日回答! 一覧は次回お持ちします。 ");
  const Meeting added =
      corrected("[[promise]]\ntext = \"倉庫の鍵も見ておきましょう\"\nto = \"委員\"");
  CHECK(follow_ups(added) ==
        "資料要求 備蓄の一覧を次回までに提出してください。 後日回答 一覧は次回お持ちします。 "
        "後日回答! "
        "倉庫の鍵も見ておきましょう ");
  CHECK(added.agenda[0].follow_ups[0].answer == 1);
}

TEST_CASE("a wrong correction is refused by its key") {
  struct Row {
    const char *toml, *named;
  };
  const auto row =
      GENERATE(Row{"[[result]]\nitem = \"橋について\"\noutcome = \"承認\"", "result.0.item"},
               Row{"[[result]]\nitem = \"について\"\noutcome = \"承認\"", "result.0.item"},
               Row{"[[result]]\noutcome = \"承認\"", "result.0.item"},
               Row{"[[result]]\nitem = 1\noutcome = \"たぶん\"", "result.0.outcome"},
               Row{"[[result]]\nitem = 1", "result.0.outcome"},
               Row{"[[promise]]\nkind = \"約束\"", "promise.0.text"},
               Row{"[[promise]]\ntext = \"だれも言っていない\"", "promise.0.text"},
               Row{"[[promise]]\ntext = \"街灯の件\"\nkind = \"なし\"", "promise.0.text"},
               Row{"[[promise]]\ntext = \"次回\"", "promise.0.text"},
               Row{"[[promise]]\ntext = \"街灯の件\"\nkind = \"x\"", "promise.0.kind"},
               Row{"[[promise]]\ntext = 3", "promise.0.text"});
  CAPTURE(row.toml);
  CHECK_THROWS_WITH(corrected(row.toml), Contains(row.named));
}
