// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/issue_id.h"

#include <catch2/catch.hpp>

#include "core/meeting.h"

using namespace gijiroku;
using namespace gijiroku::search::kokkai;

TEST_CASE("an issueID is a meeting's id in other digits, and leads back to it") {
  const std::string id =
      GENERATE(std::string("0000000000000000"), std::string("ffffffffffffffff"),
               std::string("0123456789abcdef"), meeting_id("a.txt"), meeting_id("b.txt"));
  const std::string issue = issue_id(id);
  CAPTURE(id, issue);
  CHECK(issue.size() == 21);
  CHECK(is_issue_id(issue));
  CHECK(issue[9] == 'X');
  CHECK(meeting_of_issue(issue) == id);
}

TEST_CASE("what is no issueID of a meeting leads nowhere") {
  const char* const text =
      GENERATE("", "X", "99999999X999999999999", "999999999X99999999999", "00000000aX00000000000",
               "000000000X0000000000", "000000000X000000000000");
  CAPTURE(text);
  CHECK(!meeting_of_issue(text).has_value());
}

TEST_CASE("a speechID is an issueID and a number of three or four digits") {
  const std::string issue = issue_id(meeting_id("a.txt"));
  struct Row {
    unsigned order;
    const char* end;
  };
  const auto row = GENERATE(Row{0, "_000"}, Row{7, "_007"}, Row{999, "_999"}, Row{1000, "_1000"});
  const std::string id = speech_id(issue, row.order);
  CHECK(id == issue + row.end);
  const auto read = parse_speech_id(id);
  REQUIRE(read);
  CHECK(read->issue == issue);
  CHECK(read->order == row.order);
  for (const char* const bad : {"", "_", "_1", "_01", "_00001", "_0a1", "-001", "_001 "})
    CHECK(!parse_speech_id(issue + bad).has_value());
}
