// SPDX-License-Identifier: GPL-3.0-or-later
// Minutes published more than once, and bodies that were renamed.
#include "indexer/state/edition.h"

#include <catch2/catch.hpp>

#include "core/error.h"
#include "indexer/state/body_names.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using Catch::Contains;
using namespace gijiroku::testing;

namespace {

constexpr const char* kTopics[] = {"防災倉庫", "避難所", "備蓄食料", "要支援者", "防災無線",
                                   "給水車",   "河川",   "土砂災害", "訓練",     "広報"};

/// Minutes of one committee with a speech on each topic; `mend` is said in the fourth.
std::string minutes(const std::string& edition, const std::string& day,
                    const std::string& mend = "賛成します。", const std::string& about = "計画") {
  std::string out =
      "会議録" + edition + "\n\n会議名\t第4回みどり野市防災会議\n開催日時\t" + day +
      " 午前10時\n会議録\t■公開 □非公開 □一部非公開\n\n○会長 ただいまより開きます。\n";
  int n = 0;
  for (const char* topic : kTopics) {
    out += "○委員 " + std::string(topic) + "の" + about +
           "について、現状の整備がどこまで進み、来年度に何を予定しているのか、" + topic +
           "の担当から順に説明を求めます。\n";
    if (++n == 4) out += "○副会長 " + mend + "\n";
  }
  return out + "○会長 以上で終わります。\n";
}

std::optional<ShownMeeting> shown(const Town& town, const std::string& doc) {
  SearcherPool pool(town.index(), Scope::kPublic);
  return pool.borrow()->meeting(town.id_of(doc), "");
}

}  // namespace

TEST_CASE("of a draft and the final minutes the final ones are found, and the report names both") {
  const Town town;
  town.folder.write("minutes/a-soku.txt", minutes("（速報版）", "令和5年6月1日", "賛成でふ。"));
  town.run();
  CHECK(town.found("防災倉庫の計画") == 1);
  CHECK(town.found("賛成でふ") == 1);
  town.folder.write("minutes/b.txt", minutes("（確定版）", "令和5年6月1日"));
  const RunSummary summary = town.run();
  CHECK(summary.failed == 0);
  CHECK(town.found("防災倉庫の計画") == 1);
  CHECK(town.found("賛成でふ") == 0);
  CHECK(town.found("賛成します") == 1);
  CHECK_THAT(town.report(), Contains("a-soku.txt") && Contains("earlier-edition"));
  const auto final_minutes = shown(town, "b.txt");
  REQUIRE(final_minutes);
  CHECK(final_minutes->meeting.editions == std::vector<std::string>{"a-soku.txt"});
}

TEST_CASE("when the later edition goes, the earlier one is found again") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("（速報版）", "令和5年6月1日", "賛成でふ。"));
  const std::string later = town.folder.write("minutes/b.txt", minutes("", "令和5年6月1日"));
  town.run();
  CHECK(town.found("賛成でふ") == 0);
  std::filesystem::remove(later);
  town.options.allow_removal = true;
  town.run();
  CHECK(town.found("賛成でふ") == 1);
}

namespace {

std::string closed(std::string minutes) {
  const std::string marks = "■公開 □非公開";
  return minutes.replace(minutes.find(marks), marks.size(), "□公開 ■非公開");
}

}  // namespace

TEST_CASE("when the later edition is withdrawn, the earlier one stays back until it is published") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("（速報版）", "令和5年6月1日", "賛成でふ。"));
  const std::string final_minutes = minutes("（確定版）", "令和5年6月1日");
  town.folder.write("minutes/b.txt", final_minutes);
  town.folder.write("minutes/c.txt", minutes("", "令和5年6月2日"));
  town.run();
  REQUIRE(town.found("防災倉庫の計画") == 2);
  const bool by_notice = GENERATE(false, true);
  const std::string withdrawn = closed(final_minutes);
  town.folder.write("minutes/b.txt",
                    by_notice ? withdrawn.substr(0, withdrawn.find("○会長")) : withdrawn);
  for (int run = 0; run < 2; ++run) {
    town.run();
    CHECK(town.found("防災倉庫の計画") == 1);
    CHECK(town.found("賛成でふ") == 0);
    CHECK_THAT(town.report(),
               Contains("edition-held-back") && Contains("a.txt") && Contains("b.txt"));
  }
  SECTION("also after the later one has gone") {
    std::filesystem::remove(town.folder / "minutes/b.txt");
    town.options.allow_removal = true;
    town.run();
    CHECK(town.found("賛成でふ") == 0);
  }
  SECTION("the operator publishes it") {
    town.options.published = {town.folder / "minutes/a.txt"};
    town.run();
    CHECK(town.found("賛成でふ") == 1);
    CHECK_THAT(town.report(), !Contains("edition-held-back"));
  }
  SECTION("or the later one is public again") {
    town.folder.write("minutes/b.txt", final_minutes);
    town.run();
    CHECK(town.found("防災倉庫の計画") == 2);
    CHECK(town.found("賛成でふ") == 0);
  }
}

