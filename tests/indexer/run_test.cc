// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over real folders: what is read, kept, removed and published, and to whom.
#include "indexer/run.h"

#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <set>
#include <sstream>

#include "core/error.h"
#include "core/file.h"
#include "core/manifest_json.h"
#include "searchd/engine/searcher_pool.h"
#include "searchd/index/generation.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

namespace fs = std::filesystem;

/// Minutes of one committee with a line of speech; `marks` stand in the 会議録 row.
std::string minutes(const std::string& said,
                    const std::string& marks = "■公開 □非公開 □一部非公開") {
  return "会 議 録\n\n会議名\t\t令和2年度 第4回みどり野市防災会議\n開催\t日時\t令和2年12月14日 "
         "午前10時\n"
         "公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t" +
         marks + "\n出席者\t委員\t会長、委員\n\n会長 ただいまより会議を開きます。\n\n委員 " + said +
         "\n\n会長 以上で終わります。\n";
}

std::string record(const std::string& doc, int seq, const std::string& text,
                   const std::string& more = "") {
  return R"({"doc":")" + doc + R"(","seq":)" + std::to_string(seq) +
         R"(,"date":"2021-06-01","meeting":"2021年6月1日 総務委員会","speaker":"","role":"委員","text":")" +
         text + "\"" + more + "}\n";
}

std::string current(const Town& town) { return town.folder.read("index/public/CURRENT"); }

/// Whether any file of the public side, current or old, contains the bytes of `text`.
bool public_files_hold(const Town& town, const std::string& text) {
  for (const auto& entry : fs::recursive_directory_iterator(town.index() + "/public")) {
    if (entry.is_regular_file() && file_text(entry.path()).find(text) != std::string::npos)
      return true;
  }
  return false;
}

}  // namespace

TEST_CASE("an unchanged source costs a stat and leaves the generation as it is") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  CHECK(town.run().read == 1);
  const std::string before = current(town);
  const RunSummary again = town.run();
  CHECK(again.read == 0);
  CHECK(again.unchanged == 1);
  CHECK(current(town) == before);
}

TEST_CASE("a touched source with the same content is not read again") {
  Town town;
  const std::string path = town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  fs::last_write_time(path, fs::last_write_time(path) + std::chrono::hours(1));
  CHECK(town.run().unchanged == 1);
}

TEST_CASE("a changed source is replaced") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  town.folder.write("minutes/a.txt", minutes("備蓄倉庫を建て替えます。"));
  CHECK(town.run().read == 1);
  CHECK(town.found("避難所を増やします") == 0);
  CHECK(town.found("備蓄倉庫") == 1);
}

TEST_CASE("a changed source that no longer parses keeps its last good version") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  const std::string broken =
      GENERATE(std::string(), std::string("%PDF-1.4 …"), std::string("\0\0\0\0", 4));
  town.folder.write("minutes/a.txt", broken);
  const RunSummary summary = town.run();
  CHECK(summary.failed == 1);
  CHECK(town.found("避難所を増やします") == 1);
  CHECK_THAT(town.report(), Catch::Contains("minutes/a.txt") && Catch::Contains("\"failed\""));
}

TEST_CASE("an override counts as part of its source") {
  const Town town;
  town.folder.write("minutes/a.txt", minutes("カモノハシの件です。"));
  town.run();
  REQUIRE(town.found("カモノハシ") == 1);
  town.folder.write("minutes/a.txt.meta.toml", "[disclosure]\nminutes = \"非公開\"\n");
  CHECK(town.run().read == 1);
  CHECK(town.found("カモノハシ") == 0);
  CHECK_FALSE(public_files_hold(town, "カモノハシ"));
  CHECK(town.run().unchanged == 1);
  town.folder.write("minutes/b.txt.meta.toml", "body = \"x\"\n");
  CHECK(town.run().failed == 1);
}

TEST_CASE("a vanished source is removed when it is a small part") {
  Town town;
  for (int i = 0; i < 12; ++i) {
    town.folder.write("minutes/" + std::to_string(i) + ".txt",
                      minutes("発言その" + std::to_string(i) + "です。"));
  }
  town.run();
  fs::remove(town.folder / "minutes/3.txt");
  CHECK(town.run().removed == 1);
  CHECK(town.found("発言その3です") == 0);
  CHECK(town.found("発言その4です") == 1);
}

