// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokenizer.h"

#include <catch2/catch.hpp>
#include <chrono>
#include <map>
#include <random>

using namespace gijiroku;

namespace {

std::vector<std::string> words(const Tokenizer& tokenizer, const std::string& text) {
  const LiteralForm form = literal_form(text);
  std::vector<std::string> out;
  for (const Token& token : tokenizer.tokenize(form)) out.emplace_back(token.base);
  return out;
}

void check_cover(const LiteralForm& form, const std::vector<Token>& tokens) {
  std::size_t at = 0;
  for (const Token& token : tokens) {
    REQUIRE(token.begin == at);
    REQUIRE(token.end > token.begin);
    REQUIRE(is_utf8(token.base));
    at = token.end;
  }
  REQUIRE(at == form.text.size());
}

}  // namespace

TEST_CASE("words get their dictionary form, Latin and digits stay whole") {
  const Tokenizer tokenizer;
  CHECK(words(tokenizer, "会議を行った") == std::vector<std::string>{"会議", "を", "行う", "た"});
  CHECK(words(tokenizer, "ＤＸ推進PT 12月") ==
        std::vector<std::string>{"dx", "推進", "pt", "12", "月"});
  CHECK(words(tokenizer, "A4 B5") == std::vector<std::string>{"a4", "b5"});
}

TEST_CASE("nouns have content, suffixes are slight, particles are grammar") {
  const Tokenizer tokenizer;
  const LiteralForm form = literal_form("予算額について");
  const auto tokens = tokenizer.tokenize(form);
  REQUIRE(tokens.size() == 3);
  CHECK(tokens[0].bearing == ContentLevel::kContent);
  CHECK(tokens[1].bearing == ContentLevel::kWeak);
  CHECK(tokens[2].bearing == ContentLevel::kFunctionWord);
  for (const Token& token : tokenizer.tokenize(literal_form("（案），＋－／％"))) {
    CAPTURE(token.begin);
    CHECK((token.bearing == ContentLevel::kFunctionWord) == (token.base != "案"));
  }
}

TEST_CASE("a word that is grammar in some reading is told from one that never is") {
  const Tokenizer tokenizer;
  for (const char* word :
       {"が", "でも", "ない", "について", "無い", "また", "。", "・", "(", "--", "→", "※※"}) {
    CAPTURE(word);
    CHECK(tokenizer.may_be_function_word(word));
  }
  for (const char* word :
       {"予算", "ごみ", "者", "アンケート", "中", "予算が", "いただく", "dx", ""}) {
    CAPTURE(word);
    CHECK_FALSE(tokenizer.may_be_function_word(word));
  }
}

TEST_CASE("a token tells what it is in a compound, and how it is read") {
  const Tokenizer tokenizer;
  const LiteralForm form = literal_form("再開発事業費は第二回PTで今回説明");
  std::vector<NounPart> parts;
  std::string readings;
  for (const Token& token : tokenizer.tokenize(form)) {
    parts.push_back(token.part);
    readings += std::string(token.reading) + "|";
  }
  using enum NounPart;
  CHECK(parts == std::vector{kPrefix, kNoun, kNoun, kSuffix, kNone, kPrefix, kNumber, kSuffix,
                             kNoun, kNone, kAdverbial, kNoun});
  CHECK(readings == "サイ|カイハツ|ジギョウ|ヒ|ハ|ダイ|ニ|カイ||デ|コンカイ|セツメイ|");
}

TEST_CASE("every byte of any text lies in exactly one token") {
  const Tokenizer tokenizer;
  std::mt19937 random(7);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (std::size_t n = random() % 60; n > 0; --n) {
      if (random() % 3 == 0) {
        bytes.push_back(static_cast<char>(random()));
      } else {
        append_utf8(bytes, 0x3040 + static_cast<char32_t>(random() % 0x6000));
      }
    }
    const LiteralForm form = literal_form(bytes);
    check_cover(form, tokenizer.tokenize(form));
  }
}

TEST_CASE("long runs of one kind of character take linear time") {
  const Tokenizer tokenizer;
  const std::string unit = GENERATE(std::string("7"), std::string("x"), std::string("ア"),
                                    std::string("-"), std::string("一"));
  std::string text;
  while (text.size() < 1'000'000) text += unit;
  const LiteralForm form = literal_form(text);
  const auto start = std::chrono::steady_clock::now();
  check_cover(form, tokenizer.tokenize(form));
  CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(30));
}

TEST_CASE("the fingerprint names one dictionary and one set of rules") {
  CHECK(tokenizer_fingerprint().size() == 32);
  CHECK(tokenizer_fingerprint() == tokenizer_fingerprint());
}

TEST_CASE("an entry of the dictionary keeps its number, and has one base") {
  const Tokenizer tokenizer;
  std::map<std::uint32_t, std::string_view> bases;
  const std::string text = "区民の安全を守る計画を説明した。安全な区を守ります。ゑびすゐPT計画";
  const LiteralForm form = literal_form(text);
  std::size_t met_again = 0;
  for (int round = 0; round < 2; ++round) {
    for (const Token& token : tokenizer.tokenize(form)) {
      if (token.entry == 0) continue;
      const auto [place, fresh] = bases.emplace(token.entry, token.base);
      met_again += !fresh;
      CHECK(place->second == token.base);
    }
  }
  CHECK(met_again > bases.size());
}
