// SPDX-License-Identifier: GPL-3.0-or-later
#include <catch2/catch.hpp>
#include <string>

#include "indexer/parse/parse.h"

using namespace gijiroku;
using namespace gijiroku::indexer;

namespace {

Meeting parsed(const std::string& body) {
  return parse_minutes(
             "会議名\t第3回若葉市環境審議会\n議題\t(1) 計画について\n\n議題 (1) 計画について\n" +
                 body,
             "doc", role_table())
      .meeting;
}

const std::vector<FollowUp>& last(const Meeting& meeting) {
  return meeting.agenda.back().follow_ups;
}

/// "promise", "request" or "" for each sentence of the last speech, after a member's question.
std::string kinds(const std::string& speech) {
  const Meeting meeting =
      parsed("事務局　資料1をご覧ください。\n委員　ごみの量はいくらですか。\n" + speech + "\n");
  std::string out;
  for (const FollowUp& each : last(meeting)) out += std::string(named(each.kind).code) + " ";
  return out.empty() ? "" : out.substr(0, out.size() - 1);
}

}  // namespace

TEST_CASE("what the staff will bring later is a promise, and what it says now is none") {
  struct Row {
    const char *said, *kind;
  };
  const auto row = GENERATE(
      Row{"事務局　内訳は次回の会議にお持ちします。", "promise"},
      Row{"事務局　後日ご報告いたします。", "promise"},
      Row{"事務局　数字は後日御報告させていただきます。", "promise"},
      Row{"事務局　調べまして、改めてご連絡いたします。", "promise"},
      Row{"事務局　次回の部会で図面をお示ししたいと思います。", "promise"},
      Row{"事務局　承知しました。来月までに地図を作成します。", "promise"},
      Row{"事務局　かしこまりました。表に単価を追加いたします。", "promise"},
      Row{"事務局　手元に資料がございませんので、後ほどお答えします。", "promise"},
      Row{"事務局　結果がまとまり次第、委員の皆様にお送りします。", "promise"},
      Row{"事務局　方針が固まりましたら、当委員会にご報告申し上げます。", "promise"},
      Row{"事務局　担当課に確認して回答させていただきます。", "promise"},
      Row{"事務局　一度持ち帰らせてください。", "promise"},
      Row{"事務局　9月の定例会までに条例案を提出いたします。", "promise"},
      Row{"事務局　会議終了後に名簿をお配りいたします。", "promise"},
      Row{"事務局　正確な件数は調べさせていただきます。", "promise"},
      Row{"事務局　次回、比較表を示す。", "promise"},
      Row{"事務局　調査の上、後日回答する。", "promise"},
      Row{"会長　修正した案は、事務局から後日お送りします。", "promise"},
      Row{"会長　ご意見を踏まえて、正副で検討させていただきたいと思います。", "promise"},
      Row{"会長　次回の会議にご提示し、皆様で決めていただきます。", "promise"},
      Row{"会長　後日、理事会を開いて検討させていただきます。", "promise"},
      Row{"会長　検討させていただきます。", ""},
      Row{"会長　委員から出た案を、会派持ち帰りにさせていただきます。", "promise"},
      Row{"事務局　ご提案の配置については、検討させていただきたいと思います。", "promise"},
      Row{"事務局　議事録の案を後日送付させていただき、ご確認をお願いします。", "promise"},
      Row{"事務局　手元にございませんので、後ほどお答えしますが、よろしいでしょうか。", "promise"},
      Row{"事務局　方向が決まった後、またご報告させていただきます。", "promise"},
      Row{"事務局　ご指摘の標識は大至急調査いたします。", "promise"},
      Row{"事務局　教育に関する御質問には、後ほど教育長から御答弁いたします。", ""},
      Row{"事務局　前回の会議でお尋ねの件数について回答させていただきます。", ""},
      Row{"事務局　前回お尋ねの件数は、次回お示しします。", "promise"},
      Row{"事務局　説明の内容については、改めて確認はさせていただきたいと思います。", "promise"},
      Row{"事務局　ちょっと現場を確認させていただければと思っております。", "promise"},
      Row{"事務局　集計をした段階で、ご報告させていただければと思います。", "promise"},
      Row{"事務局　然るべきときに、また、ご報告したいと思います。", "promise"},
      Row{"事務局　計画をつくりまして、また議会にも報告をさせていただきたいと考えております。",
          "promise"},
      Row{"事務局　番号を確認させていただくという形になります。", ""},
      Row{"事務局　改めてご提案し、承認を得る、このような手続を踏んでいるところでございます。", ""},
      Row{"事務局　その点は、後ほどまたご説明しますが、条例で定めています。", ""},
      Row{"事務局　次回の会議は3月に開きます。", ""}, Row{"事務局　お手元にお持ちください。", ""},
      Row{"事務局　先日ご報告したとおりです。", ""},
      Row{"事務局　それでは、ご報告いたします。", ""},
      Row{"事務局　資料2によりご説明いたします。", ""},
      Row{"事務局　収集の回数を増やすことを検討してまいります。", ""},
      Row{"事務局　前回の会議で提出いたしました。", ""}, Row{"事務局　後日、報告しました。", ""},
      Row{"事務局　市民の皆様に速やかにお知らせしてまいります。", ""},
      Row{"事務局　災害が起きた場合には速やかに報告します。", ""},
      Row{"事務局　担当に確認いたしますと、10件でした。", ""},
      Row{"事務局　次回までに提出すればよろしいでしょうか。", ""},
      Row{"事務局　次の定例会は9月を予定しております。", ""},
      Row{"会長　採決の前に、各会派の態度を確認いたします。", ""},
      Row{"会長　次回は来月10日に開催いたします。", ""},
      Row{"事務局　町会の方への働きかけは検討中でして、案が固まりましたら、ご報告いたします。",
          "promise"},
      Row{"事務局　会長に報告する文面につきましては、後日、皆様にもお配りいたします。", "promise"},
      Row{"事務局　10月ごろまでには一覧を作成します。", "promise"},
      Row{"事務局　ちょっと調べさせてください。", "promise"},
      Row{"事務局　今回は割愛しましたが、後ほどお配りいたします。", "promise"},
      Row{"事務局　調べますので、少しお待ちください。", ""},
      Row{"事務局　参考までにお知らせいたします。", ""},
      Row{"事務局　来月の催しについてご案内いたします。", ""},
      Row{"事務局　来月行います催しにつきまして、お知らせいたします。", ""},
      Row{"事務局　先月の委員会の資料を配付いたします。", ""},
      Row{"事務局　例年11月末に報告しておりますが、今回、この場で報告いたします。", ""},
      Row{"事務局　年内に配布したいと思っていたのですが、遅れました。", ""},
      Row{"事務局　事業者は3月末までに計画書を提出することになっています。", ""},
      Row{"事務局　2030年までに全員に提供できるようにという目標です。", ""},
      Row{"事務局　原因が新たにわかりましたので、その内容をご報告いたします。", ""},
      Row{"事務局　明日ご提案申し上げます補正予算のとおりです。", ""},
      Row{"事務局　例えば、土地を買って公園にするというときには、その土地の来歴を調べます。", ""},
      Row{"事務局　申請された方には、2月中旬に結果を連絡いたします。", ""},
      Row{"事務局　この件は、改めて報告する予定はございません。", ""},
      Row{"事務局　順を追ってご説明いたします。", ""},
      Row{"副会長　何点か確認させてください。", ""},
      Row{"会長　案は次回の会議でお示ししたいと思いますが、よろしいでしょうか。", "promise"},
      Row{"事務局　結果は取りまとめ次第、こちらの会議でご報告したいと考えています。", "promise"},
      Row{"事務局　人数については、また議会のほうに報告を改めてさせていただきたい。", "promise"},
      Row{"事務局　冬の催しについて、またご報告をさせていただければと思います。", "promise"},
      Row{"事務局　ご報告できる段階になりましたら、ご報告したいと思っております。", "promise"},
      Row{"事務局　改めてとのご指示をいただいておりますので、改めて報告いたします。", ""},
      Row{"事務局　前期が終わった段階での状況について、ご報告をさせていただきたいと思います。", ""},
      Row{"事務局　3に記載の関連別途工事につきましては、後ほど、ご説明いたします。", ""},
      Row{"事務局　明日の本会議で報告をすることになりましたので、お諮りします。", ""},
      Row{"事務局　説明会の後、こちらの会議にも報告していきたいと考えております。", "promise"},
      Row{"事務局　費用が見えましたら、その内容をご提示させていただきます。", "promise"},
      Row{"会長　次回の会議で案を提示し、改めて決定してまいりたいと思います。", "promise"},
      Row{"会長　ご意見は次回の案に反映させていただきたいと思います。", "promise"},
      Row{"事務局　会議に報告するという説明を行ったところでございます。", ""},
      Row{"事務局　7月の委員会で報告した事業に引き続きまして、日程が決まりましたので報告いたします"
          "。",
          ""},
      Row{"事務局　この表も後ほど説明を差し上げます。", ""},
      Row{"事務局　大丈夫だと思いますが、念のため確認はいたします。", "promise"},
      Row{"事務局　また、本部から各議員へ被害を情報提供させていただくということです。", ""},
      Row{"事務局　会議が終わった後に配付させていただくと、このような形で考えております。", ""},
      Row{"会長　明日の本会議に提案することになります。", ""},
      Row{"会長　副会長と相談させていただきますけれども、私はそういう考えです。", ""});
  CAPTURE(row.said);
  CHECK(kinds(row.said) == row.kind);
}