TEST_CASE("removing more than a tenth of the records is refused without leave") {
  Town town;
  for (int i = 0; i < 4; ++i) {
    town.folder.write("minutes/" + std::to_string(i) + ".txt",
                      minutes("発言その" + std::to_string(i) + "です。"));
  }
  town.run();
  fs::remove(town.folder / "minutes/3.txt");
  CHECK(town.run().removal_refused);
  CHECK(town.found("発言その3です") == 1);
  town.options.allow_removal = true;
  CHECK(town.run().removed == 1);
  CHECK(town.found("発言その3です") == 0);
}

TEST_CASE("an input folder that has become empty or is gone removes nothing") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  fs::remove_all(town.sources());
  if (GENERATE(false, true)) fs::create_directories(town.sources());
  town.options.allow_removal = true;
  CHECK(town.run().failed == 1);
  CHECK(town.found("避難所を増やします") == 1);
}

TEST_CASE("records that vanish from a JSON Lines file are removed with the same care") {
  Town town;
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所") + record("d2", 1, "備蓄倉庫"));
  town.run();
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所"));
  CHECK(town.run().removal_refused);
  CHECK(town.found("備蓄倉庫") == 1);
  town.options.allow_removal = true;
  CHECK_FALSE(town.run().removal_refused);
  CHECK(town.found("備蓄倉庫") == 0);
}

TEST_CASE("two sources may not give the same record name") {
  Town town;
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所"));
  town.folder.write("minutes/b.jsonl", record("d1", 1, "備蓄倉庫"));
  CHECK(town.run().failed == 1);
  CHECK(town.found("避難所") == 1);
  CHECK(town.found("備蓄倉庫") == 0);
  CHECK_THAT(town.report(), Catch::Contains("重複"));
}

TEST_CASE("every line of a JSON Lines file lands in the index or in the report") {
  Town town;
  town.folder.write("minutes/a.jsonl",
                    record("d1", 1, "避難所") + "{oops\n" + record("d1", 1, "重複した行") +
                        R"({"doc":"d1","text":"番号なし"})" + "\n" + record("d2", 1, "備蓄倉庫") +
                        record("d1", 2, "あとから来た行"));
  const RunSummary summary = town.run();
  CHECK(summary.lost_records == 3);
  CHECK(summary.utterances == 3);
  CHECK(town.found("あとから来た行") == 1);
  CHECK_THAT(town.report(), Catch::Contains("\"line\":2") && Catch::Contains("\"line\":3") &&
                                Catch::Contains("\"line\":4"));
}

TEST_CASE("the summary tells how much of a meeting is public") {
  const std::string closed = R"(,"disclosure":"非公開")";
  Town town;
  town.folder.write("minutes/a.jsonl",
                    record("d1", 1, "住所を伺います。", closed) + record("d2", 1, "避難所") +
                        record("d2", 2, "備蓄倉庫", closed) + record("d3", 1, "保育"));
  town.run();
  const std::string told = town.summary();
  CHECK_THAT(told, Catch::Contains("公開: なし　議題 1・発言 1"));
  CHECK_THAT(told, Catch::Contains("公開: 発言 1　議題 1・発言 2"));
  CHECK_THAT(told, Catch::Contains("公開: すべて　議題 1・発言 1"));
}

TEST_CASE("only what its minutes row calls public is public") {
  struct Row {
    const char* marks;
    bool by_itself, in_published_folder;
  };
  const auto row = GENERATE(Row{"■公開 □非公開 □一部非公開", true, true},
                            Row{"□公開 □非公開 ■一部非公開", false, true},
                            Row{"□公開 ■非公開 □一部非公開", false, false},
                            Row{"□公開 □非公開 □一部非公開", false, true});
  CAPTURE(row.marks);
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。", row.marks));
  town.run();
  CHECK(town.found("避難所を増やします") == (row.by_itself ? 1 : 0));
  CHECK(town.found("避難所を増やします", Scope::kStaff) == 1);
  CHECK(public_files_hold(town, "避難所") == row.by_itself);
  town.options.published = {town.sources()};
  town.run();
  CHECK(town.found("避難所を増やします") == (row.in_published_folder ? 1 : 0));
  CHECK(town.found("避難所を増やします", Scope::kStaff) == 1);
}

