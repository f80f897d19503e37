// The promise that nothing is missed: a quoted query finds exactly the nodes that a scan over the
// literal text finds.
#include <catch2/catch.hpp>

#include "indexer/run.h"
#include "searchd/searcher_pool.h"
#include "tests/support/literal_oracle.h"
#include "tests/support/temporary_folder.h"

using namespace gijiroku;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20201214;
constexpr int kTexts = 400, kLiterals = 2000;

/// Pieces that minutes are made of, and what scanners, word processors and people do to them.
const std::vector<std::u32string> kPieces{U"会議",
                                          U"令和２年度",
                                          U"テレワーク",
                                          U"ﾃﾚﾜｰｸ",
                                          U"システムの更改について",
                                          U"ＤＸ",
                                          U"PT",
                                          U"DX推進",
                                          U"4,000万",
                                          U"４０００万円",
                                          U"髙橋",
                                          U"﨑",
                                          U"⾏政",
                                          U"⻑",
                                          U"㈱",
                                          U"①",
                                          U"㌢",
                                          U"㎡",
                                          U"Ⅲ",
                                          U"。",
                                          U"、",
                                          U"「",
                                          U"」",
                                          U"（質疑）",
                                          U"・",
                                          U"･",
                                          U"〜",
                                          U"～",
                                          U"―",
                                          U"‐",
                                          U"─",
                                          U"--",
                                          U"…",
                                          U"!?",
                                          U"\"",
                                          U"\\",
                                          U"%_*",
                                          U" ",
                                          U"　",
                                          U"\n",
                                          U"\t",
                                          U"𠮷野家",
                                          U"葛\U000E0100飾区",
                                          U"ｶﾞｷﾞｸﾞ",
                                          U"か\u3099",
                                          U"は\u309A",
                                          U"゛",
                                          U"👨‍👩‍👧",
                                          U"🇯🇵",
                                          U"é",
                                          U"e\u0301",
                                          U"ß",
                                          U"İ",
                                          U"Ångström",
                                          U"Ωμέγα",
                                          U"Привет",
                                          U"한국어",
                                          U"\u1112\u1161\u11AB",
                                          U"עברית",
                                          U"العربية",
                                          U"ไทย",
                                          U"हिन्दी",
                                          U"\u200B",
                                          U"\uFEFF",
                                          U"\u00AD",
                                          U"々",
                                          U"ゝ",
                                          U"ヶ",
                                          U"ー",
                                          U"一",
                                          U"二",
                                          U"１０時００分",
                                          U"本部長",
                                          U"ます",
                                          U"について",
                                          U"を",
                                          U"の",
                                          U"に"};

std::string generated_corpus(std::mt19937& random) {
  std::string lines;
  for (int i = 0; i < kTexts; ++i) {
    std::string text;
    const std::size_t pieces = 1 + random() % 40;
    for (std::size_t p = 0; p < pieces; ++p) {
      for (const char32_t c : kPieces[random() % kPieces.size()]) append_utf8(text, c);
      if (random() % 8 == 0) append_utf8(text, 0x3041 + static_cast<char32_t>(random() % 0x60));
      if (random() % 8 == 0) append_utf8(text, 0x4E00 + static_cast<char32_t>(random() % 0x5200));
    }
    const nlohmann::json record{{"doc", "d" + std::to_string(i / 20)},
                                {"seq", i % 20 + 1},
                                {"date", (i / 20) % 3 == 0 ? "2020-12-14" : "2021-06-01"},
                                {"meeting", "会議"},
                                {"text", text}};
    lines += record.dump() + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("a quoted query finds exactly what a scan over the literal text finds") {
  std::mt19937 random(kSeed);
  const TemporaryFolder folder;
  const std::string corpus = folder.write("corpus.jsonl", generated_corpus(random));
  RunOptions options;
  options.index = folder / "index";
  options.inputs = {corpus};
  REQUIRE(run_indexer(options).utterances == kTexts);

  SearcherPool pool(folder / "index", Scope::kPublic);
  const auto searcher = pool.borrow();
  const std::vector<OracleText> texts = read_texts(corpus);
  for (int i = 0; i < kLiterals; ++i) {
    const std::string literal = random_literal(texts, random);
    const auto found = searcher->rank("\"" + literal + "\"", texts.size());
    CAPTURE(literal);
    REQUIRE(std::set<std::string>(found.begin(), found.end()) == scan(texts, literal));
    REQUIRE(found.size() == scan(texts, literal).size());
  }
}
