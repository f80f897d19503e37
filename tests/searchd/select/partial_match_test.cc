// SPDX-License-Identifier: GPL-3.0-or-later
// Which nodes contain enough of a query. A word that n of N nodes contain weighs ln(1 + N / (n +
// ½)). A node's share of the query is the weight of its words divided by that of all words.
#include "searchd/select/partial_match.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

PartialMatch::NodesInContext matching(const SmallIndex& index, std::string_view text,
                                      std::size_t shard = 0) {
  const Query query = index.query(text);
  return PartialMatch(query, index.reader()).nodes(shard);
}

bool can_relax(const SmallIndex& index, std::string_view text) {
  const Query query = index.query(text);
  return PartialMatch(query, index.reader()).can_relax();
}

double weight(double nodes, double holding) { return std::log1p(nodes / (holding + 0.5)); }

/// Twenty texts: one has 公園, one 機器, and so many have 計画.
std::vector<std::string> twenty(std::size_t plans) {
  std::vector<std::string> out{"公園です。", "機器です。"};
  while (out.size() < 2 + plans) out.push_back("計画です。");
  while (out.size() < 20) out.push_back("以上です。");
  return out;
}

NodeSet from_to(std::uint32_t first, std::uint32_t last) {
  NodeSet out;
  for (std::uint32_t node = first; node <= last; ++node) out.push_back(node);
  return out;
}

void check_context(const PartialMatch::NodesInContext& found, const std::vector<double>& expected) {
  REQUIRE(found.context.size() == expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) {
    CAPTURE(i);
    CHECK(found.context[i] == Approx(expected[i]).margin(1e-6));
  }
}

std::vector<Node> speeches(const std::vector<std::string>& texts) {
  std::vector<Node> out;
  for (const std::string& text : texts) out.push_back(speech(text));
  return out;
}

}  // namespace

TEST_CASE(
    "a node matches if its words are worth 15 % of the query, and rare words are worth more") {
  // 計画 in 12 nodes is worth 15.2 % of the query, in 13 nodes 14.6 %.
  const SmallIndex twelve(shards_saying(twenty(12)));
  CHECK(matching(twelve, "公園 機器 計画").nodes == from_to(0, 13));
  const SmallIndex thirteen(shards_saying(twenty(13)));
  CHECK(matching(thirteen, "公園 機器 計画").nodes == NodeSet{0, 1});
}

TEST_CASE("the words of a term that may match non-contiguously count one by one") {
  const SmallIndex index(shards_saying(twenty(12)));
  CHECK(matching(index, "公園の機器の計画").nodes == from_to(0, 13));
  CHECK(matching(index, "公園の機器").nodes == NodeSet{0, 1});
}

TEST_CASE("rarity is counted over all shards") {
  for (const std::size_t plans : {12U, 13U}) {
    const std::vector<std::string> texts = twenty(plans);
    Shards shards = shards_saying({texts.begin(), texts.begin() + 5});
    shards.push_back(shards_saying({texts.begin() + 5, texts.end()})[0]);
    shards[1][0].id = meeting_id("b");
    const SmallIndex index(shards);
    CAPTURE(plans);
    CHECK(matching(index, "公園 機器 計画", 0).nodes ==
          (plans == 12 ? NodeSet{0, 1, 2, 3, 4} : NodeSet{0, 1}));
    CHECK(matching(index, "公園 機器 計画", 1).nodes == (plans == 12 ? from_to(0, 8) : NodeSet{}));
  }
}

TEST_CASE("a node without any of the words does not match, even if its agenda item has all") {
  const SmallIndex index({{meeting_of(
      "a", {item_of(AgendaKind::kReport, speeches({"公園です。", "以上です。", "機器です。"}))})}});
  CHECK(matching(index, "公園 機器").nodes == NodeSet{0, 2});
}

TEST_CASE("any word is enough if the agenda item has all of them") {
  std::vector<std::string> texts = twenty(13);
  const SmallIndex item({{meeting_of("a", {item_of(AgendaKind::kProposal, speeches(texts))})}});
  CHECK(matching(item, "公園 機器 計画").nodes == from_to(0, 14));
  const SmallIndex before_items({{meeting_of("a", {item_of(AgendaKind::kNone, speeches(texts))})}});
  CHECK(matching(before_items, "公園 機器 計画").nodes == NodeSet{0, 1});
  texts.erase(texts.begin());
  const SmallIndex lacking(
      {{meeting_of("a", {item_of(AgendaKind::kProposal, speeches(texts)),
                         item_of(AgendaKind::kOther, {speech("公園です。")})})}});
  CHECK(matching(lacking, "公園 機器 計画").nodes == NodeSet{0, 19});
}

