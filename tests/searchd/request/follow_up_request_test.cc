// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/follow_up_request.h"

#include <catch2/catch.hpp>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

FollowUpCriteria read(const std::string& query) {
  return read_follow_up_criteria(parse_parameters(query), UnknownParameters::kRefused);
}

/// The parameter that is at fault; empty: none.
std::string fault_of(const std::string& query) {
  try {
    read(query);
  } catch (const BadRequest& e) {
    return e.faults.front().parameter;
  }
  return "";
}

}  // namespace

TEST_CASE("a request for follow-ups is read, and its address is read as the same") {
  const auto query = GENERATE("", "body=%E7%B7%8F%E5%8B%99", "year=2020&office=%E8%AA%B2%E9%95%B7",
                              "meeting=0123456789abcdef",
                              "follow_up=promise&state=open&size=500&page=3", "state=reported");
  CAPTURE(query);
  const std::string path = follow_ups_path(read(query));
  const std::size_t mark = path.find('?');
  CHECK(follow_ups_path(read(mark == path.npos ? "" : path.substr(mark + 1))) == path);
}

TEST_CASE("Japanese names of kinds and states are understood") {
  CHECK(read("follow_up=%E7%B4%84%E6%9D%9F").kind == FollowUpKind::kPromise);
  CHECK(read("state=%E6%9C%AA%E7%A2%BA%E8%AA%8D").state == FollowUpState::kOpen);
}

TEST_CASE("a wrong value of a request for follow-ups is named") {
  struct Row {
    const char *query, *parameter;
  };
  const auto row = GENERATE(
      Row{"state=closed", "state"}, Row{"follow_up=x", "follow_up"}, Row{"meeting=..", "meeting"},
      Row{"year=x", "year"}, Row{"size=501", "size"}, Row{"page=0", "page"},
      Row{"body=a&body=b", "body"}, Row{"colour=red", "colour"}, Row{"state=open", ""});
  CAPTURE(row.query);
  CHECK(fault_of(row.query) == row.parameter);
}

TEST_CASE("the table has the same filters, and all pages") {
  FollowUpCriteria criteria = read("state=open&page=2");
  CHECK(follow_up_table_path(criteria, TableFormat::kCsv) ==
        "/api/v1/follow-ups?state=open&format=csv");
}
