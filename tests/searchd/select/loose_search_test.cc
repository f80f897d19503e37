// SPDX-License-Identifier: GPL-3.0-or-later
// What an answer says and shows if nothing contains the whole query.
#include "searchd/select/loose_search.h"

#include <catch2/catch.hpp>

#include "searchd/view/text.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

using Texts = std::vector<std::string>;

Texts parts(const Answer& answer) {
  Texts out;
  for (const PartCount& part : answer.advice.parts)
    out.push_back((part.is_word ? "  " : "") + part.text + " " + std::to_string(part.total));
  return out;
}

std::vector<int> found(const Answer& answer) {
  std::vector<int> out;
  for (const Hit& hit : answer.hits) out.push_back(hit.seq);
  std::sort(out.begin(), out.end());
  return out;
}

const std::vector<std::string> kTexts{
    "ごみ袋を配ります。",   "値段の話です。",     "値段が上がりました。",   "公園の遊具です。",
    "公園の値段ではない。", "遊具を点検します。", "ごみ袋を集めています。", "値段を決めます。"};

}  // namespace

TEST_CASE("partial matches contain the rarest subject, and each part is counted") {
  const TownSaying town(kTexts);
  const Answer answer = town.answer("ごみ袋 値段");
  CHECK(parts(answer) == Texts{"ごみ袋 2", "値段 4"});
  CHECK(found(answer) == std::vector<int>{1, 7});
  CHECK(answer.fits.partial == 2);
  for (const Hit& hit : answer.hits) CHECK(hit.tier == Tier::kPartial);
  CHECK(answer.advice.relaxations.empty());  // the counts of the parts lead there
  const Answer three = town.answer("ごみ袋 値段 公園");
  const auto& dropped = three.advice.relaxations;
  REQUIRE(dropped.size() == 1);
  CHECK(dropped[0].dropped == "「ごみ袋」");
  CHECK(dropped[0].total == 1);
}

TEST_CASE("a partial match is highlighted by the part that selected it") {
  const TownSaying town(
      {"新型コロナウイルスの検査です。", "接種のワクチンです。", "接種です。", "ワクチンです。"});
  const Answer answer = town.answer("新型コロナウイルスワクチン");
  REQUIRE(found(answer) == std::vector<int>{1});
  Texts marked;
  for (const Segment& segment : answer.hits[0].snippet) {
    if (segment.hit) marked.push_back(segment.text);
  }
  CHECK(marked == Texts{"新型コロナウイルス"});
}

TEST_CASE("partial matches are never those of a word that says how") {
  const TownSaying town({"図書カードの話です。", "図書カードを配ります。", "名簿の作り方です。"});
  CHECK(found(town.answer("図書カード 作り方")) == std::vector<int>{1, 2});
}

TEST_CASE("a speech that has the pieces of a compound here and there is a partial match") {
  const TownSaying town({"地域の防災です。次に、倉庫の話です。計画は来年です。",
                         "地域の防災の計画です。", "計画です。", "防災です。"});
  const Answer near = town.answer("地域防災計画");
  CHECK(near.fits.non_contiguous == 1);
  CHECK(found(near) == std::vector<int>{2});
  const TownSaying scattered(
      {"地域の防災です。次に、倉庫の話です。計画は来年です。", "計画です。"});
  const Answer none = scattered.answer("地域防災計画");
  CHECK(none.fits.non_contiguous == 0);
  CHECK(none.total == none.fits.partial);
  CHECK(parts(none)[0] == "地域防災計画 0");
}

TEST_CASE("a partial match of a compound of two words contains both") {
  const TownSaying town({"生成した燃料です。", "AIの話です。", "区役所です。",
                         "燃料を生成します。次に、AIの話です。", "生活保護です。",
                         "扶養しています。", "照会します。", "区役所の生活保護です。",
                         "区役所へ。"});
  CHECK(found(town.answer("生成AI 区役所")) == std::vector<int>{4});
  CHECK(town.answer("生活保護の扶養照会").total == 0);
  // A compound that is all of the query has nothing but its words.
  CHECK(found(town.answer("扶養照会")).size() == 1);
}

