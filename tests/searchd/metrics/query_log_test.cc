// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/metrics/query_log.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>

#include "core/error.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

/// A log whose clock the test moves. Noon in UTC, so that the day is this one in most time zones.
struct Logged {
  TemporaryFolder folder;
  std::chrono::system_clock::time_point now =
      std::chrono::sys_days(std::chrono::year(2021) / 3 / 31) + 3h;
  std::string failure;

  QueryLogSettings settings() {
    return {fs::path(folder / "x").parent_path().string(),
            [this](const std::string& cause) { failure = cause; }, [this] { return now; }};
  }
  std::string written() const { return folder.read("queries-2021-03-31.tsv"); }
};

void count(QueryLog& log, const std::string& text, std::size_t times, bool has_hits = true) {
  for (std::size_t i = 0; i < times; ++i) log.count(text, has_hits);
}

}  // namespace

TEST_CASE("a text that was seen fewer than five times is never written") {
  Logged logged;
  QueryLog log(logged.settings());
  count(log, "四回", 4);
  count(log, "五回", 5);
  log.write();
  CHECK(logged.written() == "五回\t5\t0\n");
  count(log, "四回", 1);
  log.write();
  CHECK(logged.written() == "五回\t5\t0\n四回\t5\t0\n");
}

TEST_CASE("texts are counted in their normal form, with those that found nothing") {
  Logged logged;
  QueryLog log(logged.settings());
  count(log, "ＤＸ 経費", 3);
  count(log, "　dx\t 経費 ", 2, false);
  count(log, "経費", 6, false);
  count(log, "", 9);
  count(log, " \xE3\x80\x80", 9);
  count(log, std::string(QueryLog::kMaxTextBytes + 1, 'a'), 9);
  count(log, std::string(QueryLog::kMaxTextBytes, 'a'), 5);
  log.write();
  CHECK(logged.written() ==
        "経費\t6\t6\n" + std::string(QueryLog::kMaxTextBytes, 'a') + "\t5\t0\ndx 経費\t5\t2\n");
}

TEST_CASE("the log goes on after a restart, and is written at the end") {
  Logged logged;
  {
    QueryLog log(logged.settings());
    count(log, "経費", 5);
    count(log, "未満", 4);
  }
  CHECK(logged.written() == "経費\t5\t0\n");
  {
    QueryLog log(logged.settings());
    count(log, "経費", 1, false);
    count(log, "未満", 4);
  }
  CHECK(logged.written() == "経費\t6\t1\n");
}

TEST_CASE("each day has its file, and files of days more than thirty days ago are deleted") {
  Logged logged;
  logged.folder.write("queries-2021-02-28.tsv", "昔\t5\t0\n");
  logged.folder.write("queries-2021-03-01.tsv", "まだ\t5\t0\n");
  logged.folder.write("queries-2021-02-28.txt", "別");
  logged.folder.write("notes-2001-01-01.tsv", "別");
  {
    QueryLog log(logged.settings());
    CHECK_FALSE(fs::exists(logged.folder / "queries-2021-02-28.tsv"));
    CHECK(fs::exists(logged.folder / "queries-2021-03-01.tsv"));
    count(log, "前日", 5);
    logged.now += 24h;
    count(log, "翌日", 5);
    count(log, "前日", 4);
    log.write();
    CHECK_FALSE(fs::exists(logged.folder / "queries-2021-03-01.tsv"));
  }
  CHECK(logged.written() == "前日\t5\t0\n");
  CHECK(logged.folder.read("queries-2021-04-01.tsv") == "翌日\t5\t0\n");
  CHECK(fs::exists(logged.folder / "queries-2021-02-28.txt"));
  CHECK(fs::exists(logged.folder / "notes-2001-01-01.tsv"));
}

TEST_CASE("no more than a bounded number of texts a day is counted") {
  Logged logged;
  QueryLog log(logged.settings());
  count(log, "先", 1);
  for (std::size_t i = 1; i < QueryLog::kMaxTexts; ++i) log.count(std::to_string(i), true);
  count(log, "後", 9);
  count(log, "先", 4);
  log.write();
  CHECK(logged.written() == "先\t5\t0\n");
}

TEST_CASE("only its owner reads the log, and a folder that does not exist is an error") {
  Logged logged;
  QueryLog log(logged.settings());
  struct stat status {};
  REQUIRE(::stat((logged.folder / "queries-2021-03-31.tsv").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(logged.failure.empty());
  CHECK_THROWS_AS(QueryLog({.folder = logged.folder / "gone"}), FileError);
}

TEST_CASE("a log that cannot be written is reported, and what it counted is kept") {
  Logged logged;
  const std::string folder = logged.settings().folder, aside = folder + ".aside";
  QueryLog log(logged.settings());
  count(log, "経費", 5);
  fs::rename(folder, aside);
  log.write();
  CHECK(logged.failure.find("queries-2021-03-31.tsv") != std::string::npos);
  fs::rename(aside, folder);
  log.write();
  CHECK(logged.written() == "経費\t5\t0\n");
}
