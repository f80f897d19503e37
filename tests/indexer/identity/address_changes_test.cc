// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity/address_changes.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "core/anchor.h"
#include "core/file.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

const std::string kStore = "備蓄倉庫の点検を毎年二回行っています。",
                  kRoad = "道路の補修は来年度に始める予定です。",
                  kSchool = "学校の体育館を避難所として使います。";

std::string minutes(const std::vector<std::string>& said, const std::string& openness = "公開",
                    const std::string& day = "令和5年6月1日") {
  std::string out =
      "第4回みどり野市防災会議\n\n開催日時\t" + day + " 午前10時\n会議録\t" + openness + "\n\n";
  for (const std::string& each : said) out += "○委員 " + each + "\n";
  return out;
}

/// An archive that is corrected.
struct Corrected : Town {
  Corrected() { options.allow_removal = true; }

  void write(const std::string& name, const std::string& text) {
    folder.write("minutes/" + name, text);
  }
  void remove(const std::string& name) { std::filesystem::remove(sources() + "/" + name); }

  /// The address of the utterance with these words; empty if there is none.
  std::string address(const std::string& words, Scope scope = Scope::kPublic) const {
    SearcherPool pool(index(), scope);
    const auto searcher = pool.borrow();
    for (const auto& each : searcher->meetings("", "").meetings) {
      const auto shown = searcher->meeting(each.meeting.id, "");
      for (const Hit& node : shown->nodes) {
        if (node.node == NodeKind::kUtterance && node.snippet.front().text == words)
          return each.meeting.id + "/u/" + node.anchor.substr(1);
      }
    }
    return "";
  }
  /// "there", "gone", "unknown", or the address where it is now.
  std::string fate(const std::string& address, Scope scope = Scope::kPublic) const {
    SearcherPool pool(index(), scope);
    const auto searcher = pool.borrow();
    const std::string rest = address.substr(16);
    const bool there =
        rest.empty()
            ? searcher->meeting(address, "").has_value()
            : searcher->utterance(address.substr(0, 16), *node_id_from_text(rest.substr(3)))
                  .has_value();
    if (there) return "there";
    const auto found = searcher->former(address);
    return !found ? "unknown" : found->present.empty() ? "gone" : found->present;
  }
};

}  // namespace

TEST_CASE(
    "a corrected utterance is found under its former address, and a removed one is gone for the "
    "staff alone") {
  Corrected town;
  town.write("a.txt", minutes({kStore, kRoad, kSchool}));
  town.run();
  const std::string store = town.address(kStore), road = town.address(kRoad),
                    school = town.address(kSchool);
  const std::string mended = "備蓄倉庫の点検を毎年三回行っています。";
  town.write("a.txt", minutes({mended, kSchool}));
  town.run();
  CHECK(town.fate(school) == "there");
  CHECK(town.fate(store) == town.address(mended));
  CHECK(town.fate(road) == "unknown");
  CHECK(town.fate(road, Scope::kStaff) == "gone");
  SECTION("and again, after a second correction") {
    const std::string again = "備蓄倉庫の点検は毎年三回行っています。";
    town.write("a.txt", minutes({again, kSchool}));
    town.run();
    CHECK(town.fate(store) == town.address(again));
  }
  SECTION("and an address that is used again is there again") {
    town.write("a.txt", minutes({kStore, kRoad, kSchool}));
    town.run();
    CHECK(town.fate(store) == "there");
    CHECK(town.fate(road, Scope::kStaff) == "there");
    CHECK(town.address(mended).empty());
  }
}

TEST_CASE("a file that is renamed and corrected at once keeps its addresses") {
  Corrected town;
  town.write("a.txt", minutes({kStore, kRoad, kSchool}));
  town.run();
  const std::string store = town.address(kStore), road = town.address(kRoad);
  town.remove("a.txt");
  const std::string mended = "道路の補修は再来年度に始める予定です。";
  town.write("令和5年/第4回.txt", minutes({kStore, mended, kSchool}, "公開", "令和5年6月2日"));
  town.run();
  const std::string meeting = store.substr(0, 16);
  CHECK(town.fate(store) == town.address(kStore));
  CHECK(town.fate(road) == town.address(mended));
  CHECK(town.fate(meeting) == town.address(mended).substr(0, 16));
}

TEST_CASE("a file that other minutes overwrite does not take their addresses") {
  Corrected town;
  town.write("latest.txt", minutes({kStore, kRoad}));
  town.run();
  const std::string store = town.address(kStore);
  town.write("latest.txt", minutes({kSchool, "ほかの会議の発言をここに記録しています。"}, "公開",
                                   "令和5年9月1日"));
  town.run();
  CHECK(town.fate(store) == "unknown");
  CHECK(town.fate(store, Scope::kStaff) == "gone");
  CHECK(town.fate(store.substr(0, 16), Scope::kStaff) == "gone");
}

