// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/suggest/suggestions.h"

#include <catch2/catch.hpp>

#include "tests/support/speeches.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

const Speeches& town() {
  static const Speeches kTown(
      {{"学校給食費について。", "委員", "北村　博君", "総務委員会"},
       {"学校給食と調理、サッカーと指導。", "委員", "鈴木（ひ）委員", "総務委員会"},
       {"学校です。防災訓練とICT教育。", "委員長", "", "文教委員会"},
       {"作家を学校に招く。東京は交通。", "給食課長", "", "総務委員会"}},
      {"学校給食費の改定について", "予算 第1号"});
  return kTown;
}

std::vector<std::string> texts(const std::string& typed, std::size_t limit = 8) {
  std::vector<std::string> out;
  for (const Suggestion& each : suggestions(town().vocabulary(), typed, limit))
    out.push_back(each.text);
  return out;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is found however it is typed") {
  struct Row {
    const char* typed;
    Texts texts;
  };
  const auto row =
      GENERATE(Row{"学校き", {"学校給食", "学校給食費", "学校給食費の改定について"}},
               Row{"学校きゅうs", {"学校給食", "学校給食費", "学校給食費の改定について"}},
               Row{"学校給食", {"学校給食費", "学校給食費の改定について"}},
               Row{"さっk", {"サッカー", "作家"}}, Row{"ｻｯｶ", {"サッカー", "作家"}},
               Row{"サッカ", {"サッカー", "作家"}}, Row{"sakk", {"サッカー", "作家"}},
               Row{"ict", {"ICT", "ICT教育"}}, Row{"ＩＣＴ", {"ICT", "ICT教育"}},
               Row{"ICTきょ", {"ICT教育"}}, Row{"tokyo", {"東京"}}, Row{"tôkyô", {"東京"}},
               Row{"toukyou", {"東京"}}, Row{"kotsu", {"交通"}}, Row{"koutu", {"交通"}},
               Row{"ときょ", {}}, Row{"ぬ", {}}, Row{"", {}});
  CAPTURE(row.typed);
  CHECK(texts(row.typed) == row.texts);
}

TEST_CASE("the most frequent come first, at most as many as asked for") {
  const auto found = suggestions(town().vocabulary(), "が", 8);
  REQUIRE(found.size() >= 2);
  CHECK(found[0].text == "学校");
  CHECK(found[0].display == "学校");
  CHECK(found[0].reading == "がっこう");
  CHECK(found[0].count == 4);
  CHECK(found[0].kind == WordKind::kWord);
  CHECK(texts("が", 1) == Texts{"学校"});
}

TEST_CASE("only the last word is completed") {
  CHECK(texts("学校 ぼうさいくん") == Texts{"学校 防災訓練"});
  CHECK(texts("学校 -kunr") == Texts{"学校 -訓練"});
  CHECK(texts("学校 ") == Texts{});
}

TEST_CASE("a quotation is completed and closed") {
  CHECK(texts("\"防災 くn") == Texts{"\"防災訓練\""});
  CHECK(texts("「ぼうさいく") == Texts{"「防災訓練」"});
}

TEST_CASE("offices, speakers and bodies become filters, as behind the name of their field") {
  CHECK(texts("役職:") == Texts{"役職:委員", "役職:委員長", "役職:給食課長"});
  CHECK(texts("役職:きゅう") == Texts{"役職:給食課長"});
  CHECK(texts("防災 会議体:そうm") == Texts{"防災 会議体:総務委員会"});
  CHECK(texts("発言者:き") == Texts{"発言者:\"北村　博君\""});
  CHECK(texts("発言者:\"すず") == Texts{"発言者:\"鈴木（ひ）委員\""});
  CHECK(texts("きたむ") == Texts{"発言者:\"北村　博君\""});
}

TEST_CASE("a title with blanks is quoted") { CHECK(texts("よさん") == Texts{"\"予算 第1号\""}); }
