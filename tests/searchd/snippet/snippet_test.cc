// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/snippet/snippet.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

std::string shown(const Segments& segments) {
  std::string out;
  for (const Segment& segment : segments)
    out += segment.hit ? "[" + segment.text + "]" : segment.text;
  return out;
}

Segments snippet_of(const std::string& text, const std::string& query) {
  static const Tokenizer tokenizer;
  return snippet({text, {}}, parse_query(query, tokenizer, {today(), {}}), tokenizer,
                 Tier::kNonContiguous)
      .segments;
}

std::string repeated(const std::string& text, int times) {
  std::string out;
  while (times-- > 0) out += text;
  return out;
}

}  // namespace

TEST_CASE("matches are marked in the text as its source wrote it") {
  struct Row {
    const char *text, *query, *shown;
  };
  const auto row = GENERATE(
      Row{"ﾃﾚﾜｰｸの運用", "テレワーク", "[ﾃﾚﾜｰｸ]の運用"},
      Row{"テレワ\nークの運用", "テレワーク", "[テレワ\nーク]の運用"},
      Row{"㈱みどり", "株", "[㈱]みどり"}, Row{"𠮷野家と吉野家", "吉野", "[𠮷野]家と[吉野]家"},
      Row{"防災計画を見直す。", "計画 防災", "[防災計画]を見直す。"},
      Row{"ああああ", "\"ああ\"", "[ああああ]"},
      Row{"説明を行いました。", "行う", "説明を[行い]ました。"},
      Row{"説明を行いました。", "\"行う\"", "説明を行いました。"},
      Row{"説明を行いました。", "説明する", "[説明]を行いました。"},
      Row{"皆で食べました。", "食べる", "皆で[食べ]ました。"},
      Row{"場所の所管は課です。", "所 OR 避難課", "場[所]の[所]管は課です。"},
      Row{"公園です。所管課です。", "公園 OR 避難所", "[公園]です。所管課です。"},
      Row{"葛󠄀飾区", "葛", "[葛󠄀]飾区"},
      Row{"は\u309Aんの会", "ぱん", "[は\u309Aん]の会"},
      Row{"家族👨‍👩‍👧の会", "👩", "家族[👨‍👩‍👧]の会"},
      Row{"㌢単位", "セン", "[㌢]単位"},
      Row{"プリンタとプリンター", "プリンター", "[プリンタ]と[プリンター]"},
      Row{"ﾃﾚﾜｰｸ\u200Bの運用", "テレワーク", "[ﾃﾚﾜｰｸ]\u200Bの運用"});
  CAPTURE(row.text, row.query);
  // Highlights that touch are shown as one or as two; what is marked is what counts.
  std::string joined = shown(snippet_of(row.text, row.query));
  for (std::size_t at = joined.find("]["); at != std::string::npos; at = joined.find("]["))
    joined.erase(at, 2);
  CHECK(joined == row.shown);
}

TEST_CASE("what stands in a row of a term whose words stand apart is marked as one") {
  const std::string term = "介護保険料の減免制度について";
  struct Row {
    const char *text, *shown;
  };
  const auto row =
      GENERATE(Row{"介護保険料です。減免の制度です。", "[介護保険料]です。[減免]の[制度]です。"},
               Row{"介護の保険料の減免。制度です。", "[介護]の[保険料の減免]。[制度]です。"},
               Row{"減免制度は介護 保険\n料率の", "[減免制度]は[介護 保険\n料]率の"},
               Row{"利用料の減免制度、介護料、保険者", "利用料の[減免制度]、[介護]料、[保険]者"});
  CHECK(shown(snippet_of(row.text, term)) == row.shown);
}

