// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/element_ids.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

#include "indexer/identity/node_literals.h"
#include "indexer/state/visibility.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

ElementIds ids_of(const Meeting& meeting, const ElementIds& open = {}) {
  return element_ids(meeting, literals_of(meeting), open);
}

AgendaItem titled(AgendaKind kind, std::vector<int> numbers, const std::string& title,
                  std::vector<Node> nodes) {
  AgendaItem out = item_of(kind, std::move(nodes));
  out.numbers = std::move(numbers);
  out.title = title;
  return out;
}

Meeting said(const std::vector<std::string>& texts) { return shards_saying(texts).front().front(); }

Node closed(Node node) {
  node.disclosure = Openness::kClosed;
  return node;
}

/// Public minutes of which some nodes are closed.
Meeting partly_closed() {
  Meeting out = meeting_of(
      "a", {titled(AgendaKind::kReport, {1}, "備蓄について",
                   {speech("はい。"), closed(speech("はい。")), speech("はい。"),
                    closed(speech("個人の事情です。"))}),
            titled(AgendaKind::kReport, {2}, "備蓄について", {closed(speech("秘密です。"))}),
            titled(AgendaKind::kReport, {2}, "備蓄について", {speech("公開です。")})});
  out.disclosure.minutes = Openness::kOpen;
  return out;
}

}  // namespace

TEST_CASE("the id of an utterance comes from its words and speaker, not from its place") {
  const ElementIds before = ids_of(said({"開きます。", "質問です。", "終わります。"}));
  const ElementIds after =
      ids_of(said({"始めに一言。", "質問です。", "開きます。", "終わります。"}));
  CHECK(after.nodes[1] == before.nodes[1]);
  CHECK(after.nodes[2] == before.nodes[0]);
  CHECK(after.nodes[3] == before.nodes[2]);
  Meeting other = said({"開きます。"});
  other.agenda[0].nodes[0].label = "会長";
  CHECK(ids_of(other).nodes[0] != before.nodes[0]);
}

TEST_CASE("an id does not change with the width of characters and spaces") {
  CHECK(ids_of(said({"ＤＸの 推進"})).nodes == ids_of(said({"DXの推進"})).nodes);
}

TEST_CASE("equal utterances have different ids, and a later one does not change the first") {
  const ElementIds one = ids_of(said({"はい。"})),
                   three = ids_of(said({"はい。", "はい。", "はい。"}));
  CHECK(std::set(three.nodes.begin(), three.nodes.end()).size() == 3);
  CHECK(three.nodes[0] == one.nodes[0]);
}

TEST_CASE("the id of an item comes from its kind, numbers and title, not from its place") {
  const auto ids = [](std::vector<AgendaItem> agenda) {
    return ids_of(meeting_of("a", std::move(agenda))).items;
  };
  const std::vector<Node> words{speech("はい。")};
  const auto before = ids({titled(AgendaKind::kReport, {1}, "備蓄", words)});
  const auto after = ids({titled(AgendaKind::kOther, {}, "連絡", words),
                          titled(AgendaKind::kReport, {1}, "備蓄", words),
                          titled(AgendaKind::kReport, {2}, "備蓄", words),
                          titled(AgendaKind::kProposal, {1}, "備蓄", words),
                          titled(AgendaKind::kReport, {1}, "備蓄", words)});
  CHECK(after[1] == before[0]);
  CHECK(std::set(after.begin(), after.end()).size() == 5);
}

TEST_CASE("public ids are the same without the restricted part, and ordinals leave no gap") {
  const auto open = part(partly_closed(), Visibility::kPublic, false);
  REQUIRE(open);
  Meeting alone = *open;
  std::erase_if(alone.agenda, [](const AgendaItem& item) { return item.nodes.empty(); });
  ElementIds with = ids_of(*open);
  std::erase(with.items, "");
  CHECK(with.items == ids_of(alone).items);
  CHECK(with.nodes == ids_of(alone).nodes);
}

TEST_CASE("a restricted part has other nodes than the public one, and the same items") {
  const auto open = part(partly_closed(), Visibility::kPublic, false);
  const auto restricted = part(partly_closed(), Visibility::kRestricted, false);
  REQUIRE(open);
  REQUIRE(restricted);
  const ElementIds public_ids = ids_of(*open), ids = ids_of(*restricted, public_ids);
  CHECK(ids.items[0] == public_ids.items[0]);
  CHECK_FALSE(ids.items[1].empty());
  CHECK(ids.items[1] != public_ids.items[2]);
  for (const std::uint64_t id : ids.nodes)
    CHECK(std::find(public_ids.nodes.begin(), public_ids.nodes.end(), id) ==
          public_ids.nodes.end());
}

TEST_CASE("a thousand equal utterances have a thousand ids") {
  const ElementIds ids = ids_of(said(std::vector<std::string>(1000, "はい。")));
  CHECK(std::set(ids.nodes.begin(), ids.nodes.end()).size() == 1000);
}