TEST_CASE("a draft is not public where the final minutes are restricted") {
  const Town town;
  town.folder.write("minutes/a.txt", minutes("（速報版）", "令和5年6月1日", "賛成でふ。"));
  town.folder.write("minutes/b.txt", closed(minutes("（確定版）", "令和5年6月1日")));
  town.run();
  CHECK(town.found("防災倉庫の計画") == 0);
  CHECK_THAT(town.report(), Contains("edition-held-back"));
}

TEST_CASE("of two editions of one stage the public one stays back if the other is restricted") {
  Town town;
  // The texts differ in one speech, and one name sorts before the other.
  const bool first = GENERATE(true, false);
  const std::string open = first ? "minutes/a.txt" : "minutes/b.txt";
  const std::string other = first ? "minutes/b.txt" : "minutes/a.txt";
  const std::string edition = GENERATE("", "（確定版）");
  town.folder.write(open, minutes(edition, "令和5年6月1日", "賛成でふ。"));
  SECTION("a restricted one of the same stage") {
    town.folder.write(other, closed(minutes(edition, "令和5年6月1日")));
    town.run();
    CHECK(town.found("防災倉庫の計画") == 0);
    CHECK(town.found("賛成でふ", Scope::kStaff) == 1);
    CHECK_THAT(town.report(),
               Contains("edition-held-back") && Contains("a.txt") && Contains("b.txt"));
    town.options.published = {town.folder / open};
    town.run();
    CHECK(town.found("賛成でふ") == 1);
  }
  SECTION("a restricted one of an earlier stage does not hold it back") {
    town.folder.write(other, closed(minutes("（速報版）", "令和5年6月1日")));
    town.run();
    CHECK(town.found("賛成でふ") == 1);
  }
}

TEST_CASE("other days and other texts are other records") {
  const Town town;
  town.folder.write("minutes/a.txt", minutes("", "令和5年6月1日"));
  town.folder.write("minutes/b.txt", minutes("", "令和5年6月2日"));
  town.folder.write("minutes/c.txt", minutes("", "令和5年6月1日", "反対です。", "廃止"));
  town.folder.write("minutes/d.txt", closed(minutes("", "令和5年6月3日")));
  town.run();
  CHECK(town.found("防災倉庫の計画") == 2);
  CHECK(town.found("防災倉庫の廃止") == 1);
  CHECK_THAT(town.report(), !Contains("earlier-edition") && !Contains("edition-held-back"));
}

TEST_CASE("a renamed body is found under its present name") {
  Town town;
  town.folder.write("minutes/a.txt", minutes("", "令和5年6月1日"));
  const std::string table =
      town.folder.write("bodies.tsv", "# 改称\nみどり野市防災会議\tみどり野市危機管理会議\n");
  town.run();
  CHECK(shown(town, "a.txt")->meeting.known_as.empty());
  town.options.bodies = table;
  town.run();
  CHECK(shown(town, "a.txt")->meeting.known_as == "みどり野市危機管理会議");
}

TEST_CASE("names lead to the present one, and a wrong table is refused by its line") {
  const BodyNames names("環境審議会\t環境政策審議会\n環境政策審議会\t環境・気候審議会\n");
  CHECK(names.present_name("環 境審議会") == "環境・気候審議会");
  CHECK(names.present_name("環境・気候審議会").empty());
  CHECK_THROWS_WITH(BodyNames("甲\t乙\n甲\t丙\n", "b.tsv"), Contains("b.tsv の 2 行目"));
  CHECK_THROWS_WITH(BodyNames("甲\t乙\n乙\t甲\n"), Contains("2 行目"));
  CHECK_THROWS_WITH(BodyNames("甲\n"), Contains("1 行目"));
}
