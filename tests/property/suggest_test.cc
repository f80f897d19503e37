// SPDX-License-Identifier: GPL-3.0-or-later
// What is suggested begins as it was typed, the most frequent first, and nothing more frequent is
// missed: against a scan over all words.
#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/kana.h"
#include "searchd/index/generation.h"
#include "searchd/suggest/suggestions.h"
#include "searchd/suggest/typed_query.h"
#include "searchd/text/romaji.h"
#include "tests/support/romaji_of.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

const Vocabulary& vocabulary() {
  static const std::shared_ptr<const Generation> kSample = [] {
    Town town;
    town.options.inputs = {std::string(SOURCE_DIR) + "/tests/sample/minutes"};
    town.run();
    return open_generation(town.index(), Scope::kStaff);
  }();
  return *kSample->vocabulary;
}

/// Katakana typed is read like hiragana.
std::string in_hiragana(const std::string& typed) {
  std::string out;
  for (const char32_t c : decode(typed)) {
    const char kana = kana_of(c);
    if (kana == 0) return typed;
    out += hiragana({&kana, 1});
  }
  return out;
}

/// The ways in which an entry may be typed in full; in Latin letters only where it is all kana.
struct Spellings {
  std::string literal, kana;
  std::vector<std::string> letters;

  Spellings(const WordList& list, std::uint32_t entry)
      : literal(list.literal(entry)), kana(hiragana(list.reading(entry))) {
    if (std::any_of(kana.begin(), kana.end(), [](char c) { return (c & 0x80) == 0; })) return;
    const std::string without = hiragana(without_long_vowels(list.reading(entry)));
    letters = {romaji_of(kana, System::kHepburn), romaji_of(kana, System::kKunrei),
               romaji_of(without, System::kHepburn)};
  }

  bool begin_with(const std::string& typed) const {
    return literal.starts_with(typed) || kana.starts_with(in_hiragana(typed)) ||
           std::any_of(letters.begin(), letters.end(),
                       [&](const std::string& each) { return each.starts_with(typed); });
  }
};

std::string cut(const std::string& text, std::mt19937& random) {
  std::u32string characters = decode(text);
  characters.resize(characters.empty() ? 0 : 1 + random() % characters.size());
  std::string out;
  for (const char32_t c : characters) append_utf8(out, c);
  return out;
}

}  // namespace

TEST_CASE("property: suggestions begin as typed and are the most frequent that do") {
  constexpr std::size_t kLimit = 10;
  std::mt19937 random(11);
  const WordList& words = vocabulary()[WordKind::kWord];
  REQUIRE(words.size() > 1000);
  for (int round = 0; round < 400; ++round) {
    const Spellings one(words, static_cast<std::uint32_t>(random() % words.size()));
    const auto way = random() % 3;
    const std::string letters = one.letters.empty() ? "" : one.letters[random() % 3];
    const std::string typed = cut(way == 0 ? one.literal : way == 1 ? one.kana : letters, random);
    if (typed.empty() || typed.ends_with('-') || typed.ends_with('x')) continue;
    CAPTURE(typed);
    const auto found = suggestions(vocabulary(), typed, kLimit);
    std::uint32_t least = UINT32_MAX;
    std::vector<std::string> texts;
    for (const Suggestion& each : found) {
      REQUIRE(each.count <= least);
      least = each.count;
      texts.push_back(each.text);
    }
    for (std::uint32_t entry = 0; entry < words.size(); ++entry) {
      const bool begins = Spellings(words, entry).begin_with(typed);
      const std::string text = as_query(words.text(entry)).value_or("");
      const bool listed = std::find(texts.begin(), texts.end(), text) != texts.end();
      CAPTURE(words.text(entry), words.reading(entry), words.nodes(entry));
      if (begins && text != typed && (found.size() < kLimit || words.nodes(entry) > least))
        REQUIRE(listed);
      if (listed && way != 2) REQUIRE(begins);
    }
  }
}

TEST_CASE("property: a half-converted word finds the word") {
  std::mt19937 random(13);
  const WordList& words = vocabulary()[WordKind::kWord];
  for (int round = 0; round < 300; ++round) {
    const auto entry = static_cast<std::uint32_t>(random() % words.size());
    const std::string literal(words.literal(entry));
    for (std::size_t at = 3; at + 3 < literal.size(); at += 3) {
      const auto head = words.find(literal.substr(0, at));
      const auto rest = head ? words.find(literal.substr(at)) : std::nullopt;
      if (!rest || words.reading(*head).empty() || words.reading(*rest).empty()) continue;
      const auto whole = std::string(words.reading(*head)).append(words.reading(*rest));
      if (whole != words.reading(entry)) continue;
      const std::string kana = hiragana(words.reading(*rest));
      const std::string typed =
          literal.substr(0, at) + cut(romaji_of(kana, System::kKunrei), random);
      CAPTURE(typed, literal);
      const auto found = suggestions(vocabulary(), typed, 100);
      REQUIRE(std::any_of(found.begin(), found.end(), [&](const Suggestion& each) {
        return each.display == words.text(entry);
      }));
    }
  }
}

TEST_CASE("property: any text gets suggestions that hold what precedes its last word") {
  std::mt19937 random(17);
  const std::vector<std::string> pieces{
      "学校", "が",    "k",        "-", "\"", "「",  "」", " ",
      "　",   "役職:", "発言者：", "(", ")",  "OR ", "ｶﾞ", "\xF0\xA0\xAE\xB7",
      "n",    "ー"};
  for (int round = 0; round < 5000; ++round) {
    std::string typed;
    for (auto n = random() % 8; n > 0; --n) typed += pieces[random() % pieces.size()];
    CAPTURE(typed);
    const auto found = suggestions(vocabulary(), typed, 5);
    REQUIRE(found.size() <= 5);
    const auto query = typed_query(typed);
    REQUIRE((query || found.empty()));
    for (const Suggestion& each : found) {
      REQUIRE(each.text.starts_with(query->kept));
      REQUIRE(each.text != typed);
      REQUIRE(is_utf8(each.text));
    }
  }
}
