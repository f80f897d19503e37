// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/match/filter_set.h"

#include <catch2/catch.hpp>

#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// Node 0: heading of an item with two bills; 1 and 2: its speeches; 3: a speech before the first
/// item of a meeting without body and date.
Shards two_meetings() {
  AgendaItem item = item_of(AgendaKind::kProposal, {node_of(NodeKind::kHeading, "予算"),
                                                    speech("賛成です。", "委員", "濱田太郎"),
                                                    speech("後で調べます。", "課長", "小浜田")});
  item.bills = {"議案第53号", "報告第5号"};
  item.proposer = "山田市長";
  item.outcome = Outcome::kPassed;
  item.follow_ups = {{FollowUpKind::kPromise, "課長", "", {0, 2, {0, 6}}, {}}};
  const Meeting unknown =
      meeting_of("b", {item_of(AgendaKind::kNone, {speech("開会です。", "議長")})}, "", "");
  return {{meeting_of("a", {item}, "2020-12-14", "総務委員会"), unknown}};
}

const Columns& columns() {
  static const SmallIndex kIndex(two_meetings());
  return kIndex.columns(0);
}

/// The nodes that pass, "012".
std::string passing(const std::vector<Filter>& filters, const Days& days = {}) {
  const FilterSet set(filters, days, columns());
  std::string out;
  for (std::uint32_t node = 0; node < columns().nodes(); ++node) {
    if (set.failed(node) == 0) out += std::to_string(node);
  }
  return out;
}

std::string passing(const char* from, const char* until) {
  return passing({}, {parse_iso_date(from), parse_iso_date(until)});
}

}  // namespace

TEST_CASE("a filter passes the nodes that have one of its values in its field") {
  struct Row {
    Field field;
    std::vector<std::string> values;
    std::string passing;
  };
  const auto row = GENERATE(
      Row{Field::kNode, {"utterance"}, "123"}, Row{Field::kNode, {"heading"}, "0"},
      Row{Field::kRole, {"member"}, "1"}, Row{Field::kRole, {"member", "chair"}, "13"},
      Row{Field::kLabel, {"委員"}, "1"}, Row{Field::kLabel, {"委"}, ""},
      Row{Field::kLabel, {"議長", "課長"}, "23"}, Row{Field::kName, {"浜田"}, "1"},
      Row{Field::kName, {"小浜"}, "2"}, Row{Field::kName, {"浜田太郎", "小"}, "12"},
      Row{Field::kKind, {"proposal"}, "012"}, Row{Field::kKind, {"none"}, "3"},
      Row{Field::kYear, {"2020"}, "012"}, Row{Field::kYear, {"不明"}, "3"},
      Row{Field::kYear, {"2021"}, ""}, Row{Field::kBody, {"総務委員会"}, "012"},
      Row{Field::kBody, {"総務"}, ""}, Row{Field::kBody, {"不明"}, "3"},
      Row{Field::kBody, {"厚生委員会", "不明"}, "3"}, Row{Field::kDate, {"2020-12-14"}, "012"},
      Row{Field::kMeeting, {meeting_id("b")}, "3"},
      Row{Field::kItem, {std::string(columns()[Field::kItem].value(0))}, "012"},
      Row{Field::kOutcome, {"passed"}, "012"}, Row{Field::kFollowUp, {"promise"}, "2"},
      Row{Field::kBill, {"議案第53号"}, "012"}, Row{Field::kBill, {"報告第5号"}, "012"},
      Row{Field::kBill, {"議案第5号"}, ""}, Row{Field::kProposer, {"山田市長"}, "012"},
      Row{Field::kProposer, {"山田"}, ""}, Row{Field::kLabel, {}, ""});
  CAPTURE(spec(row.field).name, row.values);
  CHECK(passing({{row.field, row.values}}) == row.passing);
}

TEST_CASE("every filter must be passed") {
  CHECK(passing({{Field::kYear, {"2020"}}, {Field::kRole, {"member", "chair"}}}) == "1");
  CHECK(passing({{Field::kYear, {"不明"}}, {Field::kRole, {"member"}}}).empty());
}

