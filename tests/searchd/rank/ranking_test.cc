// SPDX-License-Identifier: GPL-3.0-or-later
// Scores against values computed by hand from docs/ranking.md: k1 = 0.9, b = 0.4, rarity
// ln(1 + (N - n + ½) / (n + ½)), a bigram counts half. In a text of average length, whose norm is
// k1, one occurrence counts as 1, two as 3.8 / 2.9 and three as 5.7 / 3.9.
#include "searchd/rank/ranking.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "searchd/rank/bm25.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// Four texts of ten characters.
const std::vector<std::string> kPlans{"予算を執行する計画。", "計画を執行する部署。",
                                      "計画を変更する部署。", "計画を変更する部署。"};

Ranking::Scores scores(const SmallIndex& index, std::string_view text, const NodeSet& nodes,
                       std::size_t shard = 0) {
  const Query query = index.query(text);
  return Ranking(query, index.reader()).scores(shard, nodes);
}

/// Of all nodes of the index, whose only shard is the first one.
Ranking::Scores scores(const SmallIndex& index, std::string_view text) {
  return scores(index, text, all_nodes(index.columns(0).nodes()));
}

void check_near(const std::vector<double>& found, const std::vector<double>& expected) {
  REQUIRE(found.size() == expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == Approx(expected[i]).margin(1e-6));
  }
}

}  // namespace

TEST_CASE("a rare word counts more than a frequent one") {
  const SmallIndex index(shards_saying(kPlans));
  const double rare = 1.2039728, half = 0.6931472, all = 0.1053605;  // in 1, 2 and 4 of 4 nodes
  check_near(scores(index, "予算").words, {rare, 0, 0, 0});
  check_near(scores(index, "執行").words, {half, half, 0, 0});
  check_near(scores(index, "変更").words, {0, 0, half, half});
  check_near(scores(index, "計画").words, {all, all, all, all});
  check_near(scores(index, "執行 計画").words, {half + all, half + all, all, all});
}

TEST_CASE("a bigram counts half of its rarity") {
  const SmallIndex index(shards_saying(kPlans));
  check_near(scores(index, "予算").all, {1.8059592, 0, 0, 0});
  // Of 算を, を執 and 執行 the first is in one node, the others are in two; 予算 is in one.
  check_near(scores(index, "予算を執行").all, {1.2039728 * 2 + 0.6931472 * 2, 0.6931472 * 2, 0, 0});
}

TEST_CASE("a bigram of two hiragana does not count") {
  const SmallIndex index(shards_saying(
      {"こどもと公園だ。", "子どもと公園だ。", "公園の機器だよ。", "機器の公園だよ。"}));
  const auto hiragana = scores(index, "こども");
  CHECK(hiragana.words[0] > 0);
  check_near(hiragana.all, hiragana.words);
  const auto mixed = scores(index, "子ども");  // 子ど counts, ども does not
  CHECK(mixed.all[1] - mixed.words[1] == Approx(0.5 * 1.2039728));
  CHECK(mixed.all[0] == Approx(mixed.words[0]));
}

TEST_CASE("each further occurrence counts less than the one before it") {
  const SmallIndex index(shards_saying({"予算と予算と予算と。", "予算と予算と計画と。",
                                        "予算と計画と計画と。", "計画と計画と計画と。"}));
  const double rarity = 0.3566749;  // in 3 of 4 nodes
  check_near(scores(index, "予算").words, {rarity * 5.7 / 3.9, rarity * 3.8 / 2.9, rarity, 0});
}

TEST_CASE("an occurrence in a long text counts less than one in a short text") {
  const SmallIndex index(
      shards_saying({"予算です。", "予算を執行する計画。", "予算を執行する計画の変更です。"}));
  const double rarity = 0.1335314;  // in 3 of 3 nodes
  // Lengths of 5, 10 and 15 characters have the norms .9 × (.6 + .4 × length / 10).
  check_near(scores(index, "予算").words, {rarity * 1.9 / 1.72, rarity, rarity * 1.9 / 2.08});
  const Query query = index.query("予算");
  const Ranking ranking(query, index.reader());
  CHECK(ranking.norm(0, 0) == Approx(0.72));
  CHECK(ranking.norm(0, 1) == Approx(0.9));
  CHECK(ranking.norm(0, 2) == Approx(1.08));
}

TEST_CASE("the spellings of a word count as one word") {
  const SmallIndex index(shards_saying(
      {"こどもと公園だ。", "子どもと公園だ。", "こどもと子供だ。", "公園の機器だよ。"}));
  const auto found = scores(index, "こども").words;
  CHECK(found[0] > 0);
  CHECK(found[1] == Approx(found[0]));
  CHECK(found[2] == Approx(found[0] * 3.8 / 2.9));
  CHECK(found[3] == 0);
}

TEST_CASE("scores of different shards are comparable") {
  const SmallIndex together(shards_saying(kPlans));
  const Shards first = shards_saying({kPlans[0]});
  Shards others = shards_saying({kPlans[1], kPlans[2], kPlans[3]});
  others[0][0].id = meeting_id("b");
  const SmallIndex apart({first[0], others[0]});
  for (const char* text : {"予算", "執行 計画", "予算を執行"}) {
    CAPTURE(text);
    const auto whole = scores(together, text).all;
    check_near(scores(apart, text, {0}, 0).all, {whole[0]});
    check_near(scores(apart, text, {0, 1, 2}, 1).all, {whole[1], whole[2], whole[3]});
  }
}

TEST_CASE("the score of a node does not depend on the other nodes that are scored") {
  const SmallIndex index(shards_saying(kPlans));
  const auto all = scores(index, "予算を執行 計画").all;
  for (const NodeSet& some : {NodeSet{0}, NodeSet{3}, NodeSet{0, 2}, NodeSet{1, 2, 3}}) {
    std::vector<double> expected;
    for (const std::uint32_t node : some) expected.push_back(all[node]);
    check_near(scores(index, "予算を執行 計画", some).all, expected);
  }
  CHECK(scores(index, "予算", {}).all.empty());
}

TEST_CASE("a frequent bigram gives a few nodes the same scores as when all are scored") {
  std::vector<std::string> texts(300, "計画と計画の話です。");
  texts[7] = "予算と計画の話です。";
  const SmallIndex index(shards_saying(texts));
  const auto all = scores(index, "計画").all;
  check_near(scores(index, "計画", {6, 7}).all, {all[6], all[7]});
  CHECK(all[6] > all[7]);
}

TEST_CASE("a word that no node has does not count") {
  const SmallIndex index(shards_saying(kPlans));
  check_near(scores(index, "図書館").all, {0, 0, 0, 0});
  check_near(scores(index, "図書館 予算").all, scores(index, "予算").all);
}

TEST_CASE("rarity falls with the number of nodes and stays positive") {
  CHECK(rarity(0, 10) == Approx(std::log1p(10.5 / 0.5)));
  for (std::size_t with = 0; with < 10; ++with) CHECK(rarity(with, 10) > rarity(with + 1, 10));
  CHECK(rarity(10, 10) > 0);
  CHECK(rarity(11, 10) > 0);
  CHECK(rarity(11, 10) <
        rarity(10, 10));  // the spellings of a word may be in more nodes than there are
}
