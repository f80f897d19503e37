// SPDX-License-Identifier: GPL-3.0-or-later
// What a search finds besides the text as it stands, and what it says of it.
#include <algorithm>
#include <catch2/catch.hpp>
#include <set>

#include "searchd/engine/searcher_pool.h"
#include "tests/support/town.h"

using namespace gijiroku;
using namespace gijiroku::search;
using namespace gijiroku::testing;

namespace {

std::vector<int> order(const Answer& answer) {
  std::vector<int> out;
  for (const Hit& hit : answer.hits) out.push_back(hit.seq);
  return out;
}

std::string marked(const Hit& hit) {
  std::string out;
  for (const Segment& segment : hit.snippet) out += segment.hit ? "[" + segment.text + "]" : "";
  return out;
}

}  // namespace

TEST_CASE("a word stands where a form of another stands like it") {
  const TownSaying town({"早いと思います。", "思いを聞く。", "思いやりの心。"});
  const Answer answer = town.answer("思い");
  CHECK(answer.total == 3);
  CHECK(answer.fits.substring == 1);  // 思いやり
}

TEST_CASE("of words apart, a noun is found in the form of a verb that stands like it") {
  const TownSaying town({"災害に備え、地区ごとに訓練をする。", "備えと訓練。", "訓練だけ。"});
  CHECK(town.answer("備え訓練").total - town.answer("備え訓練").fits.partial == 2);
}

TEST_CASE("a sign beside words is none of them") {
  const TownSaying town({"防災の訓練（案）をする。", "防災訓練の案！", "（別紙）"});
  for (const char* typed :
       {"防災、訓練", "防災,訓練", "防災/訓練", "防災訓練（案）", "防災訓練？"}) {
    CAPTURE(typed);
    CHECK(town.answer(typed).total == 2);
  }
}

TEST_CASE("a spelling stands between the word and a longer word, and is told") {
  const TownSaying town({"ミドリノプリンターズの更新について。", "プリンタを更新します。",
                         "プリンターを更新します。", "更新は来年です。"});
  const Answer answer = town.answer("プリンター");
  CHECK(order(answer) == std::vector<int>{3, 2, 1});
  CHECK(answer.fits.literal == 2);
  CHECK(answer.fits.substring == 1);
  CHECK(answer.fits.variant == 1);
  CHECK(marked(answer.hits[1]) == "[プリンタ]");
  REQUIRE(answer.terms.size() == 1);
  CHECK(answer.terms[0].variants == std::vector<std::string>{"プリンタ"});
}

TEST_CASE("a spelling is told where it stands in what is found, and not elsewhere") {
  const TownSaying town({"プリンターを更新します。", "取組は来年です。",
                         "プリンタの更新。取り組んでいます。", "プリンターと取組。"});
  const auto told = [&](const std::string& text, Unit unit, std::vector<Fit> fits) {
    Criteria criteria;
    criteria.text = text;
    criteria.unit = unit;
    criteria.fits = std::move(fits);
    return town.answer(criteria).terms[0].variants;
  };
  using Told = std::vector<std::string>;
  CHECK(told("プリンター", Unit::kUtterance, {}) == Told{"プリンタ"});
  CHECK(told("プリンター 更新", Unit::kUtterance, {}) == Told{"プリンタ"});
  CHECK(told("プリンター -取り組", Unit::kUtterance, {}).empty());
  CHECK(told("プリンター", Unit::kUtterance, {Fit::kLiteral}).empty());
  CHECK(told("プリンター", Unit::kMeeting, {}) == Told{"プリンタ"});
  CHECK(told("取組 来年", Unit::kUtterance, {}).empty());
  const auto other = told("取り組む", Unit::kUtterance, {});
  CHECK(std::find(other.begin(), other.end(), "取組む") == other.end());
}

