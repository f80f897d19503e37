// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/facets.h"

#include <catch2/catch.hpp>

#include "searchd/match/filter_set.h"
#include "searchd/select/grouped_search.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// Shard 0: the general committee in 2020. Shard 1: the welfare committee in 2021, and a meeting of
/// unknown body and year.
Shards three_meetings() {
  Meeting general =
      meeting_of("a",
                 {item_of(AgendaKind::kProposal, {speech("予算です。"), speech("予算の件です。"),
                                                  speech("予算を増やします。", "課長")})},
                 "2020-12-14", "総務委員会");
  general.header = {node_of(NodeKind::kHeader, "予算書のある部屋", "場所")};
  general.materials = {node_of(NodeKind::kMaterial, "予算書", "資料1")};
  const Meeting welfare = meeting_of(
      "b",
      {item_of(AgendaKind::kReport, {speech("予算です。"), speech("予算の話です。", "部長"),
                                     speech("予算は以上です。", "部長")})},
      "2021-06-01", "厚生委員会");
  const Meeting unknown =
      meeting_of("c", {item_of(AgendaKind::kNone, {speech("予算でした。")})}, "", "");
  return {{general}, {welfare, unknown}};
}

/// "委員 3, 課長 1*": the values of a facet with their counts, the selected ones marked.
std::string shown(const std::vector<Facet>& facets, Field field) {
  std::string out;
  for (const Facet& facet : facets) {
    if (facet.field != field) continue;
    for (const FacetValue& value : facet.values)
      out += (out.empty() ? "" : ", ") + value.value + " " + std::to_string(value.count) +
             (value.selected ? "*" : "");
  }
  return out;
}

/// The facets of all nodes that pass the criteria.
std::vector<Facet> counted(const SmallIndex& index, const Criteria& criteria) {
  FacetCounts counts(index.generation());
  for (std::size_t s = 0; s < index.generation().shards.size(); ++s) {
    const FilterSet filters(criteria.filters, {criteria.from, criteria.until}, index.columns(s));
    const NodeSet nodes = all_nodes(index.columns(s).nodes());
    std::vector<std::uint32_t> failed;
    for (const std::uint32_t node : nodes) failed.push_back(filters.failed(node));
    counts.add(s, nodes, failed);
  }
  return counts.facets(criteria);
}

std::vector<Facet> grouped(const SmallIndex& index, const Criteria& criteria) {
  return select_grouped(criteria, index.query(criteria.text), index.reader(), index.query_reader(),
                        10)
      .facets;
}

}  // namespace

TEST_CASE("each value counts its nodes in all shards") {
  const SmallIndex index(three_meetings());
  const auto facets = counted(index, {});
  CHECK(shown(facets, Field::kLabel) == "委員 4, 部長 2, 課長 1");
  CHECK(shown(facets, Field::kRole) == "member 4, executive 3");
  CHECK(shown(facets, Field::kKind) == "proposal 3, report 3, none 1");
  CHECK(shown(facets, Field::kBody) == "総務委員会 5, 厚生委員会 3");
  CHECK(shown(facets, Field::kNode) == "utterance 7, header 1, material 1");
}

TEST_CASE("an empty list of failed filters means that every node passes") {
  const SmallIndex index(three_meetings());
  FacetCounts counts(index.generation());
  counts.add(0, {1, 3}, {});
  counts.add(1, {1, 2, 3}, {});
  CHECK(shown(counts.facets({}), Field::kLabel) == "委員 2, 部長 2, 課長 1");
}

TEST_CASE("the labels of header rows and materials are not counted among the speakers") {
  const SmallIndex index(three_meetings());
  FacetCounts counts(index.generation());
  counts.add(0, {0, 4}, {});
  CHECK(shown(counts.facets({}), Field::kLabel).empty());
  CHECK(shown(counts.facets({}), Field::kNode) == "header 1, material 1");
}

TEST_CASE("a facet counts without its own filter, and with every other one") {
  const SmallIndex index(three_meetings());
  Criteria criteria;
  criteria.filters = {{Field::kLabel, {"委員"}}, {Field::kYear, {"2021"}}};
  const auto facets = counted(index, criteria);
  CHECK(shown(facets, Field::kLabel) == "部長 2, 委員 1*");
  CHECK(shown(facets, Field::kYear) == "2021 1*, 2020 2, 不明 1");
  CHECK(shown(facets, Field::kBody) == "厚生委員会 1");
  CHECK(shown(facets, Field::kRole) == "member 1");
}

