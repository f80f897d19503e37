// SPDX-License-Identifier: GPL-3.0-or-later
// Texts as a query spells them.
#include "searchd/rank/respelling.h"

#include <catch2/catch.hpp>

#include "core/text.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace std::chrono_literals;

namespace {

std::string respelt(const std::string& query, const std::string& text) {
  static const Tokenizer tokenizer;
  const Query parsed = parse_query(query, tokenizer, {Date{2021y / 6 / 1}, {}});
  const std::string form = literal_form(text).text;
  return Respelling(parsed).respell(form).value_or(form);
}

}  // namespace

TEST_CASE("a text is respelt as the query has it") {
  CHECK(respelt("取組状況", "取り組みの状況と取組") == "取組の状況と取組");
  CHECK(respelt("コンピューターの更新", "コンピュータとコンピューター") ==
        "コンピューターとコンピューター");
  CHECK(respelt("3つの指標", "七つのうち三つの指標") == "七つのうち3つの指標");
}

TEST_CASE("of two spellings in a query the first stands for both") {
  CHECK(respelt("取組 取り組み", "取り組みと取組み") == "取組と取組");
}

TEST_CASE("pieces of other words are not respelt") {
  CHECK(respelt("3つの指標", "十三つ") == "十三つ");
  CHECK(respelt("プリンター", "ミドリプリンタース") == "ミドリプリンタース");
}

TEST_CASE("quoted words have no other spelling") {
  CHECK(respelt("\"取組\"", "取り組み") == "取り組み");
}