TEST_CASE(
    "a promise needs no day if those at the meeting are told, and none is what may never come") {
  struct Row {
    const char *said, *kind;
  };
  const auto row = GENERATE(
      Row{"事務局　内容が明らかになったところでご報告いたします。", "promise"},
      Row{"事務局　詳細が来次第、情報提供させていただきたいと思います。", "promise"},
      Row{"事務局　新しい情報がございましたら、改めて報告いたします。", "promise"},
      Row{"事務局　経過は適宜、今後も議会に報告していきたいと考えております。", "promise"},
      Row{"事務局　運営者を選び、第4回定例会に議案を提出する予定です。", "promise"},
      Row{"事務局　今、詳しい資料がないので、後ほどご説明させていただければと思います。",
          "promise"},
      Row{"事務局　アンケートは訓練終了後にお配りをさせていただきます。", "promise"},
      Row{"事務局　募集の冊子は、募集の開始日に委員の皆様に配付いたします。", "promise"},
      Row{"事務局　後ほど調べてご回答さしあげたいと思います。", "promise"},
      Row{"会長　正副で調整し、今後の運営に反映したいと思います。", "promise"},
      Row{"会長　明日の会議でお諮りしたいと思います。", "promise"},
      Row{"会長　一度預からせていただきます。", "promise"},
      Row{"会長　相手先と調整させていただきます。", "promise"},
      Row{"事務局　資料を改めてお配りします。", "promise"},
      Row{"会長　正副でまとめさせていただきます。", ""},
      Row{"事務局　引き続き検討させていただきたいと思います。", ""},
      Row{"事務局　機会がございましたら、別の形で検討させていただきます。", ""},
      Row{"事務局　必要があれば報告をさせていただきます。", ""},
      Row{"事務局　お詫びして訂正させていただきます。", ""},
      Row{"事務局　総合計画についてお答えいたします。", ""},
      Row{"事務局　本委員会においても報告させていただきます。", ""},
      Row{"事務局　第1回定例会についてのご説明をさせていただきます。", ""},
      Row{"事務局　空きが出次第、抽選で決まった順番でご案内いたします。", ""},
      Row{"事務局　他の部会において報告する予定となっておりますが、概要をご説明いたします。", ""},
      Row{"事務局　関係機関とも相談をしてまいりたいと思います。", ""});
  CAPTURE(row.said);
  CHECK(kinds(row.said) == row.kind);
}

