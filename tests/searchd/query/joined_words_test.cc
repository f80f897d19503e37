// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/query/joined_words.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

/// The joined words of a term, each with a bar after it.
std::string joined(const std::string& text) {
  static const Tokenizer kTokenizer;
  const LiteralForm form = literal_form(text);
  std::string out;
  for (const Span& word : joined_words(form, kTokenizer.tokenize(form)))
    out += form.text.substr(word.begin, word.end - word.begin) + "|";
  return out;
}

}  // namespace

TEST_CASE("a number is one word with its counter, or with a noun next to it") {
  struct Row {
    const char *text, *words;
  };
  const auto row = GENERATE(
      Row{"2歳児の保育料", "2歳児|"}, Row{"第2回の会議の結果", "第2回|"},
      Row{"6か月の延長", "6か月|"}, Row{"令和4年度予算", "令和4年度|"},
      Row{"第十五条の二の運用", "第十五条の二|"}, Row{"R4.7.21の会議", "r4.7.21|"},
      Row{"資料3-1の説明", "資料3-1|"}, Row{"議案1,2", "議案1,2|"}, Row{"議案7の審査", "議案7|"},
      Row{"no.5の図面", "no.5|"}, Row{"4,000万円の予算", "4,000万円|"},
      Row{"平成27年第3回定例会", "平成27年|第3回|"}, Row{"午後3時の開会", "午後3時|"},
      Row{"三人の委員", "三人|"}, Row{"防災の訓練", ""}, Row{"何台の機器", ""},
      Row{"第三者委員会", ""}, Row{"南委員の質問", "南委員|"}, Row{"南副委員長", "南副委員長|"},
      Row{"佐藤委員の質問", ""}, Row{"5Gの整備", "5g|"}, Row{"30km規制", "30km|"},
      Row{"数十人の参加", "数十人|"}, Row{"3世代同居", "3世代|"}, Row{"百条委員会", "百条|"},
      Row{"九十九里浜", ""}, Row{"10月から12月まで", "10月|12月|"}, Row{"使いにくい", "使いにく|"},
      Row{"分別がわかりにくかった", "わかりにく|"}, Row{"利用しやすい窓口", "しやす|"},
      Row{"安い窓口", ""});
  CAPTURE(row.text);
  CHECK(joined(row.text) == row.words);
}

TEST_CASE("a number is found with its counter or not at all") {
  const TownSaying town(
      {"1歳児の保育について。", "1階で4歳児の話。", "11歳児の保育。", "一歳児は保育園へ。"});
  const Answer answer = town.answer("1歳児の保育");
  CHECK(answer.total - answer.fits.partial == 2);
}

TEST_CASE("digits joined by a sign are not one number") {
  const TownSaying town(
      {"資料21を見る。", "資料2-1を見る。", "議案12の審査。", "議案1,2の審査。", "1,234円です。"});
  CHECK(town.answer("資料2-1").total == 1);
  CHECK(town.answer("資料21").total == 1);
  CHECK(town.answer("議案1,2").total == 1);
  CHECK(town.answer("議案12").total == 1);
  CHECK(town.answer("1234円").total == 1);
}

TEST_CASE("a surname of one kanji is sought with its office") {
  const TownSaying town(
      {"南委員の質問です。", "南区の田中委員の質問です。", "南の質問。委員が答えた。"});
  CHECK(town.answer("南委員").total == 1);
  const Answer answer = town.answer("南委員の質問");
  CHECK(answer.total - answer.fits.partial == 1);
}

TEST_CASE("what is easy or hard to do is found in all its forms, but not what is done") {
  const TownSaying town({"窓口が使いにくい。", "窓口を使います。", "使いづらくなった窓口。",
                         "前は使いにくかった。", "使い方です。"});
  const auto found = [&](const char* text) {
    std::vector<int> out;
    for (const Hit& hit : town.answer(text).hits) {
      if (hit.tier != Tier::kPartial) out.push_back(hit.seq);
    }
    std::sort(out.begin(), out.end());
    return out;
  };
  CHECK(found("使いにくい") == std::vector<int>{1, 3, 4});
  CHECK(found("窓口が使いにくい") == std::vector<int>{1, 3});
  CHECK(found("使いにくい窓口") == std::vector<int>{1, 3});
  const Answer hard = town.answer("窓口が使いにくい");
  CHECK(hard.terms[0].variants == std::vector<std::string>{"使いづらい"});
}

TEST_CASE("a word in hiragana with the wrong one of two kana that sound alike is not cut") {
  const TownSaying town({"固唾をのむ。", "片付けの話です。"});
  const Answer answer = town.answer("かたずけ");
  REQUIRE(answer.hits.size() == 1);
  CHECK(answer.hits[0].seq == 2);
}
