// SPDX-License-Identifier: GPL-3.0-or-later
// Records of agenda items without their lists.
#include "searchd/index/item_head.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

TEST_CASE("the head of an agenda item's record is all but its follow-ups and reports") {
  ItemRecord record;
  record.item.title = R"(,"follow_ups":[ の件)";
  record.anchor = "u3";
  record.decided_at = {6, 30};
  record.explainer = "u2";
  const ItemRecord head = record;
  const auto read = [&] { return item_from_json(without_lists(to_json_text(record))); };
  CHECK(read() == head);
  record.reports = {{"u5", "前回お尋ねの件です。", {"備蓄"}}};
  CHECK(read() == head);
  record.follow_ups = {{FollowUpKind::kRequest, "", "課長", "青葉", "", "u2", {3, 9}, "一覧を。"}};
  CHECK(read() == head);
  for (const char* other : {"", "{}", "[1]", R"({"follow_ups":[]})"}) {
    CAPTURE(other);
    CHECK(without_lists(other) == other);
  }
}
