// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/metrics.h"

#include <catch2/catch.hpp>

#include "indexer/run.h"
#include "searchd/metrics/metrics_site.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;

namespace {

struct Served {
  TemporaryFolder folder;
  std::string index = folder / "index";
  SearcherPool pool{indexed(), Scope::kPublic};
  Metrics metrics{pool, index};

  std::string indexed() const {
    indexer::RunOptions options;
    options.index = index;
    options.inputs = {folder.write("a.jsonl", R"({"doc":"a","seq":1,"text":"発言です。"})"
                                              "\n")};
    run_indexer(options);
    return index;
  }
  bool shows(const std::string& line) {
    return ("\n" + metrics.text()).find("\n" + line + "\n") != std::string::npos;
  }
};

}  // namespace

TEST_CASE("requests are counted by names that the program knows, and searches by their hits") {
  Served served;
  served.metrics.count({"id", "GET", "search", "public", 200, 20, 3, "", "もれては困る", true});
  served.metrics.count({"id", "GET", "search", "public", 304, 2, 0, "", "もれても困る"});
  served.metrics.count({"id", "GET", "unavailable", "public", 503, 6000, 0, "overloaded", ""});
  CHECK(served.shows(R"(gijiroku_requests_total{route="search",status="2xx"} 1)"));
  CHECK(served.shows(R"(gijiroku_requests_total{route="search",status="3xx"} 1)"));
  CHECK(served.shows(R"(gijiroku_requests_total{route="unavailable",status="5xx"} 1)"));
  CHECK(served.shows(R"(gijiroku_unavailable_total{reason="overloaded"} 1)"));
  CHECK(served.shows(R"(gijiroku_unavailable_total{reason="too_costly"} 0)"));
  CHECK(served.shows("gijiroku_searches_total 2"));
  CHECK(served.shows("gijiroku_searches_without_hits_total 1"));
  CHECK(served.shows(R"(gijiroku_request_duration_seconds_bucket{route="search",le="0.025"} 2)"));
  CHECK(served.shows(R"(gijiroku_request_duration_seconds_bucket{route="search",le="0.01"} 1)"));
  CHECK(served.shows("gijiroku_utterances 1"));
  CHECK(served.metrics.text().find("もれて") == std::string::npos);
}

TEST_CASE("the metrics have one address") {
  Served served;
  const MetricsSite site(served.metrics, Scope::kPublic);
  CHECK(site.reply("/metrics", "").status == 200);
  CHECK(site.reply("/metrics?x=1", "").status == 200);
  for (const char* target : {"/", "", "/metrics/", "/healthz", "/search?q=a"}) {
    CAPTURE(target);
    CHECK(site.reply(target, "").status == 404);
  }
  CHECK(site.failure("/metrics", "1234").body.find("1234") != std::string::npos);
}