TEST_CASE("what a member wants to be done is a request, and what may be answered at once is none") {
  struct Row {
    const char *said, *kind;
  };
  const auto row = GENERATE(
      Row{"佐藤委員　次回までに地区ごとの資料を出していただきたい。", "document"},
      Row{"佐藤委員　経費の試算を、後日いただけますか。", "request"},
      Row{"佐藤委員　計画書にも書き込んでいただきたいと思います。", "request"},
      Row{"佐藤委員　10年分の試算を出してほしい。", "request"},
      Row{"佐藤委員　目標の値について、次回お示しください。", "request"},
      Row{"佐藤委員　一覧表をお願いします。", "document"},
      Row{"佐藤委員　他市の状況を調べてもらえませんか。", "request"},
      Row{"佐藤委員　設置の場所も検討していただければと思います。", "request"},
      Row{"佐藤委員　ぜひ御検討願います。", "request"},
      Row{"佐藤委員　地図を作成して頂きたいのですが、いかがでしょうか。", "document"},
      Row{"佐藤委員　後で結構ですので、後日教えてください。", "request"},
      Row{"佐藤委員　分別を広めるよう、要望いたします。", "request"},
      Row{"佐藤委員　資料の提出を求めます。", "document"},
      Row{"佐藤委員　資料の書き方を見直していただきたい。", "request"},
      Row{"佐藤委員　資料を修正してください。", "request"},
      Row{"佐藤委員　費用の内訳を一覧にまとめてください。", "request"},
      Row{"佐藤委員　年度ごとの一覧をいただきたい。", "document"},
      Row{"佐藤委員　図面を見せてくださいますか。", "document"},
      Row{"佐藤委員　検討のほうもぜひよろしくお願いいたします。", "request"},
      Row{"佐藤委員　配慮していただきたいということを要望します。", "request"},
      Row{"佐藤委員　安全な道にするということで、要望だけしておきます。", "request"},
      Row{"佐藤委員　この委員会にもその辺の報告をしていただきたい。", "request"},
      Row{"佐藤委員　全ての施設に予算をつけることを求めます。", "request"},
      Row{"佐藤委員　歩道も広げていただけたらと思います。要望です。", "request"},
      Row{"佐藤委員　歩道を広げていただきたいと思います。", "request"},
      Row{"佐藤委員　駅前の清掃にしっかり取り組んでいただければと思います。", "request"},
      Row{"佐藤委員　通学路への配慮をお願いしたいと思います。", "request"},
      Row{"佐藤委員　ぜひ予算を増やしてほしいと思います。", "request"},
      Row{"佐藤委員　子どもたちに育ってほしいと思います。", ""},
      Row{"佐藤委員　歩道を広げていただければ、通学も安全です。", ""},
      Row{"佐藤委員　住民の声を聞いていただきたいと思います。", ""},
      Row{"佐藤委員　経緯を承知しておいていただきたいと思います。", ""},
      Row{"佐藤委員　施設をぜひつくってほしいと、そういう需要があるわけです。", ""},
      Row{"佐藤委員　まだ配慮していただきたいことがあるということで伺いました。", ""},
      Row{"佐藤委員　費目の説明をしていただきたいと思います。", ""},
      Row{"佐藤委員　一言述べさせていただきたいと思います。", ""},
      Row{"佐藤委員　質問と要望をさせていただきます。", ""},
      Row{"佐藤委員　資料要求につきましては、既に資料を配付しております。", ""},
      Row{"佐藤委員　アンケートの結果も載せていただけませんか。", "request"},
      Row{"会長　事務局は、次回までに比較表を用意してください。", "document"},
      Row{"佐藤委員　周知はしっかりとしていただきたいなと思っているのですが、件数を教えてください"
          "。",
          "request"},
      Row{"佐藤委員　地区を広げていただきたいということと、回数を増やす考えを伺います。",
          "request"},
      Row{"佐藤委員　調整していただければと。", "request"},
      Row{"佐藤委員　今後に生かしてほしいのですけれども。", "request"},
      Row{"佐藤委員　間隔も少し考えてもらいたいなと思うんですよね。", "request"},
      Row{"佐藤委員　新しい制度のＰＲをぜひよろしくお願いします。", "request"},
      Row{"佐藤委員　段差の解消をよろしくお願いします。", "request"},
      Row{"佐藤委員　利用する方が不安にならないように、案内の仕方も含めて、ぜひお願いします。",
          "request"},
      Row{"佐藤委員　判断できる資料がいただけたらありがたいのですけれども。", "document"},
      Row{"会長　来月10日までに、各委員でご検討の上、事務局へご意見をお出しいただきたいと思います"
          "。",
          "request"},
      Row{"会長　また終わりましたら、ご報告等をいただければと思います。", "request"},
      Row{"佐藤委員　委託の仕様書を出していただきたいのと、件数を伺います。", "document"},
      Row{"佐藤委員　対処の方法を考えていただけないかなと。", "request"},
      Row{"佐藤委員　点検の間隔は、重ねてご要望させていただきます。", "request"},
      Row{"佐藤委員　知らせ方の工夫を求めますけれども、いかがですか。", "request"},
      Row{"佐藤委員　前向きに検討していただいて、よろしくお願いします。", "request"},
      Row{"佐藤委員　皆が満足する方法を、これからも考えていってください。", "request"},
      Row{"佐藤委員　後でお答えいただきたいのですが、幅は何メートルですか。", ""},
      Row{"佐藤委員　多い駅を五つ挙げていただきたいのと、理由を伺います。", ""},
      Row{"佐藤委員　会社は、入れてくださいよということをやってくれます。", ""},
      Row{"佐藤委員　理由がわかったら教えてください。", ""},
      Row{"佐藤委員　金額的なものもお願いします。", ""},
      Row{"佐藤委員　ご指導のほど、よろしくお願いいたします。", ""},
      Row{"佐藤委員　2点お願いします。", ""}, Row{"佐藤委員　ご答弁をよろしくお願いします。", ""},
      Row{"佐藤委員　考えをお聞かせください。", ""}, Row{"佐藤委員　お考えをお示しください。", ""},
      Row{"佐藤委員　昨年の件数を教えてください。", ""},
      Row{"佐藤委員　資料3ページをご覧いただきたい。", ""},
      Row{"佐藤委員　もっと力を入れていただきたい。", ""},
      Row{"佐藤委員　資料を出してほしいという声があります。", ""},
      Row{"佐藤委員　グループホームをつくっていただけるということについて賛成です。", ""},
      Row{"佐藤委員　特養ホームをつくってほしいという、その願いは重く受けとめるべきです。", ""},
      Row{"佐藤委員　窓口でこの要綱を示してくださいと言ったときは、断れないわけです。", ""},
      Row{"佐藤委員　説明会を開いていただきたいと要望させていただきまして、この時期です。", ""},
      Row{"佐藤委員　駅につくっていただけるということなので、広さも検討していただきたい。",
          "request"},
      Row{"佐藤委員　前回、資料を出していただきました。", ""},
      Row{"佐藤委員　そのとき、資料を出していただきたいとお願いしました。", ""},
      Row{"佐藤委員　改めて理由をお知らせください。", ""},
      Row{"会長　資料の説明をお願いします。", ""},
      Row{"会長　ご異議があれば発言してください。", ""},
      Row{"事務局　ご検討をお願いいたします。", ""});
  CAPTURE(row.said);
  CHECK(kinds(row.said) == row.kind);
}