TEST_CASE("the days narrow every facet") {
  const SmallIndex index(three_meetings());
  Criteria criteria;
  criteria.from = parse_iso_date("2021-01-01");
  criteria.filters = {{Field::kLabel, {"課長"}}};
  const auto facets = counted(index, criteria);
  CHECK(shown(facets, Field::kLabel) == "部長 2, 委員 1, 課長 0*");
  CHECK(shown(facets, Field::kYear).empty());
}

TEST_CASE("a selected value is listed even if no node has it") {
  const SmallIndex index(three_meetings());
  Criteria criteria;
  criteria.filters = {{Field::kLabel, {"区長", "課長"}}, {Field::kYear, {"2021", "1999"}}};
  const auto facets = counted(index, criteria);
  CHECK(shown(facets, Field::kLabel) == "部長 2, 委員 1, 課長 0*, 区長 0*");
  CHECK(shown(facets, Field::kYear) == "2021 0*, 2020 1, 1999 0*");
}

TEST_CASE("the most frequent value is first, and equal counts are in the order of code points") {
  const SmallIndex index(
      {{meeting_of("a", {item_of(AgendaKind::kOther,
                                 {speech("一", "部長"), speech("二", "区長"), speech("三", "課長"),
                                  speech("四", "課長"), speech("五", "局長")})})}});
  CHECK(shown(counted(index, {}), Field::kLabel) == "課長 2, 区長 1, 局長 1, 部長 1");
}

TEST_CASE("years are listed latest first whatever their counts, the unknown one last") {
  const SmallIndex index(three_meetings());
  CHECK(shown(counted(index, {}), Field::kYear) == "2021 3, 2020 5, 不明 1");
}

TEST_CASE("a unit counts once for each value that its nodes have") {
  const SmallIndex index(three_meetings());
  FacetCounts counts(index.generation());
  counts.add_units(0, Field::kLabel, {{0, 7}, {1, 7}, {2, 7}, {3, 7}, {4, 7}});
  counts.add_units(1, Field::kLabel, {{0, 7}, {1, 7}, {2, 7}, {3, 8}});
  const auto facets = counts.facets({});
  CHECK(shown(facets, Field::kLabel) == "委員 3, 課長 1, 部長 1");
  for (const Field other : {Field::kRole, Field::kYear, Field::kBody, Field::kKind}) {
    CAPTURE(spec(other).name);
    CHECK(shown(facets, other).empty());
  }
}

TEST_CASE("units of a grouped search count once for each value of their matching nodes") {
  const SmallIndex index(three_meetings());
  Criteria criteria;
  criteria.text = "予算";
  criteria.unit = Unit::kMeeting;
  const auto facets = grouped(index, criteria);
  CHECK(shown(facets, Field::kLabel) == "委員 3, 課長 1, 部長 1");
  CHECK(shown(facets, Field::kYear) == "2021 1, 2020 1, 不明 1");
}

TEST_CASE("a facet of a grouped search counts without its own filter") {
  const SmallIndex index(three_meetings());
  Criteria criteria;
  criteria.text = "予算";
  criteria.unit = Unit::kMeeting;
  criteria.filters = {{Field::kLabel, {"部長"}}, {Field::kYear, {"2020", "2021"}}};
  const auto facets = grouped(index, criteria);
  CHECK(shown(facets, Field::kLabel) == "委員 2, 課長 1, 部長 1*");
  CHECK(shown(facets, Field::kYear) == "2021 1*, 2020 0*");
  CHECK(shown(facets, Field::kBody) == "厚生委員会 1");
}

TEST_CASE("values are named as people write them") {
  CHECK(japanese_value(Field::kYear, "2020") == "2020年度（令和2年度）");
  CHECK(japanese_value(Field::kYear, "2019") == "2019年度（令和元年度）");
  CHECK(japanese_value(Field::kYear, "1988") == "1988年度（昭和63年度）");
  CHECK(japanese_value(Field::kYear, "不明") == "不明");
  CHECK(japanese_value(Field::kKind, "proposal") == "議案");
  CHECK(japanese_value(Field::kNode, "utterance") == "発言");
  CHECK(japanese_value(Field::kRole, "chair") == "委員長・議長");
  CHECK(japanese_value(Field::kOutcome, "passed") == "可決");
  CHECK(japanese_value(Field::kFollowUp, "promise") == "後日回答");
  CHECK(japanese_value(Field::kLabel, "部員") == "部員");
}
