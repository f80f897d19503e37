// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/item_nodes.h"

#include <catch2/catch.hpp>

#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

Meeting two_items() {
  AgendaItem first =
      item_of(AgendaKind::kProposal,
              {node_of(NodeKind::kHeading, "(1) 計画について"),
               speech("説明を求めます。", "委員長"), speech("資料1です。", "総務課長"),
               speech("いつからですか。", "青葉委員"), speech("4月です。", "総務課長")});
  AgendaItem second =
      item_of(AgendaKind::kReport, {speech("(1)は承認します。次に(2)です。", "委員長")});
  first.outcome = Outcome::kApproved;
  first.decided = Evidence{1, 0, {0, 24}};
  return meeting_of("a", {first, second});
}

}  // namespace

TEST_CASE("a card says who decided, who explained, who spoke last and how many spoke") {
  const SmallIndex index({{two_items()}});
  const std::string meeting = meeting_id("a");
  const std::string item(index.columns(0)[Field::kItem].value(0));
  const auto nodes = nodes_of_item(item, index.generation());
  REQUIRE(nodes.size() == 5);
  const ItemCard card = item_card(nodes, index.generation());
  REQUIRE(card.decided);
  CHECK(card.decided->label == "委員長");
  CHECK(card.decided->seq == 5);  // in the item after this one
  REQUIRE(card.explained);
  CHECK(card.explained->label == "総務課長");
  CHECK(card.explained->seq == 2);
  REQUIRE(card.last);
  CHECK(card.last->seq == 4);
  CHECK(card.speeches == 4);
  CHECK(card.speakers == 3);
}

TEST_CASE("an item without a decision has no deciding node, and an unknown item no nodes") {
  const SmallIndex index({{two_items()}});
  const std::string item(index.columns(0)[Field::kItem].value(5));
  const auto nodes = nodes_of_item(item, index.generation());
  REQUIRE(nodes.size() == 1);
  const ItemCard card = item_card(nodes, index.generation());
  CHECK_FALSE(card.decided);
  CHECK_FALSE(card.explained);
  CHECK(card.speeches == 1);
  for (const char* unknown : {"", "0123456789abcdef-7", "x"})
    CHECK(nodes_of_item(unknown, index.generation()).empty());
}