TEST_CASE("what is nearly a term is marked where that was asked for") {
  static const Tokenizer tokenizer;
  struct Row {
    const char *text, *shown;
  };
  const auto row = GENERATE(Row{"新シスステムの更改", "新[シスステム]の更改"},
                            Row{"新ンステムの更改", "新[ンステム]の更改"},
                            Row{"新シテムとシステの", "新[シテム]と[システ]の"},
                            Row{"新システムとシテム", "新[システム]とシテム"});
  const Query query = parse_query("システム", tokenizer, {today(), {}});
  CHECK(shown(snippet({row.text, {}}, query, tokenizer, Tier::kFuzzy).segments) == row.shown);
  CHECK(shown(snippet({"新シテム", {}}, query, tokenizer, Tier::kPartial).segments) == "新シテム");
}

TEST_CASE("words that a pattern matches are marked whole") {
  CHECK(shown(snippet_of("テレワークとテレビ", "テレ*")) == "[テレワーク]と[テレビ]");
}

TEST_CASE("a long text is shown by the sentences that cover the query") {
  const std::string text = repeated("前置きの文です。", 40) + "防災の計画です。" +
                           repeated("間の文です。", 40) + "避難所の一覧です。" +
                           repeated("後の文です。", 40);
  const std::string both = shown(snippet_of(text, "防災 避難所"));
  CHECK_THAT(both,
             Catch::Contains("[防災]の計画です。") && Catch::Contains("[避難所]の一覧です。"));
  CHECK(both.substr(0, 3) == "…");
  CHECK(count_code_points(both) < 220);
}

TEST_CASE("a text without highlights is shown from its beginning") {
  CHECK(shown(snippet_of("短い文です。", "")) == "短い文です。");
  CHECK(shown(snippet_of("", "防災")).empty());
  CHECK(shown(snippet_of("\n　" + repeated("前置きの文です。", 40), "")) ==
        repeated("前置きの文です。", 15) + "…");
}

TEST_CASE("a fragment begins and ends where sentences do, brackets and all") {
  const std::string before = repeated("前置きの文です。", 30),
                    behind = repeated("後の文です。", 30);
  struct Row {
    const char *text, *shown;
  };
  const auto row =
      GENERATE(Row{"「確認します。」と述べ、防災計画を示した。", "と述べ、[防災]計画を示した。"},
               Row{"終わりです！」\n　防災計画（案）です。）", "[防災]計画（案）です。）"},
               Row{"防災計画か？」との問い。", "[防災]計画か？」"});
  const std::string text = shown(snippet_of(before + row.text + behind, "防災"));
  CAPTURE(text);
  CHECK_THAT(text, Catch::Contains(row.shown));
  CHECK(text.starts_with("…"));
  CHECK((text.ends_with("。…") || text.ends_with("」…") || text.ends_with("）…")));
}

TEST_CASE("of a sentence that never ends both sides of the match are shown") {
  const std::string text = shown(snippet_of(
      repeated("計画を見直し、", 60) + "防災の" + repeated("体制を整えて、", 60), "防災"));
  CHECK_THAT(text, Catch::StartsWith("…計画を見直し、") && Catch::Contains("、[防災]の体制"));
  CHECK(text.ends_with("整えて、…"));
  CHECK(count_code_points(text) < 130);
}

TEST_CASE("the fragment with the rare and long terms close together is shown") {
  const std::string common = repeated("計画について話します。", 30);
  CHECK_THAT(shown(snippet_of(common + "防災の計画です。" + common, "計画 防災")),
             Catch::Contains("[防災]の[計画]"));
  CHECK_THAT(
      shown(snippet_of(common + "防災です。" + common + "防災計画です。" + common, "防災 計画")),
      Catch::Contains("[防災][計画]"));
  CHECK_THAT(shown(snippet_of(common + "東京都です。" + common + "京都です。", "京都")),
             Catch::Contains("[京都]です。") && !Catch::Contains("東"));
}