TEST_CASE("a withdrawn record leaves every file of the public side before the run ends") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  town.folder.write("minutes/b.txt",
                    minutes("備蓄倉庫を建て替えます。", "□公開 ■非公開 □一部非公開"));
  town.run();
  CHECK(town.found("備蓄倉庫") == 0);
  CHECK(town.found("備蓄倉庫", Scope::kStaff) == 1);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
  CHECK(town.found("避難所を増やします") == 1);
}

TEST_CASE("only additions keep the previous generation for roll-back") {
  Town town;
  const fs::path previous = fs::path(town.index()) / "public/PREVIOUS";
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  CHECK(fs::exists(previous));
  town.folder.write("minutes/c.txt", minutes("河川を直します。"));
  town.folder.write("minutes/b.txt", minutes("■■を建て替えます。"));
  town.run();
  CHECK_FALSE(fs::exists(previous));
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
}

TEST_CASE("a generation that a killed run left behind is deleted by the next run") {
  Town town;
  const fs::path side = fs::path(town.index()) / "public";
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  fs::copy(side, town.folder / "before", fs::copy_options::recursive);
  town.folder.write("minutes/b.txt",
                    minutes("備蓄倉庫を建て替えます。", "□公開 ■非公開 □一部非公開"));
  town.run();
  // As if it had been killed just after the swap.
  fs::copy(town.folder / "before/shards", side / "shards",
           fs::copy_options::recursive | fs::copy_options::skip_existing);
  fs::copy(town.folder / "before/CURRENT", side / "PREVIOUS");
  REQUIRE(public_files_hold(town, "備蓄倉庫"));
  CHECK(town.run().read == 0);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
  CHECK_FALSE(fs::exists(side / "PREVIOUS"));
}

TEST_CASE("a shard with a damaged manifest is built again, or its generation is dropped") {
  const std::string damage = GENERATE("{", "[]", "{\"schema\": 1}", "");
  CAPTURE(damage);
  Town town;
  const fs::path side = fs::path(town.index()) / "public";
  const auto shard_of_stub = [&](const char* stub) {
    return shards_of_stub(read_file(side / stub, 4096)).at(0);
  };
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  SECTION("of the current generation, when nothing changes") {
    town.folder.write("index/public/" + shard_of_stub("CURRENT") + "/MANIFEST", damage);
    CHECK(town.run().read == 0);
    CHECK(town.found("避難所") == 1);
  }
  SECTION("of the current generation, when a record is added") {
    const std::string damaged = shard_of_stub("CURRENT");
    town.folder.write("index/public/" + damaged + "/MANIFEST", damage);
    town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
    town.run();
    CHECK(town.found("避難所") == 1);
    CHECK(town.found("備蓄倉庫") == 1);
    // What the readers had is unknown, so the run counts as a withdrawal.
    CHECK_FALSE(fs::exists(side / "PREVIOUS"));
    CHECK_FALSE(fs::exists(side / damaged));
    CHECK(fs::exists(side / "EPOCH"));
  }
  SECTION("of the previous generation") {
    town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
    town.run();
    const std::string damaged = shard_of_stub("PREVIOUS");
    REQUIRE(damaged != shard_of_stub("CURRENT"));
    town.folder.write("index/public/" + damaged + "/MANIFEST", damage);
    town.run();
    CHECK(town.found("備蓄倉庫") == 1);
    CHECK_FALSE(fs::exists(side / "PREVIOUS"));
    CHECK_FALSE(fs::exists(side / damaged));
  }
}

TEST_CASE("a shard that is built again under its name is opened again by services") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.run();
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  const std::string stub = current(town), previous = town.folder.read("index/public/PREVIOUS");
  CHECK(mended_of_stub(stub) == 0);
  const std::string literal = "index/public/" + shards_of_stub(stub).at(0) + "/literal";
  const std::string bytes = town.folder.read(literal);
  for (std::uint64_t mended = 1; mended <= 2; ++mended) {
    town.folder.write(literal, "cut");
    CHECK(town.run().mended == 1);
    CHECK(town.folder.read(literal) == bytes);
    // Nothing was withdrawn, and the generation before is still that.
    CHECK(current(town) == stub_of_shards(shards_of_stub(stub), 0, mended));
    CHECK(town.folder.read("index/public/PREVIOUS") == previous);
    CHECK(town.run().mended == 0);
    CHECK(current(town) == stub_of_shards(shards_of_stub(stub), 0, mended));
  }
}

