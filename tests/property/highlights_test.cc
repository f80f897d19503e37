// SPDX-License-Identifier: GPL-3.0-or-later
// The promise that what is marked is what was found: in any text, for any query, a snippet consists
// of slices of the text, which cut no character in two, and highlights all that the query finds in
// them and nothing else.
#include <catch2/catch.hpp>

#include "searchd/snippet/snippet.h"
#include "tests/support/generated_text.h"
#include "tests/support/highlight_oracle.h"
#include "tests/support/random_query.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20210605;
constexpr int kPairs = 3000;
constexpr std::size_t kMostShown = 200;  // characters, unless a highlight is longer

std::size_t longest_mark(const std::vector<Fragment>& fragments) {
  std::size_t longest = 0;
  for (const Fragment& fragment : fragments) {
    for (const CodePointRange& hit : fragment.highlights)
      longest = std::max(longest, hit.end - hit.begin);
  }
  return longest;
}

std::size_t shown(const std::vector<Fragment>& fragments) {
  std::size_t characters = 0;
  for (const Fragment& fragment : fragments)
    characters += fragment.shown.end - fragment.shown.begin;
  return characters;
}

}  // namespace

TEST_CASE("what is marked is what the query finds, and all of it") {
  std::mt19937 random(kSeed);
  const Tokenizer tokenizer;
  std::size_t marked = 0, told = 0;
  for (int pair = 0; pair < kPairs; ++pair) {
    const std::size_t pieces = 1 + random() % (random() % 4 == 0 ? 600 : 60);
    const std::string text = generated_text(random, pieces);
    // A query of the text itself, or of another one.
    RandomQuery made(random() % 4 == 0 ? generated_text(random, 20) : text, tokenizer, random);
    const std::string asked = made.query(kQueryKinds[random() % std::size(kQueryKinds)]);
    const Tier tier = random() % 2 == 0 ? Tier::kNonContiguous : Tier::kPartial;
    const Query query = parse_query(asked, tokenizer, {today(), {}});
    const HighlightOracle oracle(text, wanted_by(query), tier == Tier::kPartial, tokenizer);
    told += oracle.knows();
    if (!oracle.knows()) continue;
    CAPTURE(text, asked, tier == Tier::kPartial);
    const Snippet some = snippet({text, {}}, query, tokenizer, tier);
    const Snippet whole = whole_text({text, {}}, query, tokenizer, tier);
    REQUIRE(oracle.fault(some.segments, some.fragments).value_or("") == "");
    REQUIRE(oracle.fault(whole.segments, whole.fragments).value_or("") == "");
    REQUIRE(some.fragments.size() <= 2);
    REQUIRE(shown(some.fragments) <= kMostShown + longest_mark(some.fragments));
    const bool any = longest_mark(some.fragments) > 0;
    REQUIRE(any == (longest_mark(whole.fragments) > 0));
    marked += any;
  }
  CHECK(marked > kPairs / 2);
  CHECK(told > kPairs * 9 / 10);
}
