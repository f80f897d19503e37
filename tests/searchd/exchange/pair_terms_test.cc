// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/exchange/pair_terms.h"

#include <catch2/catch.hpp>

using namespace gijiroku::search;

namespace {

std::string read(const std::string& text) {
  const PairTerms terms = pair_terms(text);
  return terms.asker + "|" + terms.answerer + "|" + terms.rest;
}

}  // namespace

TEST_CASE("pieces of a query ask who asked whom") {
  CHECK(read("問:部員 答:事務局 経費") == "部員|事務局|経費");
  CHECK(read("経費　答：事務局") == "|事務局|経費");
  CHECK(read("asker:chair answerer:secretariat") == "chair|secretariat|");
  CHECK(read("問:\"山田 太郎\" \"経費 の\"") == "山田 太郎||\"経費 の\"");
  CHECK(read("問:部員 問:委員") == "委員||");
}

TEST_CASE("what does not ask for a speaker stays text") {
  for (const char* const text :
       {"", "経費", "質問:経費", "\"問:部員\"", "-問:部員 経費", "(問:部員 OR 経費)", "問:", "問"})
    CHECK(read(text) == "||" + std::string(text));
}

TEST_CASE("terms printed as a query are read back") {
  for (const PairTerms& terms : {PairTerms{"部員", "事務局", "経費 -見直し"},
                                 {"山田 太郎", "", ""},
                                 {"", "情報　課長", "\"a b\""},
                                 {"", "", ""}}) {
    const PairTerms again = pair_terms(to_query_text(terms));
    CHECK(again.asker == terms.asker);
    CHECK(again.answerer == terms.answerer);
    CHECK(again.rest == terms.rest);
  }
}
