// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/vocabulary_writer.h"

#include <catch2/catch.hpp>
#include <random>

#include "core/kana.h"
#include "tests/support/speeches.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// "text reading nodes" of each record.
std::vector<std::string> records(const Speeches& speeches, WordKind kind) {
  std::vector<std::string> out;
  for (const WordRecord& record : speeches.file().records(kind))
    out.push_back(std::string(record.text) + " " + hiragana(record.reading) + " " +
                  std::to_string(record.nodes));
  return out;
}

std::vector<std::string> words(const std::vector<Speech>& speeches) {
  const Speeches town(speeches);
  std::vector<std::string> out;
  for (const WordRecord& record : town.file().records(WordKind::kWord))
    out.emplace_back(record.text);
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words and phrases are kept once, with reading and number of nodes") {
  const Speeches speeches({{"学校給食費を上げる。学校給食費は、"}, {"学校です。"}});
  CHECK(records(speeches, WordKind::kWord) ==
        Words{"学校 がっこう 2", "学校給食費 がっこうきゅうしょくひ 1", "給食 きゅうしょく 1"});
}

TEST_CASE("a part of a phrase is one itself where it stands alone somewhere") {
  CHECK(words({{"地域包括支援センターを置く。"}, {"支援センターを置く。"}}) ==
        Words{"センター", "包括", "地域", "地域包括支援センター", "支援", "支援センター"});
}

TEST_CASE("what is no word is left out") {
  struct Row {
    const char* text;
    Words words;
  };
  const auto row =
      GENERATE(Row{"ご説明をお願いします。", {"お願い", "説明"}},  // courtesy makes no phrase
               Row{"学校等です。", {"学校"}}, Row{"12月4日に", {}}, Row{"今回、これを区で", {}},
               Row{"3世代交流を", {"3世代交流", "世代", "交流"}},
               Row{"平成25年度", {"平成", "平成25年度", "年度"}}, Row{"（◎）", {}});
  CAPTURE(row.text);
  CHECK(words({{row.text}}) == row.words);
}

TEST_CASE("の joins two nouns") {
  CHECK(words({{"子どもの貧困です。"}}) == Words{"子ども", "子どもの貧困", "貧困"});
  CHECK(words({{"これの貧困、区の貧困です。"}}) == Words{"貧困"});
}

TEST_CASE("a blank of the source parts what it stands between") {
  CHECK(words({{"防災 訓練"}, {"いじめ\nの防止"}}) == Words{"いじめ", "訓練", "防止", "防災"});
}

TEST_CASE("a word has the capitals of its source") {
  CHECK(words({{"ＤＸ推進、IoTとMaaS"}, {"㎡のPR"}}) ==
        Words{"DX", "DX推進", "IoT", "m2", "m2のpr", "MaaS", "pr", "推進"});
}

TEST_CASE("titles, speakers, offices and bodies are kept as printed") {
  const Speeches speeches({{"はい。", "総務課長", "北村　博君", "総務委員会"},
                           {"はい。", "総務課長", "", "総務委員会"}},
                          {"ＤＸの推進について"});
  CHECK(records(speeches, WordKind::kTitle) == Words{"ＤＸの推進について dxのすいしんについて 1"});
  CHECK(records(speeches, WordKind::kSpeaker) == Words{"北村　博君 きたむらひろしくん 1"});
  CHECK(records(speeches, WordKind::kLabel) == Words{"総務課長 そうむかちょう 2"});
  CHECK(records(speeches, WordKind::kBody) == Words{"総務委員会 そうむいいんかい 2"});
}

TEST_CASE("the rarest words go where there are too many for the text") {
  std::mt19937 random(3);
  std::vector<Speech> speeches;
  std::size_t bytes = 0;
  for (int i = 0; i < 3000; ++i) {
    Speech speech{"防災、"};
    for (int n = 0; n < 12; ++n) {
      for (const char32_t first : {U'カ', U'ナ', U'マ'})
        append_utf8(speech.text, first + static_cast<char32_t>(random() % 20));
      speech.text += "、";
    }
    bytes += speech.text.size();
    speeches.push_back(std::move(speech));
  }
  std::size_t kept = 0, least = 1000;
  bool common = false;
  const Speeches town(speeches);
  for (const WordRecord& record : town.file().records(WordKind::kWord)) {
    kept += record.text.size() + record.reading.size() + 3;
    least = std::min<std::size_t>(least, record.nodes);
    common = common || record.text == "防災";
  }
  CHECK(common);
  CHECK(least > 1);
  CHECK(kept <= std::max<std::size_t>(bytes / 50, 64 * 1024));
}