TEST_CASE("few matches with the terms far apart are called so, and partial ones follow") {
  const std::string rest = "この件は、担当から順に説明します。";
  std::string apart = "遊具です。";
  for (int i = 0; i < 20; ++i) apart += rest;
  const TownSaying town({apart + "噴水です。", "遊具の話です。", "噴水の話です。", "噴水です。"});
  const Answer far = town.answer("遊具 噴水");
  CHECK(far.scattered);
  CHECK(found(far) == std::vector<int>{1, 2});
  CHECK(far.fits.partial == 1);
  CHECK(far.hits[0].seq == 1);
  Criteria criteria;
  criteria.text = "遊具 噴水";
  CHECK(view_text(criteria, far)
            .starts_with("検索語は、どの発言でも互いに離れています。別の話かもしれません。\n"));
  const TownSaying near({apart + "噴水です。", "遊具と噴水です。", "噴水です。"});
  CHECK_FALSE(near.answer("遊具 噴水").scattered);
  CHECK(near.answer("遊具 噴水").fits.partial == 0);
  for (const char* asked : {"遊具", "\"遊具\" 噴水", "遊具 NEAR/900 噴水", "遊具 OR 噴水"}) {
    CAPTURE(asked);
    CHECK_FALSE(town.answer(asked).scattered);
  }
}

TEST_CASE("a subject that nothing contains leaves no partial matches") {
  const TownSaying town(kTexts);
  for (const char* text : {"ラッコ 値段", "ラッコの値段", "存在しない値段xyz"}) {
    CAPTURE(text);
    CHECK(town.answer(text).total == 0);
    CHECK(town.answer(text).advice.parts.size() > 1);
  }
}

TEST_CASE("a term that nothing contains is read as its words") {
  const TownSaying town(kTexts);
  const Answer one = town.answer("遊具の値段");
  CHECK(parts(one) == Texts{"  遊具 2", "  値段 4"});
  CHECK(found(one) == std::vector<int>{4, 6});
  const Answer two = town.answer("遊具の値段 公園");
  CHECK(parts(two) == Texts{"遊具の値段 0", "  遊具 2", "  値段 4", "公園 2"});
}

TEST_CASE("a compound that some record has is one part of a term, not its words") {
  const TownSaying town({"倉庫の管理計画です。", "倉庫です。", "管理です。", "計画です。",
                         "訓練の計画です。次に、倉庫の管理です。"});
  const Answer answer = town.answer("訓練を踏まえた倉庫の管理計画");
  CHECK(parts(answer) == Texts{"  訓練 1", "  踏まえる 0", "  倉庫 3", "  管理計画 1"});
  const Answer unsaid = town.answer("訓練を踏まえた倉庫管理の計画");
  CHECK(parts(unsaid) == Texts{"  訓練 1", "  踏まえる 0", "  倉庫 3", "  管理 3", "  計画 3"});
  // All of a term is what nothing contains, so it is read as its words.
  Criteria criteria;
  criteria.text = "管理計画";
  criteria.filters = {{Field::kYear, {"1999"}}};
  CHECK(parts(town.answer(criteria)) == Texts{"管理計画 0", "  管理 0", "  計画 0"});
}

TEST_CASE("a compound may end within a run of katakana that nothing contains") {
  const TownSaying town({"新型コロナウイルスの話です。", "ワクチンです。", "新型の車です。"});
  const Answer answer = town.answer("新型コロナウイルスワクチン");
  CHECK(parts(answer) == Texts{"  新型コロナウイルス 1", "  ワクチン 1"});
  CHECK(parts(town.answer("新型ブロックチェーン")) == Texts{"  新型 2", "  ブロックチェーン 0"});
}

TEST_CASE("if the words with content occur together, the answer does not deny it") {
  const TownSaying town({"公園で遊具を見ました。", "公園の話です。", "遊具です。"});
  const Answer answer = town.answer("公園の遊具を眺める");
  CHECK(parts(answer) == Texts{"  公園 2", "  遊具 2", "  眺める 0"});
  const Answer hiragana = town.answer("公園の遊具をつかむ");
  if (hiragana.fits.partial > 0) CHECK(parts(hiragana)[0] == "公園の遊具をつかむ 0");
}

