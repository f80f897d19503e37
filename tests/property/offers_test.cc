// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer offers is there: every suggested search finds something, and as much as it says.
// Partial matches are as many as the search without the other part finds.
#include <catch2/catch.hpp>

#include "tests/support/generated_text.h"
#include "tests/support/random_query.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20261129;
constexpr std::size_t kTexts = 60, kQueries = 250;

std::vector<Record> records(std::mt19937& random) {
  std::vector<Record> out;
  for (std::size_t i = 0; i < kTexts; ++i) {
    const std::string doc = "d" + std::to_string(i / 4);
    const std::string day = "2021-0" + std::to_string(1 + i / 10) + "-12";
    out.push_back({generated_text(random, 3 + random() % 12), i % 2 == 0 ? "委員" : "課長",
                   i % 3 == 0 ? "山田" : "川上", i % 5 == 0 ? "総務委員会" : "建設委員会", day,
                   doc});
  }
  return out;
}

class Offers {
 public:
  explicit Offers(const Town& town) : town_(town) {}

  void check(const Criteria& criteria) const {
    const Answer answer = town_.answer(criteria);
    const Advice& advice = answer.advice;
    CAPTURE(criteria.text, static_cast<int>(criteria.unit));
    for (const Relaxation& each : advice.relaxations) check_total(each.criteria, each.total);
    if (advice.fuzzy) check_total(advice.fuzzy->criteria, advice.fuzzy->total);
    for (const Correction& each : advice.corrections) check_some(each.criteria);
    for (const FieldSuggestion& each : advice.fields) check_total(each.criteria, each.total);
    for (const DateSuggestion& each : advice.dates) check_total(each.criteria, each.total);
    for (const UnknownValue& unknown : advice.unknown_values) {
      for (const UnknownValue::Alternative& each : unknown.others) check_some(each.criteria);
    }
    for (const PartCount& each : advice.parts) {
      if (each.total > 0) check_total(each.criteria, each.total);
    }
    if (advice.parts.empty()) return;
    CHECK(answer.total == answer.fits.partial);
    const bool as_many_as_a_part =
        answer.total == 0 ||
        std::any_of(advice.parts.begin(), advice.parts.end(),
                    [&](const PartCount& each) { return each.total == answer.total; });
    CHECK(as_many_as_a_part);
  }

 private:
  void check_some(const Criteria& criteria) const {
    CAPTURE(criteria.text);
    CHECK(town_.answer(criteria).total > 0);
  }
  void check_total(const Criteria& criteria, std::size_t total) const {
    CAPTURE(criteria.text);
    const Answer answer = town_.answer(criteria);
    const std::size_t whole = answer.total - answer.fits.partial;
    CHECK(total == (whole > 0 ? whole : answer.total));
    CHECK(total > 0);
  }

  const Town& town_;
};

}  // namespace

TEST_CASE("every suggested search finds what it promises") {
  std::mt19937 random(kSeed);
  const std::vector<Record> said = records(random);
  const Town town(said);
  const Offers offers(town);
  const Tokenizer tokenizer;
  for (std::size_t i = 0; i < kQueries; ++i) {
    std::string joined;  // words of two records hardly occur in one
    for (std::size_t k = 0; k <= i % 2; ++k) joined += said[random() % said.size()].text;
    RandomQuery query(joined, tokenizer, random);
    Criteria criteria;
    criteria.text = query.query(kQueryKinds[random() % std::size(kQueryKinds)]);
    if (i % 7 == 0) criteria.text += " 役職:いいん";
    if (i % 11 == 0) criteria.text += " 2021-02-03";
    criteria.unit = static_cast<Unit>(random() % 3);
    if (i % 5 == 0) criteria.filters = {{Field::kYear, {"2020"}}};
    offers.check(criteria);
  }
}