TEST_CASE("a notice that minutes are not public withdraws them, with or without speech") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  town.folder.write("minutes/a.txt",
                    "会 議 録\n\n会議名\t\t令和2年度 第4回みどり野市防災会議\n"
                    "公開の可否\t会 議\t■公開 □非公開 □一部非公開\n\t会 議 録\t"
                    "□公開 ■非公開 □一部非公開\n");
  CHECK(town.run().failed == 0);
  CHECK(town.found("備蓄倉庫") == 0);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
  CHECK_THAT(town.report(), Catch::Contains("a.txt") && Catch::Contains("\"withdrawn\""));
}

TEST_CASE("a failure says whether the record is still public, and what to do") {
  Town town;
  town.folder.write("minutes/open.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/closed.txt", minutes("備蓄倉庫です。", "□公開 ■非公開 □一部非公開"));
  town.run();
  const std::string damage = GENERATE("empty", "override");
  for (const std::string name : {"minutes/open.txt", "minutes/closed.txt"}) {
    if (damage == "empty")
      town.folder.write(name, "");
    else
      town.folder.write(name + ".meta.toml", "[disclosure]\nminutes = \"ひこうかい\"\n");
  }
  CHECK(town.run().failed == 2);
  std::istringstream lines(town.report());
  int open = 0;
  for (std::string line; std::getline(lines, line);) {
    if (line.find("\"failed\"") == std::string::npos) continue;
    const bool is_open = line.find("/open.txt") != std::string::npos;
    CHECK((line.find("\"still_public\":true") != std::string::npos) == is_open);
    CHECK((line.find("公開されたまま") != std::string::npos) == is_open);
    open += is_open ? 1 : 0;
  }
  CHECK(open == 1);
}

TEST_CASE("a file replaced by one of the same size and time is read") {
  Town town;
  const std::string path =
      town.folder.write("minutes/a.txt", minutes("備蓄倉庫です。", "■公開 □非公開 □一部非公開"));
  town.run();
  const auto time = fs::last_write_time(path);
  const bool in_place = GENERATE(true, false);
  const std::string other = in_place ? path : town.folder / "other";
  if (!in_place) fs::copy(path, other);
  town.folder.write(in_place ? "minutes/a.txt" : "other",
                    minutes("備蓄倉庫です。", "□公開 ■非公開 □一部非公開"));
  fs::last_write_time(other, time);
  if (!in_place) fs::rename(other, path);
  CHECK(town.run().read == 1);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
}

TEST_CASE(
    "what a link in a published folder leads to is published only if it is published itself") {
  Town town;
  town.folder.write("minutes/out/a.txt", minutes("避難所です。", "□公開 □非公開 ■一部非公開"));
  town.folder.write("minutes/out/folder/b.txt",
                    minutes("備蓄倉庫です。", "□公開 □非公開 ■一部非公開"));
  town.folder.write("minutes/in/c.txt", minutes("河川です。", "□公開 □非公開 ■一部非公開"));
  fs::create_symlink(town.folder / "minutes/out/a.txt", town.folder / "minutes/in/a.txt");
  fs::create_directory_symlink(town.folder / "minutes/out/folder",
                               town.folder / "minutes/in/folder");
  fs::create_directory_symlink(town.folder / "minutes/in", town.folder / "published");
  town.options.published = {town.folder / "published"};
  CHECK(town.run().failed == 1);
  CHECK_THAT(town.report(), Catch::Contains("in/folder") && Catch::Contains("たどりません"));
  CHECK(town.found("河川") == 1);
  CHECK_FALSE(public_files_hold(town, "避難所"));
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
}

