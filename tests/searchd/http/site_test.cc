// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/http/site.h"

#include <catch2/catch.hpp>

#include "searchd/request/fault.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

Reply of_size(std::size_t bytes) { return {200, "text/plain", std::string(bytes, 'a'), "test"}; }

}  // namespace

TEST_CASE("a reply above its limit is refused with a reason, and never cut") {
  struct Row {
    const char* path;
    std::size_t most;
  };
  const auto row = GENERATE(Row{"/search", kMaxBytes}, Row{"/api/v1/search", kMaxBytes},
                            Row{"/meetings", kMaxBytes}, Row{"/api/v1/meetings", kMaxBytes},
                            Row{"/meetings/0123456789abcdef", kMaxMeetingBytes},
                            Row{"/api/v1/meetings/0123456789abcdef", kMaxMeetingBytes});
  CAPTURE(row.path);
  CHECK(bounded(of_size(row.most), row.path).body.size() == row.most);
  try {
    bounded(of_size(row.most + 1), row.path);
    FAIL("the reply is too large");
  } catch (const BadRequest& e) {
    REQUIRE(e.faults.size() == 1);
    CHECK(e.faults[0].code == "too_large");
    CHECK(e.faults[0].message.find(" MB を超えるため") != std::string::npos);
  }
}
