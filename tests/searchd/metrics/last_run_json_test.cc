// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/last_run_json.h"

#include <catch2/catch.hpp>

#include "indexer/publish/last_run_json.h"

using namespace gijiroku;

TEST_CASE("the service reads what the indexer writes of its last run") {
  const auto finished = std::chrono::sys_days(std::chrono::year(2021) / 3 / 31) +
                        std::chrono::hours(2) + std::chrono::milliseconds(345);
  for (const int status : {0, 1, 2}) {
    const std::string text = indexer::last_run_json(finished, status);
    const auto run = search::last_run(text);
    CAPTURE(text);
    REQUIRE(run);
    CHECK(run->finished == finished - std::chrono::milliseconds(345));
    CHECK(run->status == status);
  }
}

TEST_CASE("anything else says nothing of the last run") {
  const std::string text =
      GENERATE("", "{", "[]", "null", R"({"finished": "2021-03-31T02:00:00Z"})", R"({"status": 0})",
               R"({"finished": "2021-03-31", "status": 0})", R"({"finished": 5, "status": 0})",
               R"({"finished": "2021-03-31T02:00:00Z", "status": 3})",
               R"({"finished": "2021-03-31T02:00:00Z", "status": -1})",
               R"({"finished": "2021-03-31T02:00:00Z", "status": 99999999999999999999})",
               R"({"finished": "2021-03-31T02:00:00Z", "status": "0"})", "\xFF");
  CAPTURE(text);
  CHECK_FALSE(search::last_run(text));
}