TEST_CASE("a dead link is a failure with its name, and removes nothing") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所です。"));
  town.folder.write("target.txt", minutes("備蓄倉庫です。"));
  fs::create_symlink(town.folder / "target.txt", town.folder / "minutes/b.txt");
  CHECK(town.run().failed == 0);
  fs::remove(town.folder / "target.txt");
  town.options.allow_removal = true;
  CHECK(town.run().failed == 1);
  CHECK(town.found("備蓄倉庫") == 1);
  CHECK_THAT(town.report(), Catch::Contains("minutes/b.txt") && Catch::Contains("still_public"));
  fs::remove(town.folder / "minutes/b.txt");
  CHECK(town.run().removed == 1);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
}

TEST_CASE("a source is not read without an override that cannot be read") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("備蓄倉庫です。"));
  town.folder.write("minutes/b.txt", minutes("避難所です。"));
  fs::create_symlink(town.folder / "gone.toml", town.folder / "minutes/a.txt.meta.toml");
  CHECK(town.run().failed == 1);
  CHECK_THAT(town.report(), Catch::Contains("minutes/a.txt") && Catch::Contains("meta.toml"));
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
  CHECK(town.found("避難所") == 1);
}

TEST_CASE("no text of a removed record stays in the state") {
  Town town;
  town.options.allow_removal = true;
  town.folder.write(
      "minutes/a.jsonl",
      record("d1", 1, "避難所") + R"({"doc":"d2","seq":1,"text":"a","date":"カモノハシ"})");
  town.run();
  REQUIRE(town.folder.read("index/state/state.db").find("カモノハシ") != std::string::npos);
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所"));
  town.run();
  CHECK(town.folder.read("index/state/state.db").find("カモノハシ") == std::string::npos);
}

TEST_CASE("a record that is gone from a file with a broken line stays until it may go") {
  Town town;
  std::string others;
  for (int i = 0; i < 20; ++i) others += record("d" + std::to_string(i), 1, "避難所");
  town.folder.write("minutes/a.jsonl", others + record("gone", 1, "備蓄倉庫") + "{broken\n");
  CHECK(town.run().lost_records == 1);
  CHECK(town.report().find("record-kept") == std::string::npos);
  town.folder.write("minutes/a.jsonl", others + "{broken\n");
  for (int run = 0; run < 2; ++run) {
    CHECK(town.run().lost_records == 1);
    CHECK(town.found("備蓄倉庫") == 1);
    CHECK(town.report().find("記録 gone は見当たりませんが") != std::string::npos);
  }
  town.options.allow_removal = true;
  town.run();
  CHECK(town.found("備蓄倉庫") == 0);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
  CHECK(town.report().find("record-kept") == std::string::npos);
}

TEST_CASE("of a meeting with open and closed records each side has its own requests") {
  Town town;
  town.folder.write(
      "minutes/a.jsonl",
      record("d1", 1, "住所を伺います。", R"(,"disclosure":"非公開")") +
          record("d1", 2, "図面を出してほしい。資料を出してほしい。", R"(,"disclosure":"非公開")") +
          record("d1", 3, "名簿の報告をお願いします。"));
  CHECK(town.run().failed == 0);
  CHECK(town.found("名簿の報告") == 1);
  CHECK(town.found("図面") == 0);
  CHECK(town.found("図面", Scope::kStaff) == 1);
  CHECK_FALSE(public_files_hold(town, "図面"));
}

TEST_CASE("records that the chair closes to the public are restricted and reported") {
  Town town;
  const auto closed = [](const std::string& doc) {
    return record(doc, 1, "避難所を増やします。") + record(doc, 2, "これより秘密会といたします。") +
           record(doc, 3, "住所を伺います。");
  };
  // The records of d1 go on after those of d2.
  town.folder.write("minutes/a.jsonl", closed("d1") + record("d2", 1, "堤防を直します。") +
                                           record("d1", 4, "図面です。"));
  CHECK(town.run().failed == 0);
  CHECK(town.found("避難所") == 1);
  CHECK(town.found("住所") == 0);
  CHECK(town.found("住所", Scope::kStaff) == 1);
  CHECK_FALSE(public_files_hold(town, "住所"));
  CHECK_FALSE(public_files_hold(town, "図面"));
  CHECK_THAT(town.report(), Catch::Contains("closed-part") && Catch::Contains("記録 d1: "));
}