TEST_CASE("a promise is made to who asked, not to the chair who passes the question on") {
  const Meeting meeting = parsed(
      "佐藤委員　費用の内訳はありますか。\n会長　事務局、いかがですか。\n"
      "事務局　会長、内訳は後日お示しいたします。\n");
  REQUIRE(last(meeting).size() == 1);
  CHECK(last(meeting)[0].by == "事務局");
  CHECK(last(meeting)[0].to == "佐藤委員");
}

TEST_CASE("what 要望です calls a request is the sentence before it") {
  const Meeting meeting = parsed("佐藤委員　歩道を広げていただけたらと思います。要望です。\n");
  REQUIRE(last(meeting).size() == 1);
  const Evidence& said = last(meeting)[0].evidence;
  const std::string& text = meeting.agenda.back().nodes[said.node].text;
  CHECK(text.substr(said.text.begin, said.text.end - said.text.begin) ==
        "歩道を広げていただけたらと思います。");
  CHECK(last(parsed("佐藤委員　歩道を広げていただきたい。なければ結構です。では、要望です。\n"))
            .size() == 1);
}

TEST_CASE("a request is linked to the promise in answer to it") {
  const Meeting meeting = parsed(
      "佐藤委員　次回までに交通量の資料を出していただきたい。\n会長　事務局、どうですか。\n"
      "事務局　承知しました。来月提出いたします。\n"
      "青葉委員　騒音の測定値も一覧にまとめてください。\n若竹委員　空地の地図を作成してください。\n"
      "事務局　地図は次回お示しします。騒音の測定値の表は後日お送りします。\n"
      "佐藤委員　街路樹の剪定も検討してください。\n事務局　ご意見として伺います。\n");
  const std::vector<FollowUp>& all = last(meeting);
  REQUIRE(all.size() == 7);
  CHECK(all[0].answer == 1);               // it names nothing, and is the first reply
  CHECK(all[3].answer == 4);               // of two promises, the one about its subject
  CHECK_FALSE(all[2].answer.has_value());  // another member spoke before the answer
  CHECK(all[6].kind == FollowUpKind::kRequest);
  CHECK_FALSE(all[6].answer.has_value());
}

TEST_CASE("a promise about another subject answers no request") {
  struct Row {
    const char* reply;
    bool answers;
  };
  const auto row = GENERATE(Row{"事務局　ご指摘の点は検討いたします。", true},
                            Row{"事務局　まとめて、後日お示しします。", true},
                            Row{"事務局　ただ今手元にございません。写真は後日お送りします。", true},
                            Row{"会長　それでは、写真は次回の会議でお示しします。", true},
                            Row{"事務局　総ページ数は、後ほどお知らせします。", false},
                            Row{"佐藤委員　私が後日お送りします。", false},
                            Row{"事務局　分かりました。", false});
  CAPTURE(row.reply);
  const Meeting meeting =
      parsed("佐藤委員　会報に行事の写真も載せてください。\n" + std::string(row.reply) + "\n");
  REQUIRE_FALSE(last(meeting).empty());
  CHECK(last(meeting)[0].kind == FollowUpKind::kRequest);
  CHECK(last(meeting)[0].answer.has_value() == row.answers);
}
