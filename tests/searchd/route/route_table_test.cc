// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/route_table.h"

#include <catch2/catch.hpp>

#include "searchd/route/meeting_routes.h"
#include "searchd/route/search_routes.h"

namespace gijiroku::search {
namespace {

using Ids = std::vector<std::string>;

TEST_CASE("an id in a path is any run of lower-case letters, digits, '-' and '_'") {
  CHECK(ids_in_path("/search", "/search") == Ids{});
  CHECK(ids_in_path("/meetings/{id}", "/meetings/0123abcd") == Ids{"0123abcd"});
  CHECK(ids_in_path("/a/{id}/u/{id}", "/a/x-1/u/y_2") == Ids{"x-1", "y_2"});
  CHECK(ids_in_path("/a/{id}.csv", "/a/x.csv") == Ids{"x"});
}

TEST_CASE("a path of another form has no ids") {
  for (const char* path : {"", "/", "/meetings", "/meetings/", "/meetings/A", "/meetings/a/",
                           "/meetings/a/b", "/meetings/a.csv", "/meetings/会議", "x/meetings/a"})
    CHECK_FALSE(ids_in_path("/meetings/{id}", path));
  CHECK_FALSE(ids_in_path("/a/{id}/u/{id}", "/a/x/u/"));
  CHECK_FALSE(ids_in_path("/search", "/search/"));
}

TEST_CASE("the route of an address is found by its path") {
  CHECK(find_route("/search")->reply == search_page);
  CHECK(find_route("/meetings/0123456789abcdef")->reply == meeting_page);
  CHECK(find_route("/nowhere") == nullptr);
  CHECK(find_route("") == nullptr);
}

}  // namespace
}  // namespace gijiroku::search