TEST_CASE("a day or month that is typed is offered as the day of the meeting") {
  const TownSaying town(
      {"予算です。", "今年は8月15日。令和3年もそう。", "計画です。"});  // 2021-06-01
  struct Row {
    const char *typed, *text, *days, *no_meeting;
    std::size_t total;
  };
  const auto row = GENERATE(Row{"令和3年6月1日", "", "令和3年6月1日", "", 4},
                            Row{"2021-06", "", "令和3年6月", "", 4},
                            Row{"R3.6.1 予算", "予算", "令和3年6月1日", "", 1},
                            Row{"令和3年8月15日", "", "令和3年6月1日", "令和3年8月15日", 4});
  CAPTURE(row.typed);
  const Answer answer = town.answer(row.typed);
  CHECK(answer.advice.no_meeting == row.no_meeting);
  REQUIRE(answer.advice.dates.size() == 1);
  CHECK(answer.advice.dates[0].days == row.days);
  CHECK(answer.advice.dates[0].total == row.total);
  CHECK(answer.advice.dates[0].criteria.text == row.text);
  CHECK(town.answer(answer.advice.dates[0].criteria).total == row.total);
}

TEST_CASE("where no meeting was on a day, its month and the nearest days are offered") {
  const TownSaying town({"予算です。"});
  const Answer answer = town.answer("令和3年6月5日");
  CHECK(answer.advice.no_meeting == "令和3年6月5日");
  REQUIRE(answer.advice.dates.size() == 2);
  CHECK(answer.advice.dates[0].days == "令和3年6月");
  CHECK(answer.advice.dates[1].days == "令和3年6月1日");
}

TEST_CASE("no day is offered for a year, a day of any year, what is quoted or other words") {
  const TownSaying town({"予算です。"});
  const auto typed = GENERATE("令和3年", "6月1日", "\"令和3年6月1日\"", "予算",
                              "-令和3年6月1日 予算", "令和3年6月1日の予算", "日付:2021-06-01");
  CAPTURE(typed);
  CHECK(town.answer(typed).advice.dates.empty());
  CHECK(town.answer(typed).advice.no_meeting.empty());
}

TEST_CASE("a date is not found where its numbers stand apart") {
  const TownSaying town({"令和元年の1日、3年後の8月15日、本年度。", "令和三年八月一日です。"});
  CHECK(order(town.answer("令和3年8月1日")) == std::vector<int>{2});
  CHECK(order(town.answer("令和3年度")).empty());
}

TEST_CASE("kana that the end of a word and the next one make are no spelling") {
  const TownSaying town(
      {"助けが必要です。", "けがをしました。", "怪我をしました。", "もしかしたら。"});
  CHECK(order(town.answer("怪我")) == std::vector<int>{3, 2});
  CHECK(order(town.answer("\"けが\"")) == std::vector<int>{2, 1});
}

TEST_CASE("kanji that the end of a word and the next one make are no spelling") {
  const TownSaying town(
      {"獣医師が来ます。", "各医師が来ます。", "獣医師と医師が来ます。", "区医師会が来ます。"});
  CHECK(town.answer("医者").total == 3);
  CHECK(town.answer("\"医師\"").total == 4);
}

