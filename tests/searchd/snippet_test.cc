#include "searchd/snippet.h"

#include <catch2/catch.hpp>
#include <random>

using namespace gijiroku;

namespace {

std::string shown(const Segments& segments) {
  std::string out;
  for (const Segment& segment : segments)
    out += segment.hit ? "[" + segment.text + "]" : segment.text;
  return out;
}

Segments snippet_of(const std::string& text, const std::string& query) {
  static const Tokenizer tokenizer;
  return snippet(text, find_marks(text, parse_query(query, tokenizer, {today(), {}}), tokenizer));
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
  const auto row = GENERATE(Row{"ﾃﾚﾜｰｸの運用", "テレワーク", "[ﾃﾚﾜｰｸ]の運用"},
                            Row{"テレワ\nークの運用", "テレワーク", "[テレワ\nーク]の運用"},
                            Row{"㈱みどり", "株", "[㈱]みどり"},
                            Row{"𠮷野家と吉野家", "吉野", "[𠮷野]家と[吉野]家"},
                            Row{"防災計画を見直す。", "計画 防災", "[防災計画]を見直す。"},
                            Row{"ああああ", "\"ああ\"", "[ああああ]"},
                            Row{"説明を行いました。", "行う", "説明を[行い]ました。"},
                            Row{"説明を行いました。", "\"行う\"", "説明を行いました。"});
  CAPTURE(row.text, row.query);
  // Marks that touch are shown as one or as two; what is marked is what counts.
  std::string joined = shown(snippet_of(row.text, row.query));
  for (std::size_t at = joined.find("]["); at != std::string::npos; at = joined.find("]["))
    joined.erase(at, 2);
  CHECK(joined == row.shown);
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

TEST_CASE("a text without marks is shown from its beginning") {
  CHECK(shown(snippet_of("短い文です。", "")) == "短い文です。");
  CHECK(shown(snippet_of("", "防災")).empty());
}

TEST_CASE("no snippet cuts a match, loses one that it shows, or marks what does not match") {
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
    const Segments segments = snippet(text, find_marks(text, query, tokenizer));
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
