// SPDX-License-Identifier: GPL-3.0-or-later
// Which texts have the words of a term together.
#include "searchd/match/words_together.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>

#include "core/text.h"

using namespace gijiroku;
using namespace gijiroku::search;

namespace {

bool together(const std::string& query, const std::string& text) {
  static const Tokenizer tokenizer;
  const Query parsed = parse_query(query, tokenizer, {*parse_iso_date("2021-06-01")});
  REQUIRE(parsed.terms.size() == 1);
  return WordsTogether(parsed.terms[0]).occur_in(literal_form(text).text);
}

std::string others(std::size_t characters) {
  std::string out;
  while (out.size() < 3 * characters) out += "う";
  return out;
}

}  // namespace

TEST_CASE("words are together in one sentence with little between, in any order") {
  struct Row {
    const char *query, *text;
    bool together;
  };
  const auto row = GENERATE(Row{"防災訓練", "防災のための訓練です。", true},
                            Row{"防災訓練", "訓練と防災です。", true},
                            Row{"防災訓練", "防災です。訓練です。", false},
                            Row{"防災訓練", "防災です。訓練です。防災と訓練です。", true},
                            Row{"図書館の予約", "図書館では、本を借りる前に予約をする。", true},
                            Row{"図書館の予約", "図書館です。本の予約です。", false},
                            Row{"予約を増やす", "予約が増えました。", true},
                            Row{"議案第3号の審査", "審査した議案第3号です。", true},
                            Row{"議案第3号の審査", "議案第3号です。審査です。", false},
                            Row{"1歳児の保育料", "1歳児です。2歳児の保育料です。", false});
  CAPTURE(row.query, row.text);
  CHECK(together(row.query, row.text) == row.together);
}

TEST_CASE("words of a compound are closer to each other than words with grammar between") {
  const auto compound = [](std::size_t between) {
    return together("防災訓練", "防災" + others(between) + "訓練");
  };
  CHECK(compound(WordsTogether::kInCompound));
  CHECK_FALSE(compound(WordsTogether::kInCompound + 8));
  const auto apart = [](std::size_t between) {
    return together("防災の訓練", "防災" + others(between) + "訓練");
  };
  CHECK(apart(WordsTogether::kBetween));
  CHECK_FALSE(apart(WordsTogether::kBetween + 8));
}

TEST_CASE("another spelling of a word counts, and a kanji inside another word does not") {
  CHECK(together("子供の遊び場", "子どもたちの遊び場です。"));
  CHECK_FALSE(together("車の実験", "自動車の実験です。駅に車で行く。"));
  CHECK(together("車の実験", "駅で車を使う実験です。"));
}

TEST_CASE("any text is read to its end") {
  for (const char* text : {"", "。", "防災", "訓練。防災", "防災防災防災訓練"}) {
    CAPTURE(text);
    CHECK(together("防災訓練", text) ==
          (std::string(text) == "" || std::string(text) == "。" || std::string(text) == "防災" ||
           std::string(text) == "防災防災防災訓練"));
  }
}

TEST_CASE("a stretch is found as by reading all stretches, whichever word is sought first") {
  static const Tokenizer tokenizer;
  const Term term =
      parse_query("防災訓練計画", tokenizer, {*parse_iso_date("2021-06-01")}).terms[0];
  const std::vector<std::u32string> words{U"防災", U"訓練", U"計画"};
  REQUIRE(term.words.size() == words.size());
  std::size_t most = 2 * WordsTogether::kInCompound;  // code points of a stretch
  for (const Word& word : term.words) {
    std::size_t longest = count_code_points(word.surface);
    for (const std::string& other : word.others)
      longest = std::max(longest, count_code_points(other));
    most += longest;
  }
  const auto has = [](const std::u32string& text, const std::u32string& word) {
    return text.find(word) != text.npos;
  };
  const auto obvious = [&](const std::u32string& text) {
    std::vector<std::u32string> wanted;
    std::copy_if(words.begin(), words.end(), std::back_inserter(wanted),
                 [&](const auto& word) { return has(text, word); });
    if (wanted.empty()) return true;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
      const std::u32string stretch = text.substr(begin, most);
      const std::u32string sentence = stretch.substr(0, stretch.find(U'。'));
      if (std::all_of(wanted.begin(), wanted.end(),
                      [&](const auto& word) { return has(sentence, word); }))
        return true;
    }
    return false;
  };
  std::mt19937 random(7);
  const std::vector<std::u32string> pieces{U"防災", U"訓練", U"計画", U"。", U"うううう", U"う"};
  for (int i = 0; i < 2000; ++i) {
    std::u32string text;
    for (std::size_t n = random() % 16; n > 0; --n) text += pieces[random() % pieces.size()];
    std::string bytes;
    for (const char32_t c : text) append_utf8(bytes, c);
    const std::vector<std::size_t> nodes{random() % 3, random() % 3, random() % 3};
    CAPTURE(bytes, nodes);
    CHECK(WordsTogether(term, nodes).occur_in(bytes) == obvious(text));
  }
}
