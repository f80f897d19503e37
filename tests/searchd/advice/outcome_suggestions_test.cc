// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/advice/outcome_suggestions.h"

#include <catch2/catch.hpp>

#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

AgendaItem decided(AgendaKind kind, const std::string& title, Outcome outcome) {
  AgendaItem out = item_of(kind, {node_of(NodeKind::kHeading, title), speech("説明します。")});
  out.title = title;
  out.outcome = outcome;
  return out;
}

const Shards& shards() {
  static const Shards kShards{
      {meeting_of("a", {decided(AgendaKind::kProposal, "図書館の改築", Outcome::kApproved),
                        decided(AgendaKind::kProposal, "公園の整備", Outcome::kContinued),
                        decided(AgendaKind::kReport, "共通基盤の調達", Outcome::kUnknown)}),
       meeting_of("b", {decided(AgendaKind::kProposal, "図書館の休館", Outcome::kContinued)},
                  "2019-05-01")}};
  return kShards;
}

std::vector<OutcomeSuggestion> offers(const SmallIndex& index, const Criteria& criteria) {
  const Query query = index.query(criteria.text);
  const IndexReader reader = index.reader();
  const QueryReader parts = index.query_reader();
  return outcome_suggestions({criteria, query, reader, parts});
}

std::vector<OutcomeSuggestion> offers(const SmallIndex& index, const std::string& text) {
  Criteria criteria;
  criteria.text = text;
  return offers(index, criteria);
}

}  // namespace

TEST_CASE("a query that names a result offers the items that have it") {
  const SmallIndex index(shards());
  struct Row {
    const char* text;
    std::size_t total;
    bool has_result;
  };
  const auto row =
      GENERATE(Row{"継続審査", 2, true}, Row{"継続審査の図書館", 1, true},
               Row{"令和2年度に承認された図書館の議案", 1, true}, Row{"共通基盤 決定", 1, false});
  CAPTURE(row.text);
  const auto found = offers(index, row.text);
  REQUIRE(found.size() == 1);
  CHECK(found[0].total == row.total);
  CHECK(found[0].has_result == row.has_result);
  CHECK(found[0].criteria.unit == Unit::kItem);
  CHECK(found[0].criteria.sort == Sort::kNewest);
}

TEST_CASE("nothing is offered that finds nothing") {
  const SmallIndex index(shards());
  for (const char* text :
       {"否決された議案", "水族館 否決", "令和元年度に承認された公園の議案", "図書館"})
    CHECK(offers(index, text).empty());
}

TEST_CASE("a search for items or with a filter by result gets no such offer") {
  const SmallIndex index(shards());
  Criteria criteria;
  criteria.text = "継続審査";
  criteria.unit = Unit::kItem;
  CHECK(offers(index, criteria).empty());
  criteria.unit = Unit::kUtterance;
  criteria.filters = {{Field::kOutcome, {"passed"}}};
  CHECK(offers(index, criteria).empty());
}
