// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;

namespace {

/// The piece of `written` that a match of `query` shows, or "" where it does not match.
std::string found(const std::string& written, const std::string& query) {
  const NormalText text = normalize(written);
  const std::string wanted = literal_form(query).text;
  const std::size_t at = text.view().find(wanted);
  if (at == std::string_view::npos) return "";
  const Span span = text.original({at, at + wanted.size()});
  return written.substr(span.begin, span.end - span.begin);
}

}  // namespace

TEST_CASE("a match in normal form is shown as it was written") {
  struct Row {
    const char *written, *query, *shown;
  };
  const auto row = GENERATE(
      Row{"ＤＸへの取組", "dx", "ＤＸ"}, Row{"ﾃﾚﾜｰｸ運用ルール", "テレワーク", "ﾃﾚﾜｰｸ"},
      Row{"⾏政情報化", "行政", "⾏政"}, Row{"経費が㌢単位で", "センチ", "㌢"},
      Row{"会　議\n録", "会議録", "会　議\n録"}, Row{"髙橋委員", "高橋", "髙橋"},
      Row{"ｶﾞｲﾄﾞﾗｲﾝ", "ガイド", "ｶﾞｲﾄﾞ"}, Row{"か゛いとう、は゜ーと", "ぱー", "は゜ー"},
      Row{"テ゛ータの", "データ", "テ゛ータ"}, Row{"次か゛つ", "がつ", "か゛つ"},
      Row{"が゛", "が", "が"}, Row{"㈱みどり", "(株)", "㈱"}, Row{"𠮷野", "吉野", "𠮷野"},
      Row{"渡邉委員", "渡辺", "渡邉"}, Row{"姬路", "姫路", "姬路"}, Row{"第❸班、⓬番", "3班", "❸班"},
      Row{"第❸班、⓬番", "12番", "⓬番"}, Row{"葛󠄀飾区", "葛飾", "葛󠄀飾"},
      Row{"１０時〜１１時", "10時~11", "１０時〜１１"}, Row{"資料２－１", "2-1", "２－１"},
      Row{"みどり\xE2\x80\x8B野", "みどり野", "みどり\xE2\x80\x8B野"},
      Row{"\u200Bｸ\u200B\uFEFF", "ク", "ｸ"});
  CAPTURE(row.written);
  CHECK(found(row.written, row.query) == row.shown);
}

TEST_CASE("letters that are not the same stay apart") {
  CHECK(found("斎藤", "斉藤").empty());
  CHECK(found("齋藤", "齊藤").empty());
  CHECK(found("埼玉", "崎玉").empty());
  CHECK(found("ビール", "ビル").empty());
  CHECK(found("バラ", "ばら").empty());
  CHECK(found("時々", "時時").empty());
}

TEST_CASE("any bytes become valid text without control characters") {
  CHECK(repair("a\xFF\xE3\x81z") == "a\uFFFD\uFFFDz");
  CHECK(repair(std::string("a\0b\x1E", 4)) == "a\uFFFDb\uFFFD");
  CHECK(repair("行\t\r\n政") == "行\t\r\n政");
  std::mt19937 random(1);
  for (int i = 0; i < 5000; ++i) {
    std::string bytes;
    for (std::size_t n = random() % 40; n > 0; --n) bytes.push_back(static_cast<char>(random()));
    const std::string text = repair(bytes);
    CAPTURE(bytes);
    REQUIRE(is_utf8(text));
    REQUIRE(repair(text) == text);
    const LiteralForm form = literal_form(bytes);
    REQUIRE(is_utf8(form.text));
    REQUIRE(form.gaps.size() == count_code_points(form.text));
    REQUIRE(normalize(bytes).view() == form.text);
    REQUIRE(literal_text(bytes) == form.text);
  }
}

TEST_CASE("spans of the source grow with spans of the literal form and lie within the source") {
  const std::string source =
      "ﾃﾚﾜｰｸ　と\n㈱ガ か\u3099 Å 👨‍👩‍👧 \u00AD4,000 万";
  const NormalText text = normalize(source);
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.view().size(); at += code_point_at(text.view(), at).size) {
    const Span span = text.original({at, at + code_point_at(text.view(), at).size});
    CHECK(span.begin >= last);
    CHECK(span.end <= source.size());
    CHECK(span.begin < span.end);
    last = span.begin;
  }
}

TEST_CASE("what readers see as one character is joined") {
  struct Row {
    const char* text;
    std::size_t characters;
  };
  const auto row = GENERATE(Row{"会議", 2}, Row{"か\u3099", 1}, Row{"ｶﾞ", 1}, Row{"葛󠄀飾", 2},
                            Row{"e\u0301a", 2}, Row{"👨‍👩‍👧と", 2}, Row{"👍🏽", 1},
                            Row{"🇯🇵です", 3}, Row{"\u1112\u1161\u11AB글", 2}, Row{"한국", 2},
                            Row{"か\n\u3099", 3}, Row{"㈱①", 2}, Row{"か゛", 1});
  CAPTURE(row.text);
  const std::u32string points = decode(row.text);
  std::size_t characters = 1;
  for (std::size_t i = 1; i < points.size(); ++i)
    characters += !continues_character(points[i - 1], points[i]);
  CHECK(characters == row.characters);
}

TEST_CASE("deleted whitespace leaves a gap before the next letter") {
  const LiteralForm form = literal_form("会 議\n録");
  CHECK(form.text == "会議録");
  CHECK(form.gaps == std::vector<bool>{false, true, true});
}

TEST_CASE("whitespace of every script is trimmed") {
  CHECK(trim(" \t　会議　録\u00A0\n") == "会議　録");
  CHECK(trim("　\u2003").empty());
}
