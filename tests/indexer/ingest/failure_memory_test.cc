// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/ingest/failure_memory.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

std::string line(const std::string& doc) {
  return record_lines({{.text = "発言です", .doc = doc}});
}

}  // namespace

TEST_CASE("a failure is named in every run until it is mended or gone, whatever its inputs") {
  Town town;
  const std::string bad = town.folder.write("minutes/bad.jsonl", "%PDF-1.4 broken");
  town.folder.write("minutes/a.jsonl", line("a"));
  town.folder.write("others/b.jsonl", line("b"));
  CHECK(town.run().failed == 1);
  CHECK(town.run().failed == 1);
  town.options.inputs = {town.folder / "others"};
  for (int run = 0; run < 2; ++run) {
    const RunSummary summary = town.run();
    CHECK(summary.failed == 0);
    CHECK(summary.failed_before == 1);
    CHECK(summary.ledger.outside == 1);
    CHECK_FALSE(is_complete(summary));
    CHECK_THAT(town.report(), Catch::Contains("bad.jsonl"));
  }
  town.options.inputs = {town.folder / "minutes"};
  if (GENERATE(false, true))
    std::filesystem::remove(bad);
  else
    town.folder.write("minutes/bad.jsonl", line("bad"));
  CHECK(is_complete(town.run()));
  town.options.inputs = {town.folder / "others"};
  CHECK(town.run().failed_before == 0);
}

TEST_CASE("a source that was read in part is named in every run, and can be read again") {
  Town town;
  town.folder.write("minutes/a.jsonl", line("a") + "not a record\n");
  town.folder.write("minutes/b.jsonl", line("b"));
  CHECK(town.run().lost_records == 1);
  RunSummary again = town.run();
  CHECK(again.unchanged == 2);
  CHECK(again.lost_records == 1);
  CHECK_FALSE(is_complete(again));
  town.options.retry_failed = true;
  town.folder.write("minutes/b.jsonl", line("b") + line("c"));
  again = town.run();
  CHECK(again.read == 1);  // a
  CHECK(again.left == 1);  // b
  CHECK(again.ledger.earlier == 1);
  town.options.retry_failed = false;
  CHECK(town.run().left == 0);
}
