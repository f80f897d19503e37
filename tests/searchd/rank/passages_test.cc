// SPDX-License-Identifier: GPL-3.0-or-later
// What passages are worth, against values computed by hand from docs/ranking.md: a run of two
// characters counts ½ of its rarity and a word of the query 2 of it.
#include "searchd/rank/passages.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "searchd/rank/bm25.h"
#include "tests/support/small_index.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// 防災, 公園 and 機器 are in 1, 2 and 4 of 8 nodes, 取組 in one and 取り組み in two others.
const SmallIndex& index() {
  static const SmallIndex kIndex(
      shards_saying({"防災です。", "公園の機器です。", "公園です。機器です。", "機器の取組。",
                     "機器の話です。", "取り組みです。", "取り組みます。", "木塀です。"}));
  return kIndex;
}

constexpr double kNorm = 0.9;  // of a text of average length

Passages::Score score(std::string_view query, std::string_view text, double norm = kNorm) {
  const Query parsed = index().query(query);
  return Passages(parsed, index().generation()).score(text, norm);
}

double all(std::string_view query) {
  const Query parsed = index().query(query);
  return Passages(parsed, index().generation()).all();
}

/// So many characters that no query has.
std::string others(std::size_t characters) {
  std::string out;
  while (out.size() < 3 * characters) out += "う";
  return out;
}

const double kSafety = 2.5 * rarity(1, 8), kPark = 2.5 * rarity(2, 8), kGear = 2.5 * rarity(4, 8);
const double kThree = kSafety + kPark + kGear;

/// The best passage is worth `best` of a query worth `whole`, in a text of so many halves.
double passage(double best, double whole, double halves) {
  return best * (1 + 0.33 * best / whole) - 0.01 * whole * std::log(halves);
}

}  // namespace

TEST_CASE("a query is worth the rarity of its runs and, twice, of its words") {
  CHECK(all("防災") == Approx(kSafety));
  CHECK(all("防災 公園 機器") == Approx(kThree));
  CHECK(all("防災 防災") == Approx(kSafety));
  CHECK(all("です") == 0);
  // 公園, 園の, の機, 機器; 公園の, 園の機, の機器; 公園の機器 less its first, its last character.
  const double joint = rarity(1, 8);  // 園の and の機 are in one node
  CHECK(all("公園の機器") == Approx(kPark + kGear + 2 * 0.5 * joint + 5 * 0.25 * joint));
}

TEST_CASE("two single kanji side by side are one word") {
  CHECK(all("木塀") == Approx(2.5 * rarity(1, 8)));
}

TEST_CASE("only a query of three or more runs discriminates between passages") {
  const auto discriminates = [](std::string_view text) {
    const Query query = index().query(text);
    return Passages(query, index().generation()).discriminates();
  };
  CHECK_FALSE(discriminates("防災"));
  CHECK_FALSE(discriminates("防災 公園"));
  CHECK(discriminates("防災 公園 機器"));
  CHECK(discriminates("公園の機器"));
}

TEST_CASE("a passage is worth the runs within it, and extra if it has most of the query") {
  const char* query = "防災 公園 機器";
  CHECK(score(query, "防災").passage == Approx(passage(kSafety, kThree, 1)));
  CHECK(score(query, "防災と防災").passage == Approx(passage(kSafety, kThree, 1)));
  CHECK(score(query, "防災の公園").passage == Approx(passage(kSafety + kPark, kThree, 1)));
  CHECK(score(query, "防災の公園の機器").passage == Approx(1.33 * kThree));
  CHECK(score(query, "道路の話").passage == Approx(0));
}

TEST_CASE("runs in one passage are worth more than the same runs far apart") {
  const char* query = "防災 公園 機器";
  const auto near = score(query, "防災の公園の機器" + others(200));
  const auto far = score(query, "防災" + others(100) + "の公園の" + others(100) + "機器");
  CHECK(near.passage > far.passage);
  CHECK(far.passage == Approx(passage(kSafety, kThree, 7)));
  CHECK(near.runs == Approx(far.runs));
}

TEST_CASE("a passage is two neighbouring halves of 32 characters, for a query of six") {
  const char* query = "防災 公園 機器";
  const auto at = [&](std::size_t character) {
    return score(query, "防災" + others(character - 2) + "公園").passage;
  };
  CHECK(at(31) == Approx(passage(kSafety + kPark, kThree, 2)));
  CHECK(at(63) == Approx(passage(kSafety + kPark, kThree, 3)));
  CHECK(at(64) == Approx(passage(kSafety, kThree, 3)));
}

TEST_CASE("a run in both halves of a passage counts once") {
  const char* query = "防災 公園 機器";
  CHECK(score(query, "防災" + others(30) + "防災").passage == Approx(passage(kSafety, kThree, 2)));
  CHECK(score(query, "防災" + others(30) + "防災の公園").passage ==
        Approx(passage(kSafety + kPark, kThree, 2)));
}