TEST_CASE("filters count for the parts and for the partial matches") {
  const TownSaying town(kTexts);
  Criteria criteria;
  criteria.text = "ごみ袋 値段";
  criteria.filters = {{Field::kYear, {"1999"}}};
  CHECK(parts(town.answer(criteria)) == Texts{"ごみ袋 0", "値段 0"});
  CHECK(town.answer(criteria).total == 0);
}

TEST_CASE("agenda items and meetings have partial matches as speeches do") {
  const auto said = [](const char* doc, const char* text) {
    return Record{text, "委員", "委員", "委員会", "2021-06-01", doc};
  };
  const Town town({said("a", "ごみ袋の件です。"), said("b", "値段の件です。"),
                   said("c", "値段です。"), said("d", "公園です。")});
  for (const Unit unit : {Unit::kItem, Unit::kMeeting}) {
    Criteria criteria;
    criteria.unit = unit;
    criteria.text = "ごみ袋 値段";
    const Answer answer = town.answer(criteria);
    CHECK(answer.total == 1);
    CHECK(answer.fits.partial == 1);
    CHECK(parts(answer) == Texts{"ごみ袋 1", "値段 2"});
    REQUIRE(answer.hits.size() == 1);
    CHECK(answer.hits[0].tier == Tier::kPartial);
    criteria.text = "公園 値段 件";
    CHECK(town.answer(criteria).fits.partial == 1);
    criteria.fits = {Fit::kLiteral};
    CHECK(town.answer(criteria).total == 0);
  }
}

TEST_CASE("a quoted phrase that nothing contains is offered without its quotation marks") {
  const TownSaying town(kTexts);
  const auto offer = [&](const std::string& text) {
    std::string out;
    for (const Relaxation& each : town.answer(text).advice.relaxations) {
      if (each.dropped == "引用符")
        out = each.criteria.text + " " + std::to_string(each.total) + (each.partial ? " 一部" : "");
    }
    return out;
  };
  CHECK(offer("\"ごみ袋の遊具\"") == "ごみ袋の遊具 2 一部");
  CHECK(offer("\"公園遊具\"") == "公園遊具 1");
  CHECK(offer("\"ラッコ\"").empty());
  CHECK(offer("\"ごみ袋\"").empty());
}

TEST_CASE("an answer without whole matches opens with a sentence that says so") {
  const TownSaying town(kTexts);
  const auto opening = [&](const std::string& text, Unit unit = Unit::kUtterance) {
    Criteria criteria;
    criteria.text = text;
    criteria.unit = unit;
    const std::string shown = view_text(criteria, town.answer(criteria));
    return shown.substr(0, shown.find('\n'));
  };
  CHECK(opening("ごみ袋 値段") == "『ごみ袋』と『値段』の両方を含む発言はありません。");
  CHECK(opening("ごみ袋 値段 公園") ==
        "『ごみ袋』『値段』『公園』のすべてを含む発言はありません。");
  CHECK(opening("遊具の値段") == "『遊具』と『値段』の両方を含む発言はありません。");
  CHECK(opening("ごみ袋 ラッコ", Unit::kMeeting) ==
        "『ごみ袋』と『ラッコ』の両方を含む会議はありません。");
  CHECK(opening("ラッコ") == "「ラッコ」に一致する記録はありません。");
  CHECK(opening("値段の公園") ==
        "『値段の公園』をこの形で含む発言はありません。語が離れて含む発言 1 件");
  CHECK(opening("値段の公園 件") != opening("値段の公園"));
  Criteria criteria;
  criteria.text = "ごみ袋 値段";
  const std::string shown = view_text(criteria, town.answer(criteria));
  CHECK(shown.find("\n「ごみ袋」 2 件\n「値段」 4 件\n") != std::string::npos);
  CHECK(shown.find("\n一部の語だけを含む発言 2 件\n") != std::string::npos);
}

TEST_CASE("one term whose words are apart is denied as one sentence") {
  const TownSaying town({"公園です。遊具です。", "遊具です。"});
  Criteria criteria;
  criteria.text = "公園の遊具";
  const std::string shown = view_text(criteria, town.answer(criteria));
  CHECK(shown.starts_with("『公園の遊具』を一つの文の中にまとめて含む発言はありません。\n"));
}