TEST_CASE("a spelling that is searched anyway is no word to try instead") {
  const SearchedTerm term = TownSaying({"在宅勤務です。"}).answer("テレワーク").terms[0];
  const auto tells = [](const std::vector<std::string>& words, const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  CHECK(tells(term.variants, "在宅勤務"));
  CHECK_FALSE(tells(term.related, "在宅勤務"));
  CHECK(tells(term.related, "モバイルワーク"));
}

TEST_CASE("a spelling that is searched anyway is no correction") {
  const TownSaying town({"手続です。", "手続が要ります。", "手続をしました。"});
  const Answer answer = town.answer("手続き");
  CHECK(answer.fits.variant == 3);
  CHECK(answer.advice.corrections.empty());
}

TEST_CASE("the ways to match are a filter, whose counts it does not change") {
  const TownSaying town({"申込みは不要です。", "申し込みをしました。", "書類です。"});
  const Answer answer = town.answer("申込み", {Fit::kVariant});
  CHECK(order(answer) == std::vector<int>{2});
  CHECK(answer.total == 1);
  CHECK(answer.fits.literal == 1);
  CHECK(answer.fits.variant >= 1);
}

TEST_CASE("what is quoted is searched as it stands") {
  const TownSaying town({"令和2年度の予算です。", "2020年度の予算です。", "R2年度の予算です。"});
  CHECK(town.answer("令和2年度").total == 3);
  CHECK(town.answer("\"令和2年度\"").total == 1);
  CHECK(town.answer("\"令和2年度\"").terms[0].variants.empty());
  CHECK(town.answer("令和2年度 予算").fits.variant == 2);
}

TEST_CASE("where nothing holds the whole question, what holds most of it is found") {
  const TownSaying town({"テレワーク用の機器は計80台で運用しています。", "公園の遊具を更新します。",
                         "機器の更新は来年です。"});
  const Answer whole = town.answer("テレワークの機器は何台ありますか");
  CHECK(whole.fits.non_contiguous == 1);
  const Answer answer = town.answer("テレワークの機器は誰に配りましたか");
  REQUIRE(answer.total >= 1);
  CHECK(answer.hits[0].seq == 1);
  CHECK(answer.fits.partial == answer.total);
  CHECK(marked(answer.hits[0]).find("[テレワーク]") != std::string::npos);
  CHECK(town.answer("遊具 更新").fits.partial == 0);
  CHECK(town.answer("遊具 \"計81台\"").total == 0);
}

TEST_CASE("what an operator asks for is not let go where nothing holds the whole query") {
  const TownSaying town({"公園の遊具を更新して、機器はそのままです。", "機器の更新は来年です。",
                         "防災訓練と避難所です。", "公園です。"});
  CHECK(town.answer("公園 訓練").fits.partial > 0);
  for (const char* text :
       {"公園 NEAR/0 機器", "公園 NEAR/2 訓練", "公園 訓練 NEAR/1 更新", "公園 (訓練 OR 避難所)",
        "(公園 訓練) 機器", "公園 訓練 OR 遊具 機器 避難所 \"来年度\"", "(公園 訓練) OR 来年度"})
    CHECK(town.answer(text).total == 0);
  // What is besides may be, except the rarest subject.
  CHECK(order(town.answer("公園 避難所 遊具 NEAR/1 更新")).empty());
  CHECK(order(town.answer("公園 機器 防災 OR 更新")) == std::vector<int>{1});
  CHECK(order(town.answer("避難所 公園 (訓練 OR 遊具)")) == std::vector<int>{3});
}

TEST_CASE("a form of a verb that the query has as a noun is one of its words") {
  const TownSaying town({"災害に備えます。", "公園です。", "ヨットです。"});
  CHECK(order(town.answer("備え ヨット")) == std::vector<int>{1});
}

TEST_CASE("of words near each other the offer is to ask for less") {
  const TownSaying town({"公園の遊具を更新して、機器はそのままです。", "機器の更新は来年です。",
                         "防災訓練と避難所です。", "公園です。"});
  const auto offers = [&](const std::string& text) {
    std::vector<std::string> out;
    for (const Relaxation& each : town.answer(text).advice.relaxations)
      out.push_back(each.dropped + " " + each.criteria.text + " " + std::to_string(each.total));
    return out;
  };
  using Offers = std::vector<std::string>;
  CHECK(offers("公園 NEAR/2 機器") == Offers{"「公園」 機器 2", "「機器」 公園 2",
                                             "「公園」と「機器」の近さ（2字以内） 公園 機器 1"});
  CHECK(offers("公園 NEAR/2 機器 NEAR/2 避難所").size() == 0);
  CHECK(offers("公園 NEAR/3 遊具 NEAR/3 避難所") == Offers{"「避難所」 公園 NEAR/3 遊具 1"});
  CHECK(offers("機器 NEAR/2 公園 遊具") ==
        Offers{"「機器」と「公園」の近さ（2字以内） 機器 公園 遊具 1"});
  CHECK(offers("(公園 避難所)") == Offers{"「避難所」 公園 2", "「公園」 避難所 1"});
  CHECK(offers("公園 NEAR/3 遊具") == Offers{"「遊具」 公園 2"});
}

TEST_CASE("alternatives widen, exclusions narrow, and the answer says how it read them") {
  const TownSaying town(
      {"防災訓練をします。", "避難所の計画です。", "防災計画です。", "公園です。"});
  CHECK(town.answer("防災 OR 避難所").total == 3);
  CHECK(town.answer("防災 OR 避難所 -訓練").total == 2);
  CHECK(town.answer("計画 NOT \"防災計画\"").total == 1);
  CHECK(town.answer("防災 OR 避難所 計画").total == 2);
  CHECK(town.answer("防災 -訓練").interpretation == "「防災」を含み、「訓練」を含まない記録");
  CHECK(town.answer("公園 遊具 -公園").total == 0);
}

TEST_CASE("groups, fields and distance are part of the language") {
  const TownSaying town(
      {"防災訓練をします。", "避難所の計画です。", "防災計画です。", "公園です。"});
  CHECK(town.answer("(防災 訓練) OR 公園").total == 2);
  CHECK(town.answer("防災 -(訓練 OR 公園)").total == 1);
  CHECK(town.answer("防災 -役職:委員").total == 0);
  CHECK(town.answer("防災 -役職:委員長").total == 2);
  CHECK(town.answer("会議:総務 防災").total == 2);
  CHECK(town.answer("会議:建設 防災").total == 0);
  CHECK(town.answer("防災 NEAR/0 訓練").total == 1);
  CHECK(town.answer("避難所 NEAR/1 計画").total == 1);
  CHECK(town.answer("避難所 NEAR/0 計画").fits.literal == 0);
  CHECK(town.answer("NEAR/1 計画").fits.literal == 0);
  CHECK(town.answer("(公園 OR 防災) NEAR/0 訓練").total == 1);
  CHECK(town.answer("(公園 OR 防災) NEAR/0 (計画 OR 訓練)").total == 2);
  CHECK(town.answer("防災 -(防災 NEAR/0 (公園 OR 訓練))").total == 1);
  CHECK(town.answer("役職:委員長 NEAR 年度:2015").total == 0);  // nothing is near to a field
}

TEST_CASE("an asterisk stands for the rest of a katakana or Latin word") {
  const TownSaying town({"テレワークの機器です。", "テレビの中継です。", "ホテルのテレ。",
                         "GIGAスクール", "gisの整備"});
  CHECK(town.answer("テレ*").total == 3);
  CHECK(town.answer("*ワーク").total == 1);
  CHECK(town.answer("gi*a").total == 1);
  CHECK(town.answer("GI*").total == 2);
  CHECK(town.answer("ホ*").total == 0);
  const Answer answer = town.answer("テレ*");
  CHECK(answer.terms[0].expansions == std::vector<std::string>{"テレ", "テレビ", "テレワーク"});
  CHECK(marked(town.answer("*ワーク").hits[0]) == "[テレワーク]");
}

TEST_CASE("an asterisk that is no wildcard is told of") {
  const TownSaying town({"タナカ製作所です。", "記号はタ*です。", "川上の工事です。"});
  const auto fault = [&](const std::string& text) {
    return town.answer(text).terms.at(0).pattern_fault;
  };
  for (const char* text : {"タ*", "*", "**", "*a", "3*4", "タ* OR サ*"})
    CHECK(fault(text) == PatternFault::kTooShort);
  for (const char* text : {"川*", "川上*", "かわ*", "タナカ*所", "テレa*"})
    CHECK(fault(text) == PatternFault::kOtherScript);
  for (const char* text : {"タナ*", "\"タ*\"", "タ", "ab*"})
    CHECK(fault(text) == PatternFault::kNone);
  CHECK(town.answer("タ*").total == 1);  // as typed
}

TEST_CASE("an operator's rows are searched and suggested, and a bad row is named") {
  const TownSaying town({"ミドリン号の運行です。", "コミュニティバスの運行です。"});
  const std::string rows = town.folder.write(
      "rows.tsv", "both\tミドリン号\tコミュニティバス\nsuggest\tミドリン号\tデマンド交通\n");
  SearcherPool pool(town.folder / "index", Scope::kPublic, read_variant_table(rows));
  Criteria criteria;
  criteria.text = "ミドリン号";
  const Answer answer = pool.borrow()->search(criteria);
  CHECK(answer.fits.variant == 1);
  CHECK(answer.terms[0].related == std::vector<std::string>{"デマンド交通"});
  const std::string bad = town.folder.write("bad.tsv", "both\tひとつ\n");
  CHECK_THROWS_WITH(read_variant_table(bad), Catch::Contains("bad.tsv"));
}

TEST_CASE("a spelling can be switched off") {
  const TownSaying town({"申込みは不要です。", "申し込みをしました。", "書類です。"});
  Criteria criteria;
  criteria.text = "申込み";
  criteria.excluded_variants = {"申し込み"};
  const Answer answer = town.answer(criteria);
  CHECK(answer.fits.variant == 0);
}

TEST_CASE("text that is nearly the term is offered, and found where it is asked for") {
  const TownSaying town({"庁内シスステムの更新です。", "シテムの件。", "書類です。"});
  const Answer answer = town.answer("システム");
  CHECK(answer.total == 0);
  REQUIRE(answer.advice.fuzzy.has_value());
  CHECK(answer.advice.fuzzy->total == 2);
  const Answer fuzzy = SearcherPool(town.folder / "index", Scope::kPublic)
                           .borrow()
                           ->search(answer.advice.fuzzy->criteria);
  CHECK(fuzzy.fits.fuzzy == 2);
  CHECK(fuzzy.total == 2);
}

TEST_CASE("words near to one that is not there are offered") {
  const TownSaying town(
      {"コンピュータの更新と公園の整備です。", "コンピュータ室の件です。", "書類です。"});
  const Answer answer = town.answer("コンビュータ 更新");
  REQUIRE(!answer.advice.corrections.empty());
  CHECK(answer.advice.corrections[0].word == "コンピュータ");
  CHECK(answer.advice.corrections[0].criteria.text == "コンピュータ 更新");
  CHECK(town.answer("コンピュータ").advice.corrections.empty());
}

TEST_CASE("within an agenda item or a meeting different speeches may hold different words") {
  const TownSaying town({"テレワークの件です。", "機器は八十台です。", "公園の件です。"});
  Criteria criteria;
  criteria.text = "テレワーク 機器";
  const auto search = [&] { return town.answer(criteria); };
  CHECK(search().fits.partial > 0);
  criteria.unit = Unit::kMeeting;
  const Answer meetings = search();
  REQUIRE(meetings.total == 1);
  CHECK(meetings.fits.literal == 1);
  CHECK(meetings.hits[0].more.size() == 1);
  criteria.text = "テレワーク 図書館";
  CHECK(search().total == 0);
  criteria.text = "件 -公園";
  CHECK(search().total == 0);
}

TEST_CASE("what carries content comes before what moves the meeting along") {
  const TownSaying town({"ほかに意見はありますか。",
                         "公園の遊具について意見を申し上げます。安全な遊具にしてください。",
                         "ほかにご意見はございませんか。",
                         "市民の意見を広く聞く機会を設けてください。"});
  const Answer answer = town.answer("意見");
  REQUIRE(answer.total == 4);
  CHECK(std::set{answer.hits[0].seq, answer.hits[1].seq} == std::set{2, 4});
}

TEST_CASE("where nothing fits, what dropping a word or a filter finds is told") {
  const TownSaying town({"防災訓練をします。", "防災計画の訓練です。", "公園の遊具です。"});
  // The counts of two words say it already.
  CHECK(town.answer("防災 遊具").advice.relaxations.empty());
  const Answer answer = town.answer("防災 訓練 遊具");
  REQUIRE(answer.advice.relaxations.size() == 1);
  CHECK(answer.advice.relaxations[0].dropped == "「遊具」");
  CHECK(answer.advice.relaxations[0].total == 2);
  CHECK(answer.advice.relaxations[0].criteria.text == "防災 訓練");
  Criteria criteria;
  criteria.text = "防災";
  criteria.filters.push_back({Field::kYear, {"1999"}});
  const Answer filtered = town.answer(criteria);
  REQUIRE(filtered.advice.relaxations.size() == 1);
  CHECK(filtered.advice.relaxations[0].dropped == "年度");
  CHECK(filtered.advice.relaxations[0].total == 2);
  criteria.text = "役場";
  criteria.filters = {{Field::kRole, {"member"}}};
  const Answer of_role = town.answer(criteria);
  REQUIRE(of_role.advice.relaxations.size() == 1);
  CHECK(of_role.advice.relaxations[0].dropped == "「役場」");
  CHECK(of_role.advice.relaxations[0].criteria.text.empty());
  CHECK(town.answer("防災").advice.relaxations.empty());
  const Answer excluding = town.answer("遊び場 -計画");  // -計画 alone is text
  CHECK(excluding.advice.relaxations.empty());
}

TEST_CASE("spellings of a word count as one") {
  const TownSaying town({"遊び場を広げ、安全を求める。", "こどもが安全に過ごす遊び場です。",
                         "子供は学校に通う。", "保育園の定員です。"});
  const Answer answer = town.answer("子供の遊び場の安全はどう守られますか");
  REQUIRE(!answer.hits.empty());
  CHECK(answer.hits[0].seq == 2);
  CHECK(marked(answer.hits[0]) == "[こども][安全][遊び場]");
}

TEST_CASE("signs and numbers of a term have no spellings by themselves") {
  const TownSaying town({"資料2-1の説明です。", "資料の2、1です。", "2期の1年目の資料。"});
  CHECK(town.answer("資料2-1").terms[0].variants.empty());
  for (const Hit& hit : town.answer("資料2-1").hits)
    CHECK(marked(hit).find("の") == std::string::npos);
}

TEST_CASE("a spelling switched off takes the words within it along and no others") {
  const TownSaying town({"子どもの広い遊び場です。", "こども遊び場です。", "遊び場です。"});
  Criteria criteria;
  criteria.text = "子供遊び場";
  criteria.excluded_variants = {"こども遊び場"};
  const Answer answer = town.answer(criteria);
  CHECK(answer.terms[0].variants == std::vector<std::string>{"子ども"});
  CHECK(answer.hits[0].seq == 1);
  CHECK(answer.fits.non_contiguous == 1);
}

TEST_CASE("words within a hundred characters say more than words further apart") {
  const std::string others = "去年の夏は川の水が少なく、田に引く分を日ごとに分けていただきました。";
  const std::string question = "図書館は予約が多い。", answer = "延長を考えます。";
  const TownSaying town({question + others + others + others + others + answer,
                         others + others + question + answer + others + others, others, others});
  CHECK(order(town.answer("図書館の予約の延長")) == std::vector<int>{2, 1});
}

TEST_CASE("a speech that announces a subject comes before one that touches on it") {
  const std::string others = "去年の夏は川の水が少なく、田に引く分を日ごとに分けていただきました。";
  const auto speech = [&](const std::string& beginning) {
    return beginning + others + others + others + "延長を考えます。";
  };
  const TownSaying town({speech("以前、図書館の予約のことを人に聞きました。"),
                         speech("次に、図書館の予約のことについて伺います。"), others, others});
  CHECK(order(town.answer("図書館の予約の延長")) == std::vector<int>{2, 1});
}

TEST_CASE("single kanji into which a word falls say nothing apart") {
  const TownSaying town(
      {"木塀の設置を進めます。", "木の陰に塀が続きます。", "児童と相談しました。"});
  CHECK(order(town.answer("木塀")) == std::vector<int>{1});
  CHECK(town.answer("児相").total == 0);
  CHECK(town.answer("木 塀").total == 2);
}

TEST_CASE("a word that has lost its affix, its number or a name says nothing apart") {
  const TownSaying town({"保育の話です。", "3回の話です。", "委員の話です。", "登校の話です。",
                         "保育料と3か月と2か所と不登校とのだて委員の話です。"});
  for (const char* text : {"保育料", "3か月", "2か所", "不登校", "のだて委員"})
    CHECK(order(town.answer(text)) == std::vector<int>{5});
  CHECK(order(town.answer("登校の")) == std::vector<int>{4, 5});
  const Answer some = town.answer("保育料 3回");
  CHECK(order(some) == std::vector<int>{5});  // a number is no subject
  CHECK(marked(some.hits.at(0)) == "[保育料]");
}

TEST_CASE("who looks for what was left open is shown the sentence that leaves it") {
  std::string speech;
  for (int i = 0; i < 40; ++i) speech += "資料をご説明いたします。";
  const TownSaying town({"はじめます。", speech + "名簿の報告をお願いします。" + speech});
  Criteria criteria;
  criteria.filters = {{Field::kFollowUp, {"document"}}};
  const Answer answer = town.answer(criteria);
  REQUIRE(answer.hits.size() == 1);
  std::string shown;
  for (const Segment& segment : answer.hits[0].snippet) shown += segment.text;
  CHECK(shown.find("名簿の報告") != std::string::npos);
  CHECK(shown.starts_with("…"));
}