TEST_CASE("a longer query is answered in longer passages") {
  const std::string query = "防災 公園 機器 取組 木塀";  // ten characters: halves of 34
  const double whole = all(query);
  const auto at = [&](std::size_t character) {
    return score(query, "防災" + others(character - 2) + "公園").passage;
  };
  CHECK(at(67) == Approx(passage(kSafety + kPark, whole, 3)));
  CHECK(at(68) == Approx(passage(kSafety, whole, 3)));
}

TEST_CASE("the best of many passages is worth a little less, as it may be good by chance") {
  const char* query = "防災 公園 機器";
  const double alone = score(query, "防災").passage;
  const double of_many = score(query, "防災" + others(318)).passage;  // ten halves and a bit
  CHECK(alone - of_many == Approx(0.01 * kThree * std::log(11)));
}

TEST_CASE("the runs of the whole text count by BM25, half their rarity") {
  const char* query = "防災 公園 機器";
  const double safety = 0.5 * rarity(1, 8), park = 0.5 * rarity(2, 8);
  CHECK(score(query, "防災と公園").runs == Approx(safety + park));
  CHECK(score(query, "防災と防災").runs == Approx(safety * 3.8 / 2.9));
  CHECK(score(query, "防災と公園", 1.8).runs == Approx((safety + park) * 1.9 / 2.8));
  CHECK(score(query, "道路の話").runs == 0);
}

TEST_CASE("a punctuation mark separates runs") {
  // 防災 and 公園 are runs; 災、 and 、公 are none.
  CHECK(all("防災、公園") == Approx(kSafety + kPark));
}

TEST_CASE("the subject is what a sentence has before について") {
  const char* query = "防災 公園 機器";
  struct Row {
    const char* text;
    double subject;
  };
  const auto row = GENERATE(
      Row{"次に、防災について伺います。", kSafety},
      Row{"防災の公園についてです。", kSafety + kPark}, Row{"防災と防災について。", kSafety},
      Row{"防災です。公園について伺います。", kPark}, Row{"公園について。防災について。", kSafety},
      Row{"防災について。公園について。", kSafety}, Row{"防災を伺います。", 0},
      Row{"これについて、防災です。", 0}, Row{"について", 0}, Row{"", 0});
  CAPTURE(row.text);
  CHECK(score(query, row.text).subject == Approx(row.subject));
}

TEST_CASE("a subject begins at most sixty characters before について") {
  const char* query = "防災 公園 機器";
  CHECK(score(query, "防災" + others(58) + "について").subject == Approx(kSafety));
  CHECK(score(query, "防災" + others(59) + "について").subject == 0);
  CHECK(score(query, "前置き。防災" + others(58) + "について").subject == Approx(kSafety));
  CHECK(score(query, "前置き。防災" + others(59) + "について").subject == 0);
}

TEST_CASE("another spelling in the text counts like the spelling of the query") {
  const char* query = "取組 公園 機器";
  const auto same = score(query, "取組と公園の機器について");
  const auto other = score(query, "取り組みと公園の機器について");
  CHECK(same.passage > score(query, "公園の機器について").passage);
  CHECK(other.passage == Approx(same.passage));
  CHECK(other.runs == Approx(same.runs));
  CHECK(other.subject == Approx(same.subject));
  const char* quoted = "\"取組\" 公園 機器";
  CHECK(score(quoted, "取り組みと公園の機器").passage ==
        Approx(score(quoted, "公園の機器").passage));
}

TEST_CASE("a run is as frequent as all of its spellings together") {
  CHECK(all("取組") < all("\"取組\""));
  CHECK(all("\"取組\"") == Approx(2.5 * rarity(1, 8)));
}

TEST_CASE("a query is about several subjects by the number of its terms, if it is long enough") {
  const auto breadth = [](std::string_view text) {
    const Query query = index().query(text);
    return Passages(query, index().generation()).breadth();
  };
  CHECK(breadth("防災 公園 機器") == 0);  // short
  CHECK(breadth("防災のための公園の機器の取組の状況について") == 0);
  CHECK(breadth("防災のための取組について 公園の機器について") == Approx(0.5));
  CHECK(breadth("防災の取組について 公園について 機器について") == 1);
  // A sentence is about what the term before it names.
  CHECK(breadth("防災の取組 公園の機器の整備を進めるべき。") == Approx(0.125));
  CHECK(breadth("防災の取組 公園の機器の整備を進めますか") == Approx(0.125));
  CHECK(breadth("公園の機器の整備を進めるべき。 防災の取組") == Approx(0.5));
  CHECK(breadth("防災の取組について 公園について 機器について 木塀について") == 1);
}

TEST_CASE("for several subjects all that is announced counts, and all that the text has") {
  const char *one = "防災の取組について公園について機器について",
             *several = "防災の取組について 公園について 機器について";
  const std::string both = "防災について。次に、公園について。", safety = "防災について。";
  CHECK(score(one, both).subject == Approx(score(one, safety).subject));
  CHECK(score(several, both).subject > score(several, safety).subject);
  CHECK(score(one, both).coverage == 0);
  CHECK(score(several, "防災です。公園です。").coverage == Approx(kSafety + kPark));
  CHECK(score(several, "防災です。防災です。").coverage == Approx(kSafety));
}
