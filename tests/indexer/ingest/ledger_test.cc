// SPDX-License-Identifier: GPL-3.0-or-later
// The accounts of a run add up to what is on the disk and in the index, whatever happens to the
// files between runs.
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <map>
#include <optional>
#include <random>
#include <set>

#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::testing;

namespace {

namespace fs = std::filesystem;

enum class OnDisk { kNothing, kGood, kBad, kDeadLink };

/// What the disk and the index should have of one file.
struct Expected {
  OnDisk disk = OnDisk::kNothing;
  int version = 0;             ///< of the good content last written
  std::optional<int> indexed;  ///< version in the index
};

std::string words(const std::string& file, int version) {
  return "発言" + file + "の第" + std::to_string(version) + "版です";
}

/// A folder of files that change at random, and what a run should make of them.
class RandomTown {
 public:
  explicit RandomTown(unsigned seed) : random_(seed) {
    for (int i = 0; i < 3; ++i) files_["always" + std::to_string(i)];
    for (auto& [name, file] : files_) write(name, file);
  }

  void change() {
    const std::string name = "file" + std::to_string(random_() % 9);
    Expected& file = files_[name];
    fs::remove(town_.folder / path(name));
    constexpr std::array kKinds = {OnDisk::kGood, OnDisk::kGood, OnDisk::kBad, OnDisk::kDeadLink,
                                   OnDisk::kNothing};
    file.disk = kKinds[random_() % kKinds.size()];
    if (file.disk == OnDisk::kGood) write(name, file);
    if (file.disk == OnDisk::kBad) town_.folder.write(path(name), "%PDF-1.4 broken");
    if (file.disk == OnDisk::kDeadLink) fs::create_symlink("nowhere", town_.folder / path(name));
  }

  void run_and_check() {
    town_.options.allow_removal = random_() % 2 == 0;
    town_.options.retry_failed = random_() % 4 == 0;
    const RunSummary summary = town_.run();
    const std::set<std::string> failed = expect(summary.removal_refused);
    const Ledger& ledger = summary.ledger;
    CHECK(summary.read + summary.unchanged + summary.failed + summary.left == ledger.files);
    CHECK(ledger.files == on_disk());
    CHECK(ledger.present + ledger.earlier + ledger.missing + ledger.outside == ledger.indexed);
    CHECK(ledger.outside == 0);
    CHECK(summary.failed == failed.size());
    CHECK(summary.failed_before == 0);
    for (const std::string& name : failed) CHECK_THAT(town_.report(), Catch::Contains(path(name)));
    search::SearcherPool pool(town_.index(), search::Scope::kPublic);
    const auto searcher = pool.borrow();
    std::size_t indexed = 0;
    for (const auto& [name, file] : files_) {
      CAPTURE(name);
      indexed += file.indexed.has_value();
      for (int version = 1; version <= file.version; ++version)
        CHECK(searcher->rank("\"" + words(name, version) + "\"", 9).size() ==
              (file.indexed == version));
    }
    CHECK(ledger.indexed == indexed);
  }

 private:
  static std::string path(const std::string& name) { return "minutes/" + name + ".jsonl"; }

  void write(const std::string& name, Expected& file) {
    Record record;
    record.text = words(name, ++file.version);
    record.doc = name;
    town_.folder.write(path(name), record_lines({record}));
    file.disk = OnDisk::kGood;
  }

  std::size_t on_disk() const {
    const fs::directory_iterator files(town_.sources());
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
  }

  /// Brings `indexed` up to date with a run, and returns which files failed in it.
  std::set<std::string> expect(bool removal_refused) {
    const bool all = !town_.options.retry_failed;
    std::set<std::string> failed;
    for (auto& [name, file] : files_) {
      const bool is_read = all || failed_.contains(name);
      if (file.disk == OnDisk::kGood && is_read) file.indexed = file.version;
      if (file.disk == OnDisk::kDeadLink || (file.disk == OnDisk::kBad && is_read))
        failed.insert(name);
      if (file.disk == OnDisk::kNothing && all && !removal_refused) file.indexed.reset();
    }
    failed_ = failed;
    return failed;
  }

  std::mt19937 random_;
  Town town_;
  std::map<std::string, Expected> files_;
  std::set<std::string> failed_;  ///< in the last run
};

}  // namespace

TEST_CASE("the accounts of a run add up to what is on the disk and in the index") {
  const unsigned seed = GENERATE(range(1U, 5U));
  CAPTURE(seed);
  RandomTown town(seed);
  town.run_and_check();
  for (int run = 0; run < 8; ++run) {
    CAPTURE(run);
    for (int change = 0; change < 4; ++change) town.change();
    town.run_and_check();
  }
}