TEST_CASE("a second record of the same body and day does not take the address of the first") {
  Corrected town;
  town.write("a.txt", minutes({kStore, kRoad}));
  town.run();
  const std::string store = town.address(kStore);
  town.write("b.txt", minutes({kSchool, "分科会の記録をここに別の冊子として残します。"}));
  town.run();
  CHECK(town.fate(store) == town.address(kStore));
  CHECK(town.fate(store.substr(0, 16)) == town.id_of("a.txt"));
}

TEST_CASE("the public is not told of words that were blacked out, nor of what was withdrawn") {
  Corrected town;
  const std::string named = "鈴木花子さんの住所について説明を求めます。";
  town.write("a.txt", minutes({named, kRoad, kSchool}));
  town.run();
  const std::string address = town.address(named), road = town.address(kRoad);
  SECTION("blacked out") {
    const auto after = GENERATE(
        "■■■■さんの住所について説明を求めます。", "○○さんの住所について説明を求めます。",
        "(個人情報)さんの住所について説明を求めます。", "某さんの住所について説明を求めます。");
    town.write("a.txt", minutes({after, kRoad, kSchool}));
    town.run();
    CHECK(town.fate(address) == "unknown");
    CHECK(town.fate(address, Scope::kStaff).size() == address.size());  // another address
  }
  SECTION("restricted") {
    town.write("a.txt", minutes({named, kRoad, kSchool}, "非公開"));
    town.run();
    CHECK(town.fate(address) == "unknown");
    CHECK(town.fate(address.substr(0, 16)) == "unknown");
    CHECK(town.fate(address, Scope::kStaff) == "there");
  }
  SECTION("removed") {
    town.remove("a.txt");
    town.write("b.txt", minutes({kStore}, "公開", "令和5年9月1日"));
    town.run();
    CHECK(town.fate(address) == "unknown");
    CHECK(town.fate(address, Scope::kStaff) == "gone");
  }
  const std::string file = read_file_if_readable(town.index() + "/public/FORMER");
  CHECK(file.find(address) == file.npos);
}

TEST_CASE("the public is told what is gone if the operator allows it") {
  Corrected town;
  town.write("a.txt", minutes({kStore, kRoad, kSchool}));
  town.run();
  const std::string road = town.address(kRoad);
  town.write("a.txt", minutes({kStore, kSchool}));
  town.run();
  CHECK(town.fate(road) == "unknown");
  town.options.tombstones = true;
  town.run();
  CHECK(town.fate(road) == "gone");
  town.options.tombstones = false;
  town.run();
  CHECK(town.fate(road) == "unknown");
}

TEST_CASE("the public is not told of addresses that only the staff had") {
  Corrected town;
  town.write("a.txt", minutes({kStore, kRoad}, "非公開"));
  town.run();
  const std::string store = town.address(kStore, Scope::kStaff);
  const std::string mended = "備蓄倉庫の点検を毎年三回行っています。";
  town.write("a.txt", minutes({mended, kRoad}));
  town.run();
  CHECK(town.fate(store) == "unknown");
  CHECK(town.fate(store, Scope::kStaff) == town.address(mended));
  CHECK(read_file_if_readable(town.index() + "/public/FORMER").empty());
}

TEST_CASE("an earlier edition's addresses lead to the later one") {
  Corrected town;
  const std::vector<std::string> said{kStore, kRoad, kSchool};
  town.write("a.txt", "会議録（速報版）\n\n" + minutes(said));
  town.run();
  const std::string road = town.address(kRoad);
  town.write("b.txt", "会議録（確定版）\n\n" + minutes(said));
  town.run();
  CHECK((town.fate(road) == "there" || town.fate(road) == town.address(kRoad)));
}

TEST_CASE("an index made anew knows former addresses by the table of the one before") {
  Corrected town;
  town.options.ids = town.folder / "ids";
  town.write("a.txt", minutes({kStore, kRoad, kSchool}));
  town.run();
  const std::string store = town.address(kStore), road = town.address(kRoad);
  const std::string mended = "備蓄倉庫の点検を毎年三回行っています。";
  town.write("a.txt", minutes({mended, kSchool}));
  town.run();
  std::filesystem::remove_all(town.index());
  SECTION("with the table") {
    town.run();
    CHECK(town.fate(store) == town.address(mended));
    CHECK(town.fate(road, Scope::kStaff) == "gone");
  }
  SECTION("without it") {
    town.options.ids.clear();
    town.run();
    CHECK(town.fate(store) == "unknown");
  }
  SECTION("with a damaged one") {
    town.folder.write("ids", town.folder.read("ids") + "x");
    CHECK_THROWS_WITH(town.run(),
                      Catch::Contains("ids は --ids で書き出した表ではないか、壊れています"));
  }
}
