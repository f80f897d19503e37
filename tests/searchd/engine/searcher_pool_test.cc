// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/engine/searcher_pool.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "indexer/run.h"
#include "searchd/index/generation.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::search;
using gijiroku::testing::TemporaryFolder;
using namespace std::chrono_literals;

namespace {

namespace fs = std::filesystem;

std::string record(const std::string& doc, const std::string& text) {
  return R"({"doc":")" + doc + R"(","seq":1,"date":"2021-06-01","meeting":"総務委員会","text":")" +
         text + "\"}\n";
}

/// An archive of two records, and a pool of it with a clock that stands still.
struct Archive {
  TemporaryFolder folder;
  std::chrono::steady_clock::time_point now;
  std::vector<std::string> reported;

  Archive() { publish("", true); }

  std::string index() const { return folder / "index"; }
  fs::path file(const std::string& name) const { return fs::path(index()) / "public" / name; }

  /// Publishes the record "a", "b" if it is kept, and "c" if it has a text.
  void publish(const std::string& text, bool keeps) const {
    indexer::RunOptions options;
    options.index = index();
    options.inputs = {folder.write("minutes.jsonl", record("a", "古い発言") +
                                                        (keeps ? record("b", "消える話") : "") +
                                                        (text.empty() ? "" : record("c", text)))};
    options.allow_removal = true;
    run_indexer(options);
  }
  fs::path manifest() const { return file(shard() + "/MANIFEST"); }
  std::string shard() const {
    std::ifstream in(file("CURRENT"));
    const std::string stub{std::istreambuf_iterator<char>(in), {}};
    return shards_named(stub).front().folder;
  }
  PoolSettings settings(std::chrono::milliseconds watched = 0ms) {
    PoolSettings out;
    out.on_switch = [this](const std::string& cause) { reported.push_back(cause); };
    out.now = [this] { return now; };
    out.watch_interval = watched;
    return out;
  }
};

void write(const fs::path& path, const std::string& bytes) { std::ofstream(path) << bytes; }

std::size_t found(SearcherPool& pool, const std::string& text) {
  return pool.borrow()->rank("\"" + text + "\"", 10).size();
}

std::shared_ptr<const VariantTable> no_variants() { return std::make_shared<VariantTable>(); }

}  // namespace

TEST_CASE("a generation that cannot be opened is tried again after growing pauses") {
  Archive archive;
  SearcherPool pool(archive.index(), Scope::kPublic, no_variants(), archive.settings());
  archive.publish("新しい発言", true);
  const fs::path manifest = archive.manifest(), kept = archive.folder / "kept";
  fs::copy_file(manifest, kept);
  write(manifest, "{");

  CHECK(found(pool, "古い発言") == 1);
  CHECK(archive.reported.size() == 1);
  CHECK(pool.health().stale_since);
  CHECK(found(pool, "古い発言") == 1);
  CHECK(archive.reported.size() == 1);
  archive.now += 500ms;
  CHECK(found(pool, "古い発言") == 1);
  CHECK(archive.reported.size() == 2);

  fs::copy_file(kept, manifest, fs::copy_options::overwrite_existing);
  archive.now += 999ms;
  CHECK(found(pool, "新しい発言") == 0);
  archive.now += 1ms;
  CHECK(found(pool, "新しい発言") == 1);
  CHECK(archive.reported.size() == 3);
  CHECK(archive.reported.back().empty());
  CHECK_FALSE(pool.health().stale_since);
}

TEST_CASE("whatever is wrong with a new generation, the last good one stays in service") {
  const std::string broken =
      GENERATE("CURRENT", "MANIFEST", "literal", "grams", "columns", "words", "xapian/iamglass");
  const std::string bytes =
      GENERATE(std::string(), std::string("garbage\n"), std::string(64, '\0'));
  CAPTURE(broken, bytes);
  Archive archive;
  SearcherPool pool(archive.index(), Scope::kPublic, no_variants(), archive.settings());
  archive.publish("新しい発言", true);
  write(archive.file(broken == "CURRENT" ? broken : archive.shard() + "/" + broken), bytes);
  CHECK(found(pool, "古い発言") == 1);
  CHECK(pool.health().generation);
  CHECK(pool.health().stale_since);
  CHECK_THROWS_AS(SearcherPool(archive.index(), Scope::kPublic), IndexError);
}

TEST_CASE("a withdrawn generation is not served while the next one cannot be opened") {
  Archive archive;
  SearcherPool pool(archive.index(), Scope::kPublic, no_variants(), archive.settings());
  archive.publish("新しい発言", false);
  const fs::path manifest = archive.manifest(), away = archive.folder / "m";
  fs::rename(manifest, away);
  CHECK_THROWS_AS(pool.borrow(), WithheldError);
  CHECK_THROWS_AS(pool.generation(), WithheldError);
  CHECK_FALSE(pool.health().generation);
  fs::rename(away, manifest);
  archive.now += 500ms;
  CHECK(found(pool, "新しい発言") == 1);
  CHECK(found(pool, "消える話") == 0);
}

TEST_CASE("nothing is served while the withdrawal epoch cannot be read") {
  Archive archive;
  SearcherPool pool(archive.index(), Scope::kPublic, no_variants(), archive.settings());
  write(archive.file("EPOCH"), "?");
  CHECK_THROWS_AS(pool.borrow(), WithheldError);
  fs::remove(archive.file("EPOCH"));
  CHECK(found(pool, "消える話") == 1);
}

TEST_CASE("a pool without requests drops a withdrawn generation when the last loan ends") {
  Archive archive;
  SearcherPool pool(archive.index(), Scope::kPublic, no_variants(), archive.settings(10ms));
  const std::weak_ptr<const Generation> old = pool.generation();
  {
    const SearcherPool::Loan running = pool.borrow();
    archive.publish("新しい発言", false);
    CHECK(running->rank("\"消える話\"", 10).size() == 1);
    CHECK_FALSE(old.expired());
  }
  for (int i = 0; i < 500 && !old.expired(); ++i) std::this_thread::sleep_for(10ms);
  CHECK(old.expired());
}

TEST_CASE("staff are not served without the restricted side") {
  Archive archive;
  fs::remove_all(fs::path(archive.index()) / "restricted");
  CHECK_THROWS_WITH(SearcherPool(archive.index(), Scope::kStaff),
                    Catch::Contains("restricted/CURRENT"));
}