TEST_CASE("a term is shown as it was typed where it stands so") {
  const std::string between = repeated("間の文です。", 40);
  const std::string text = "政務活動費です。" + between + "政務調査費です。" + between +
                           "調べます。" + between + "政務活動費と会議です。";
  CHECK(shown(snippet_of(text, "政務活動費")).starts_with("[政務活動費]です。"));
  CHECK_THAT(shown(snippet_of(text, "政務調査費")), Catch::Contains("[政務調査費]です。"));
  const std::string both = shown(snippet_of(text, "会議 政務調査費"));
  CHECK_THAT(both, Catch::Contains("[政務調査費]です。") && Catch::Contains("と[会議]です。"));
  // Rarer than the term is what stands for one of its words.
  CHECK_THAT(
      shown(snippet_of(repeated("子ども会です。", 60) + between + "こどもです。", "子ども会")),
      Catch::Contains("[子ども会]") && !Catch::Contains("…間"));
}

TEST_CASE("of a row the label is searched with the text and shown whole") {
  static const Tokenizer tokenizer;
  const auto row = [&](const char* query) {
    const Snippet made =
        snippet({"情報化推進本部会議", "会議の名称"}, parse_query(query, tokenizer, {today(), {}}),
                tokenizer, Tier::kNonContiguous);
    return shown(made.label) + "|" + shown(made.segments);
  };
  CHECK(row("会議の名称") == "[会議の名称]|情報化推進本部会議");
  CHECK(row("本部 会議") == "[会議]の名称|情報化推進[本部][会議]");
  CHECK(row("名称情報") == "会議の[名称]|[情報]化推進本部会議");
  CHECK(row("\"名称情報\"") == "会議の名称|情報化推進本部会議");
}

TEST_CASE("offsets count code points of the text") {
  static const Tokenizer tokenizer;
  const std::string text = "𠮷野家。" + repeated("間の文です。", 40) + "𠮷田が防災を語る。";
  const Snippet made = snippet({text, {}}, parse_query("防災", tokenizer, {today(), {}}), tokenizer,
                               Tier::kNonContiguous);
  REQUIRE(made.fragments.size() == 1);
  CHECK(made.fragments[0].shown.end == 4 + 240 + 9);
  CHECK(made.fragments[0].highlights == std::vector<CodePointRange>{{4 + 240 + 3, 4 + 240 + 5}});
}

TEST_CASE("no snippet cuts a match, loses one that it shows, or highlights what does not match") {
  std::mt19937 random(3);
  const std::vector<std::string> pieces{"防災",       "避難所", "ﾃﾚﾜｰｸ", "、", "。", "の",
                                        "訓練を行う", "\n",     "ＤＸ",  "㈱", "123"};
  const std::vector<std::string> queries{"防災", "避難所 防災", "\"テレワーク\"", "dx 123",
                                         "株 防災訓練"};
  const Tokenizer tokenizer;
  for (int i = 0; i < 1000; ++i) {
    std::string text;
    for (std::size_t n = random() % 300; n > 0; --n) text += pieces[random() % pieces.size()];
    const std::string query_text = queries[random() % queries.size()];
    CAPTURE(text, query_text);
    const Query query = parse_query(query_text, tokenizer, {today(), {}});
    const Segments segments = snippet({text, {}}, query, tokenizer, Tier::kNonContiguous).segments;
    std::string plain;
    for (const Segment& segment : segments) {
      if (segment.text != "…") plain += segment.text;
      if (!segment.hit) continue;
      bool known = false;
      const std::string marked = literal_form(segment.text).text;
      for (const Term& term : query.terms) {
        known = known || marked.find(term.literal) != std::string::npos;
        for (const Word& word : term.words)
          known = known || marked.find(word.surface) != std::string::npos;
      }
      REQUIRE(known);
    }
    for (const Segment& segment : segments) {
      if (segment.hit) continue;
      for (const Term& term : query.terms) {
        REQUIRE(literal_form(segment.text).text.find(term.literal) == std::string::npos);
      }
    }
  }
}