TEST_CASE("a node fails filters one by one, each with its own bit") {
  const std::vector<Filter> filters{{Field::kLabel, {"委員"}}, {Field::kBody, {"総務委員会"}}};
  const FilterSet set(filters, {parse_iso_date("2020-01-01"), std::nullopt}, columns());
  const std::uint32_t label = FilterSet::bit(Field::kLabel), body = FilterSet::bit(Field::kBody);
  CHECK(set.failed(1) == 0);
  CHECK(set.failed(2) == label);
  CHECK(set.failed(3) == (label | body | FilterSet::kDays));
}

TEST_CASE("no field shares its bit with another or with the days") {
  std::uint32_t seen = FilterSet::kDays;
  for (const FieldSpec& each : kSchema) {
    CHECK((seen & FilterSet::bit(each.field)) == 0);
    seen |= FilterSet::bit(each.field);
  }
}

TEST_CASE("the first and the last day are included, and a meeting without a date is in no range") {
  struct Row {
    const char *from, *until, *passing;
  };
  const auto row =
      GENERATE(Row{"2020-12-14", "2020-12-14", "012"}, Row{"2020-12-14", "", "012"},
               Row{"2020-12-15", "", ""}, Row{"", "2020-12-14", "012"}, Row{"", "2020-12-13", ""},
               Row{"2020-12-13", "2020-12-15", "012"}, Row{"1800-01-01", "", "012"},
               Row{"", "2999-12-31", "012"}, Row{"", "", "0123"});
  CAPTURE(row.from, row.until);
  CHECK(passing(row.from, row.until) == row.passing);
}

TEST_CASE("a set without filters and days is empty") {
  CHECK(FilterSet({}, {}, columns()).empty());
  CHECK_FALSE(FilterSet({{Field::kYear, {"2020"}}}, {}, columns()).empty());
  CHECK_FALSE(FilterSet({}, {parse_iso_date("2020-12-14"), {}}, columns()).empty());
  CHECK_FALSE(FilterSet({}, {{}, parse_iso_date("2020-12-14")}, columns()).empty());
}

TEST_CASE("a filter by name selects names that begin with it, in any spelling of the characters") {
  CHECK(selects_value(Field::kName, "濱田太郎", "浜田"));
  CHECK(selects_value(Field::kName, "浜田太郎", "濱田"));
  CHECK(selects_value(Field::kName, "山田　花子", "山田花"));
  CHECK(selects_value(Field::kName, "鈴木（ひ）", "鈴木(ひ)"));
  CHECK_FALSE(selects_value(Field::kName, "小浜田", "浜田"));
  CHECK_FALSE(selects_value(Field::kName, "浜", "浜田"));
  CHECK_FALSE(selects_value(Field::kLabel, "濱田委員", "浜田委員"));
}

TEST_CASE("a filter by bill selects a whole number, alone or among several") {
  CHECK(selects_value(Field::kBill, "議案第5号", "議案第5号"));
  CHECK(selects_value(Field::kBill, "議案第5号 議案第6号 議案第7号", "議案第5号"));
  CHECK(selects_value(Field::kBill, "議案第5号 議案第6号 議案第7号", "議案第6号"));
  CHECK(selects_value(Field::kBill, "議案第5号 議案第6号 議案第7号", "議案第7号"));
  CHECK_FALSE(selects_value(Field::kBill, "市長提出議案第5号", "議案第5号"));
  CHECK_FALSE(selects_value(Field::kBill, "第15号議案", "第15号"));
  CHECK_FALSE(selects_value(Field::kBill, "", "議案第5号"));
}

TEST_CASE("a filter by body selects the whole name, or the records without a body") {
  CHECK(selects_value(Field::kBody, "総務委員会", "総務委員会"));
  CHECK_FALSE(selects_value(Field::kBody, "総務委員会", "総務"));
  CHECK_FALSE(selects_value(Field::kBody, "総務委員会", kUnknownBody));
  CHECK(selects_value(Field::kBody, "", kUnknownBody));
  CHECK_FALSE(selects_value(Field::kBody, "", "総務委員会"));
  CHECK_FALSE(selects_value(Field::kOutcome, "", kUnknownBody));
}
