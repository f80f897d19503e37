// SPDX-License-Identifier: GPL-3.0-or-later
// The promise that nothing is missed: a quoted query finds exactly the nodes that a scan over the
// literal text finds.
#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/generated_text.h"
#include "tests/support/literal_oracle.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20201214;
constexpr int kTexts = 400, kLiterals = 2000;

std::vector<std::string> generated_texts(std::mt19937& random) {
  std::vector<std::string> texts;
  for (int i = 0; i < kTexts; ++i) texts.push_back(generated_text(random, 1 + random() % 40));
  return texts;
}

}  // namespace

TEST_CASE("texts are generated of every block that minutes use") {
  std::mt19937 random(kSeed);
  std::u32string all;
  for (const std::string& text : generated_texts(random)) all += decode(text);
  for (const Block& block : kBlocks) {
    CAPTURE(block.name);
    for (const char32_t c : block.characters) CHECK(all.find(c) != all.npos);
    CHECK(std::all_of(block.characters.begin(), block.characters.end(),
                      [&](char32_t c) { return c >= block.first && c <= block.last; }));
  }
}

TEST_CASE("a quoted query finds exactly what a scan over the literal text finds") {
  std::mt19937 random(kSeed);
  const Town town;
  const std::string corpus =
      town.folder.write("minutes/corpus.jsonl", records_of(generated_texts(random)));
  REQUIRE(town.run().utterances == kTexts);

  SearcherPool pool(town.index(), Scope::kPublic);
  const auto searcher = pool.borrow();
  const std::vector<OracleText> texts = read_texts(corpus);
  std::vector<std::string> literals, forms;
  for (int i = 0; i < kLiterals; ++i) {
    literals.push_back(random_literal(texts, random));
    forms.push_back(literal_form(literals.back()).text);
  }
  const auto holders = scan_all(texts, forms);
  for (std::size_t i = 0; i < literals.size(); ++i) {
    const auto found = searcher->rank("\"" + literals[i] + "\"", texts.size());
    const std::set<std::string> wanted = scan(texts, literals[i]);
    CAPTURE(literals[i]);
    REQUIRE(std::set<std::string>(found.begin(), found.end()) == wanted);
    REQUIRE(found.size() == wanted.size());
    REQUIRE(holders[i].size() == wanted.size());
  }
}
