#include "searchd/query_pieces.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "searchd/query_reading.h"

using namespace gijiroku;

namespace {

/// Pieces as text: = quoted, - left out, | an alternative.
std::string cut(const std::string& text) {
  std::string out;
  for (const Piece& piece : pieces_of(text)) {
    if (!out.empty()) out += piece.alternative ? "|" : " ";
    if (piece.excluded) out += "-";
    if (piece.quoted) out += "=";
    out += piece.text;
  }
  return out;
}

}  // namespace

TEST_CASE("OR joins its neighbours, - and NOT leave out") {
  struct Row {
    const char *typed, *read;
  };
  const auto row =
      GENERATE(Row{"防災 OR 避難所 訓練", "防災|避難所 訓練"},
               Row{"防災 | 避難所 ｜ 訓練", "防災|避難所|訓練"}, Row{"防災 -訓練", "防災 -訓練"},
               Row{"防災 －訓練", "防災 -訓練"}, Row{"防災 NOT 訓練", "防災 -訓練"},
               Row{"防災 -\"訓練 計画\"", "防災 -=訓練 計画"},
               Row{"「防災 計画」 訓練", "=防災 計画 訓練"}, Row{"\"OR\" 訓練", "=OR 訓練"});
  CAPTURE(row.typed);
  CHECK(cut(row.typed) == row.read);
}

TEST_CASE("what makes no sense as language is text") {
  for (const char* typed : {"OR", "OR 防災", "防災 OR", "NOT", "防災 NOT", "-訓練", "NOT 訓練",
                            "気温 -5", "- 防災", "「防災」について", "or 防災", "-訓練 -計画"}) {
    CAPTURE(typed);
    std::string plain = typed;
    CHECK(cut(typed) == plain);
  }
  CHECK(cut("防災 OR OR 訓練") == "防災|OR 訓練");
}

TEST_CASE("any text is cut, and something is sought") {
  std::mt19937 random(3);
  const std::vector<std::string> parts{"OR", "|",  "-",    "NOT", "\"", "「", "」",
                                       " ",  "　", "防災", "－",  "5",  "“"};
  for (int round = 0; round < 5000; ++round) {
    std::string text;
    for (std::size_t n = random() % 12; n > 0; --n) text += parts[random() % parts.size()];
    const auto pieces = pieces_of(text);
    const bool seeks = std::any_of(pieces.begin(), pieces.end(),
                                   [](const Piece& piece) { return !piece.excluded; });
    REQUIRE((pieces.empty() || seeks));
    REQUIRE((pieces.empty() || !pieces.front().alternative));
  }
}

TEST_CASE("a query is told back, and quoted whole") {
  const Tokenizer tokenizer;
  const Query query = parse_query("防災 OR 避難所 計画 -訓練", tokenizer);
  CHECK(reading_of(query) == "「防災」か「避難所」と、「計画」を含み、「訓練」を含まない記録");
  CHECK(quoted_text(query) == "\"防災\" OR \"避難所\" \"計画\" -\"訓練\"");
  CHECK(reading_of(parse_query("防災 計画", tokenizer)).empty());
}