TEST_CASE(
    "the context of a node is what it lacks, in full just before it and by a quarter elsewhere") {
  const SmallIndex index({{meeting_of(
      "a", {item_of(AgendaKind::kProposal, speeches({"公園です。", "機器です。", "機器の件です。",
                                                     "以上です。", "公園の機器の計画です。"}))})}});
  const double park = weight(5, 2), gear = weight(5, 3), plan = weight(5, 1);
  const double all = park + gear + plan, p = park / all, g = gear / all;
  const auto found = matching(index, "公園 機器 計画");
  CHECK(found.nodes == NodeSet{0, 1, 2, 4});
  check_context(found, {0.25 * (1 - p), p + 0.25 * (1 - g - p), 0.25 * (1 - g), 0});
}

TEST_CASE("an agenda item of many speeches adds nothing, because it is about many subjects") {
  std::vector<std::string> texts{"公園です。", "機器です。"};
  texts.resize(27, "計画です。");
  texts.resize(PartialMatch::kMostNodes, "以上です。");
  const SmallIndex most({{meeting_of("a", {item_of(AgendaKind::kOther, speeches(texts))})}});
  CHECK(matching(most, "公園 機器 計画").nodes == from_to(0, 26));
  texts.emplace_back("以上です。");
  const SmallIndex more({{meeting_of("a", {item_of(AgendaKind::kOther, speeches(texts))})}});
  const auto found = matching(more, "公園 機器 計画");
  CHECK(found.nodes == NodeSet{0, 1});
  check_context(found, {0, 0});
}

TEST_CASE("words that a node has itself are not part of its context") {
  const SmallIndex index({{meeting_of(
      "a", {item_of(AgendaKind::kProposal, speeches({"公園の機器です。", "機器の計画です。"}))})}});
  const double park = weight(2, 1), gear = weight(2, 2), all = 2 * park + gear;
  check_context(matching(index, "公園 機器 計画"), {0.25 * park / all, park / all});
}

TEST_CASE("the node before belongs to the context only if it is in the same agenda item") {
  const SmallIndex index(
      {{meeting_of("a", {item_of(AgendaKind::kProposal, speeches({"機器です。", "公園です。"})),
                         item_of(AgendaKind::kReport, speeches({"機器です。", "公園です。"}))})}});
  const double half = 0.5;  // of the query, each
  check_context(matching(index, "公園 機器"), {0.25 * half, half, 0.25 * half, half});
}

TEST_CASE("a node has no context unless its agenda item has all words") {
  const SmallIndex index(
      {{meeting_of("a", {item_of(AgendaKind::kNone, speeches({"公園です。", "機器です。"})),
                         item_of(AgendaKind::kReport, speeches({"公園です。", "以上です。"})),
                         item_of(AgendaKind::kOther, speeches({"機器です。"}))})}});
  const auto found = matching(index, "公園 機器");
  CHECK(found.nodes == NodeSet{0, 1, 2, 4});
  check_context(found, {0, 0, 0, 0});
}

TEST_CASE("the header and the materials are not an agenda item") {
  Meeting meeting = meeting_of("a", {item_of(AgendaKind::kReport, speeches({"以上です。"}))});
  meeting.header = {node_of(NodeKind::kHeading, "公園"), node_of(NodeKind::kHeading, "機器")};
  meeting.materials = {node_of(NodeKind::kMaterial, "公園"), node_of(NodeKind::kMaterial, "機器")};
  const SmallIndex index({{meeting}});
  const auto found = matching(index, "公園 機器");
  CHECK(found.nodes == NodeSet{0, 1, 3, 4});
  check_context(found, {0, 0, 0, 0});
}

TEST_CASE("a term whose words may not match non-contiguously counts as a whole") {
  const SmallIndex index(
      shards_saying({"保育の話です。", "料の話です。", "保育料です。", "公園です。"}));
  CHECK(matching(index, "保育料 公園").nodes == NodeSet{2, 3});
}

TEST_CASE("a query of two or more parts can be relaxed") {
  const SmallIndex index(shards_saying(twenty(1)));
  CHECK(can_relax(index, "公園 機器"));
  CHECK(can_relax(index, "公園の機器"));
  CHECK(can_relax(index, "保育料 公園"));
  CHECK(can_relax(index, "公園 機器 \"計画\""));
  for (const char* none : {"公園", "公園 公園", "公園 \"機器\"", "公園 -機器", "(公園 OR 機器)",
                           "公園 NEAR/3 機器", "公園 役職:委員", ""}) {
    CAPTURE(none);
    CHECK_FALSE(can_relax(index, none));
  }
}
