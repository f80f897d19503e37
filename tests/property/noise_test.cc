// SPDX-License-Identifier: GPL-3.0-or-later
// The promise that nothing is missed, kept where documents are damaged: blanks and line breaks
// within words and other widths lose no hit of a word that is searched as it stands, and where a
// katakana word lost a ー its other spellings find most.
#include <catch2/catch.hpp>

#include "tests/support/noise_recall.h"

using namespace gijiroku;
using namespace gijiroku::indexer;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

constexpr unsigned kSeed = 20220210;
constexpr std::size_t kTexts = 400, kWords = 300;

const std::vector<std::string> kKatakana{
    "コンピューター",     "ペーパーレス",       "ネットワーク",       "ホームページ",
    "スケジュール",       "コミュニケーション", "インターネット",     "データベース",
    "ワーキンググループ", "サービス",           "プロポーザル",       "レクリエーション",
    "リーダーシップ",     "ソーシャルワーカー", "アンケート",         "エネルギー",
    "スポーツ",           "センター",           "プレゼンテーション", "パートナーシップ"};

std::vector<std::string> texts_with_katakana(std::mt19937& random) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < kTexts; ++i) {
    std::string text = generated_text(random, random() % 20);
    text += "次に" + kKatakana[random() % kKatakana.size()] + "の件です。";
    texts.push_back(text + generated_text(random, random() % 20));
  }
  return texts;
}

}  // namespace

TEST_CASE("blanks, line breaks and other widths within words lose no hit") {
  std::mt19937 random(kSeed);
  const auto noise = GENERATE(Noise::kBlanks, Noise::kLineBreaks, Noise::kWidths);
  const NoiseRecall recall = noise_recall(texts_with_katakana(random), noise, kWords, random);
  CAPTURE(static_cast<int>(noise), recall.missed);
  CHECK(recall.wanted > kTexts);
  CHECK(recall.found == recall.wanted);
  CHECK(recall.damaged == 0);
}

TEST_CASE("of katakana words that lost a ー most are found by their spellings") {
  std::mt19937 random(kSeed);
  const NoiseRecall recall =
      noise_recall(texts_with_katakana(random), Noise::kLongVowels, kWords, random);
  CAPTURE(recall.missed);
  CHECK(recall.damaged > kTexts / 4);
  CHECK(recall.share_of_damaged() >= .9);
}