TEST_CASE("the withdrawal epoch is raised when words leave, and only then") {
  Town town;
  town.options.allow_removal = true;
  const auto epoch = [&town] { return town.folder.read("index/public/EPOCH"); };
  const auto stated = [&town] { return epoch_of_stub(town.folder.read("index/public/CURRENT")); };
  const auto publish = [&town](const std::string& records) {
    town.folder.write("minutes/a.jsonl", records);
    town.run();
  };
  publish(record("d1", 1, "避難所を増やします。") + record("d2", 1, "堤防を直します。"));
  CHECK(epoch().empty());
  publish(record("d1", 1, "避難所を増やします。") + record("d2", 1, "堤防を直します。") +
          record("d4", 1, "道を直します。"));
  CHECK(epoch().empty());
  CHECK(stated() == 0);
  // Words that were removed from a record are withdrawn too.
  publish(record("d1", 1, "避難所です。") + record("d2", 1, "堤防を直します。") +
          record("d4", 1, "道を直します。"));
  CHECK(epoch() == "1\n");
  CHECK(stated() == 1);
  publish(record("d1", 1, "避難所です。"));
  CHECK(epoch() == "2\n");
  CHECK(stated() == 2);
  publish(record("d1", 1, "避難所です。") + record("d3", 1, "橋を架けます。"));
  CHECK(epoch() == "2\n");
  CHECK(stated() == 2);
  publish(record("d1", 1, "避難所です。") +
          record("d3", 1, "橋を架けます。", R"(,"disclosure":"非公開")"));
  CHECK(epoch() == "3\n");
  CHECK(stated() == 3);
}

TEST_CASE("a damaged stub or epoch counts as a withdrawal") {
  Town town;
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所を増やします。"));
  town.run();
  const auto [file, bytes] = GENERATE(std::pair("CURRENT", "garbage"), std::pair("CURRENT", ""),
                                      std::pair("EPOCH", "x"), std::pair("EPOCH", ""));
  CAPTURE(file, bytes);
  town.folder.write(std::string("index/public/") + file, bytes);
  town.run();
  CHECK(town.folder.read("index/public/EPOCH") == "1\n");
  CHECK(epoch_of_stub(town.folder.read("index/public/CURRENT")) == 1);
  CHECK(town.found("避難所") == 1);
}

TEST_CASE("who may read an index does not depend on the umask") {
  const mode_t mask = GENERATE(0077, 0000, 0022);
  CAPTURE(mask);
  Town town;
  town.folder.write("minutes/a.jsonl",
                    record("d1", 1, "避難所を増やします。") +
                        record("d2", 1, "秘密です。", R"(,"disclosure":"非公開")"));
  const mode_t before = ::umask(mask);
  town.run();
  town.folder.write("minutes/b.jsonl", record("d3", 1, "堤防を直します。"));
  town.run();
  ::umask(before);
  const auto check = [&town](const std::string& name, unsigned folders, unsigned files) {
    const fs::path side = fs::path(town.index()) / name;
    CHECK(fs::status(side).permissions() == fs::perms{folders});
    for (const auto& entry : fs::recursive_directory_iterator(side)) {
      CAPTURE(entry.path().string());
      CHECK(entry.status().permissions() == fs::perms{entry.is_directory() ? folders : files});
    }
  };
  check("public", 0755, 0644);
  check("restricted", 0750, 0640);
  CHECK(fs::status(town.index()).permissions() == fs::perms{0755});
  CHECK(fs::status(fs::path(town.index()) / "state").permissions() == fs::perms::owner_all);
}

TEST_CASE("one withdrawn record of a JSON Lines meeting leaves alone") {
  Town town;
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所") + record("d1", 2, "備蓄倉庫"));
  town.run();
  town.folder.write(
      "minutes/a.jsonl",
      record("d1", 1, "避難所") + record("d1", 2, "備蓄倉庫", R"(,"disclosure":"非公開")"));
  town.run();
  CHECK(town.found("避難所") == 1);
  CHECK(town.found("備蓄倉庫") == 0);
  CHECK(town.found("備蓄倉庫", Scope::kStaff) == 1);
  CHECK_FALSE(public_files_hold(town, "備蓄倉庫"));
}

