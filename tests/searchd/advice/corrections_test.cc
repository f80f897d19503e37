// SPDX-License-Identifier: GPL-3.0-or-later
// もしかして: 待機時童, taiki jidou and たいき じどう for 待機児童.
#include "searchd/advice/corrections.h"

#include <catch2/catch.hpp>

#include "tests/support/small_index.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

const SmallIndex& town() {
  static const SmallIndex kTown = [] {
    std::vector<std::string> texts;
    for (int i = 0; i < 10; ++i) {
      texts.insert(texts.end(), {"待機児童の解消策と保育園の入園について。", "大気と自動車の件。",
                                 "介護保険制度、地域手当、学校給食。", "コンピューターの更新。"});
    }
    // Rarer than any word, so that only the text itself has it.
    texts.insert(texts.end(), 3, "北部緑道沿線の草刈り。");
    texts.insert(texts.end(), 9, "第99号議案です。");
    return SmallIndex(shards_saying(texts));
  }();
  return kTown;
}

/// "term: word" of the corrections of a query, and the texts of their searches.
struct Offered {
  std::vector<std::string> words, searches;
};

Offered offered(const std::string& text, bool little = true) {
  static const Tokenizer kTokenizer;
  Criteria criteria;
  criteria.text = text;
  Offered out;
  for (const Correction& each :
       corrections(criteria, town().query(text), town().reader(), kTokenizer, little)) {
    out.words.push_back(each.term + ": " + each.word);
    out.searches.push_back(each.criteria.text);
  }
  return out;
}

}  // namespace

TEST_CASE("a term that is misspelt by sound, shape or key has its word as the first correction") {
  struct Row {
    const char *typed, *word;
  };
  const auto row =
      GENERATE(Row{"待機時童", "待機児童"}, Row{"待機jidou", "待機児童"}, Row{"保育圓", "保育園"},
               Row{"待児童", "待機児童"}, Row{"待機機児童", "待機児童"},
               Row{"待児機童", "待機児童"}, Row{"侍機児童", "待機児童"},
               Row{"ｔａｉｋｉｊｉｄｏｕ", "待機児童"}, Row{"taikijidpu", "待機児童"},
               Row{"taikjidou", "待機児童"}, Row{"たいきじいどう", "待機児童"},
               Row{"たいkじどう", "待機児童"}, Row{"コンピューダー", "コンピューター"},
               Row{"介護保健制度", "介護保険制度"}, Row{"地域域手当", "地域手当"});
  CAPTURE(row.typed);
  const Offered found = offered(row.typed);
  REQUIRE_FALSE(found.words.empty());
  CHECK(found.words.front() == std::string(row.typed) + ": " + row.word);
  CHECK(found.searches.front() == row.word);
}

TEST_CASE("terms in kana or letters are corrected together as one word") {
  for (const std::string typed :
       {"taiki jidou", "taiki jido", "たいき じどう", "ｔａｉｋｉ じどう"}) {
    CAPTURE(typed);
    for (const bool little : {false, true}) {
      const Offered found = offered(typed, little);
      REQUIRE_FALSE(found.words.empty());
      CHECK(found.words.front() == typed + ": 待機児童");
      CHECK(found.searches.front() == "待機児童");
    }
  }
  CHECK(offered("taiki jidou 学校").searches.front() == "待機児童 学校");
  CHECK(offered("taiki OR jidou").words.front() == "taiki: 大気");
}

TEST_CASE("a part of a term is corrected") {
  CHECK(offered("待機時童の入園").searches.front() == "待機児童の入園");
  CHECK(offered("たいきじどうにゅうえん").words.empty());
  CHECK(offered("kaigohokenseido").searches.front() == "介護保険制度");
}

TEST_CASE("terms that are misspelt are corrected together") {
  CHECK(offered("待機時童 保育圓").searches.front() == "待機児童 保育園");
}

TEST_CASE("a text that is no word of the vocabulary is corrected if the index contains it") {
  CHECK(offered("北部緑道道沿線").words.front() == "北部緑道道沿線: 北部緑道沿線");
}

TEST_CASE("what is known, quoted or a pattern is not corrected") {
  for (const char* text :
       {"第999号議案", "待機児童", "\"待機時童\"", "待機時*", "保育園", "まったく別の話", "学校"}) {
    CAPTURE(text);
    CHECK(offered(text).words.empty());
  }
}

TEST_CASE("if much was found, only sure mistakes are corrected") {
  CHECK(offered("待機時童", false).words.front() == "待機時童: 待機児童");
  CHECK(offered("待児童", false).words.empty());
  CHECK(offered("待機時童の入園", false).words.empty());
}

TEST_CASE("a correction is offered only if its words are together somewhere") {
  const auto words = [](const std::string& text) {
    std::vector<std::string> out;
    for (const Correction& each :
         TownSaying(std::vector<std::string>(10, text)).answer("待機時童の入園").advice.corrections)
      out.push_back(each.word);
    return out;
  };
  CHECK(words("待機児童の入園です。") == std::vector<std::string>{"待機児童の入園"});
  CHECK(words("待機児童です。公園の話です。入園です。").empty());
}

TEST_CASE("a word in katakana is no mistake for kanji") {
  CHECK(offered("カイゴホケン").words.empty() == offered("カイゴホゲン").words.empty());
  CHECK(offered("カンキジドウ").words.empty());
  CHECK(offered("コンピューダー").words.front() == "コンピューダー: コンピューター");
}
