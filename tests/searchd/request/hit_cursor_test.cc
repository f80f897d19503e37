// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/request/hit_cursor.h"

#include <catch2/catch.hpp>

#include "searchd/request/fault.h"
#include "searchd/request/hit_fields.h"

using namespace gijiroku::search;

namespace {

std::string fault_of(const std::string& query) {
  try {
    Parameters parameters = parse_parameters(query);
    take_cursor(parameters);
    take_hit_fields(parameters);
  } catch (const BadRequest& e) {
    return e.faults.front().code + " " + e.faults.front().parameter;
  }
  return "";
}

}  // namespace

TEST_CASE("a cursor reads as it was written, and is taken out of the parameters") {
  Parameters parameters = parse_parameters("q=a&cursor=1000-b36dfb16d75171ec");
  const auto cursor = take_cursor(parameters);
  REQUIRE(cursor);
  CHECK(cursor->offset == 1000);
  CHECK(text_of(*cursor) == "1000-b36dfb16d75171ec");
  CHECK(parameters == parse_parameters("q=a"));
  CHECK_NOTHROW(check_current(*cursor, "b36dfb16d75171ec"));
  CHECK_THROWS_AS(check_current(*cursor, "0000000000000000"), BadRequest);
  Parameters first = parse_parameters("cursor=*");
  CHECK(take_cursor(first)->offset == 0);
  Parameters none = parse_parameters("q=a");
  CHECK(!take_cursor(none).has_value());
}

TEST_CASE("what is no cursor or no key of a hit is refused") {
  for (const char* const query : {"cursor=1", "cursor=-x", "cursor=x-y", "cursor=1-",
                                  "cursor=99999999999999999999-a", "cursor=-1-a"})
    CHECK(fault_of(query) == "unknown_value cursor");
  CHECK(fault_of("cursor=*&page=2") == "unsupported page");
  CHECK(fault_of("fields=id,colour") == "unknown_value fields");
  CHECK(fault_of("fields=id,url&cursor=*").empty());
}

TEST_CASE("the keys of a hit are taken in the order of the request") {
  Parameters parameters = parse_parameters("fields=url,id&q=a");
  CHECK(take_hit_fields(parameters) == std::vector<std::string>{"url", "id"});
  CHECK(parameters == parse_parameters("q=a"));
}