TEST_CASE("no word of a restricted record is suggested on the public side") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt",
                    minutes("カモノハシと避難所です。", "□公開 ■非公開 □一部非公開"));
  town.run();
  const auto known = [&](Scope scope, const char* word) {
    const auto generation = open_generation(town.index(), scope);
    const WordList& words = (*generation->vocabulary)[WordKind::kWord];
    const auto entry = words.find(word);
    return entry ? words.nodes(*entry) : 0;
  };
  CHECK(known(Scope::kPublic, "避難所") == 1);
  CHECK(known(Scope::kStaff, "避難所") == 2);
  CHECK(known(Scope::kPublic, "カモノハシ") == 0);
  CHECK(known(Scope::kStaff, "カモノハシ") == 1);
  CHECK_FALSE(public_files_hold(town, "カモノハシ"));
}

TEST_CASE("the public side is the same whether or not there are restricted records") {
  Town with, without;
  for (Town* town : {&with, &without})
    town->folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  with.folder.write("minutes/b.txt", minutes("避難所は非公開です。", "□公開 ■非公開 □一部非公開"));
  with.run();
  without.run();
  CHECK(current(with) == current(without));
}

TEST_CASE("a lost state does not take published records with it") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  fs::remove_all(town.index() + "/state");
  fs::remove(town.folder / "minutes/b.txt");
  CHECK_THROWS_AS(town.run(), IndexError);
  CHECK(town.found("備蓄倉庫") == 1);
}

TEST_CASE("an unchanged shard is reused when another year changes") {
  Town town;
  town.folder.write("minutes/a.jsonl", record("d1", 1, "避難所"));
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を建て替えます。"));
  town.run();
  std::set<std::string> before, after;
  const auto shards = [&] {
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(town.index() + "/public/shards"))
      names.insert(entry.path().filename());
    return names;
  };
  before = shards();
  town.folder.write("minutes/b.txt", minutes("備蓄倉庫を移します。"));
  town.run();
  after = shards();
  std::size_t kept = 0;
  for (const std::string& name : before) kept += after.contains(name);
  CHECK(before.size() == 2);
  CHECK(kept == 1);
  CHECK(after.size() == 2);  // what was removed from the changed one must not stay for roll-back
}

TEST_CASE("the sample minutes are public just where they say so") {
  Town town;
  town.options.inputs = {std::string(SOURCE_DIR) + "/tests/sample/minutes"};
  CHECK(town.run().failed == 0);
  SearcherPool open_pool(town.index(), Scope::kPublic), staff_pool(town.index(), Scope::kStaff);
  const auto open = open_pool.borrow(), all = staff_pool.borrow();
  CHECK(open->meetings("", "").meetings.size() == 12);
  CHECK(all->meetings("", "").meetings.size() == 16);
  CHECK(all->utterances() == open->utterances() + 61);
}

TEST_CASE("staff see once what stands on both sides while it passes from one to the other") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("備蓄倉庫です。", "□公開 ■非公開 □一部非公開"));
  town.run();
  fs::copy(town.index() + "/restricted", town.folder / "before", fs::copy_options::recursive);
  town.folder.write("minutes/a.txt", minutes("備蓄倉庫です。"));
  town.run();
  fs::remove_all(town.index() + "/restricted");
  fs::rename(town.folder / "before", town.index() + "/restricted");
  CHECK(town.found("備蓄倉庫") == 1);
  CHECK(town.found("備蓄倉庫", Scope::kStaff) == 1);
  SearcherPool pool(town.index(), Scope::kStaff);
  CHECK(pool.borrow()->utterances() == 3);
  CHECK(pool.borrow()->meetings("", "").meetings.at(0).utterances == 3);
}

TEST_CASE("anybody may read the public side, and nobody else the other two") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("避難所を増やします。"));
  town.folder.write("minutes/b.txt", minutes("非公開です。", "□公開 ■非公開 □一部非公開"));
  town.run();
  const auto others = [&](const std::string& path) {
    return fs::status(path).permissions() & (fs::perms::others_read | fs::perms::others_exec);
  };
  for (const auto& entry : fs::recursive_directory_iterator(town.index() + "/public")) {
    CAPTURE(entry.path());
    CHECK((entry.status().permissions() & fs::perms::others_read) != fs::perms::none);
  }
  CHECK(others(town.index() + "/restricted") == fs::perms::none);
  CHECK(others(town.index() + "/state") == fs::perms::none);
}
