// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/help.h"

#include "embedded/help_mustache.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

struct Example {
  const char *typed, *finds;
};

constexpr Example kWords[] = {
    {"待機児童", "この語のある発言。書き方の違い（「申込」と「申し込み」など）も探します"},
    {"図書館 開館時間", "空白で区切ると、すべての語がある発言"},
    {"\"公の施設\"", "\"…\" か 「…」 で囲むと、その文字の並びそのもの"},
    {"防災 OR 避難所", "どちらかの語がある発言（OR は大文字）"},
    {"防災 -訓練", "「訓練」のある発言を除く"},
    {"防災 NEAR/10 訓練", "二つの語が 10 字以内にある発言"},
    {"テレ*", "「テレ」で始まるカタカナの語"},
};

constexpr Example kFields[] = {
    {"役職:委員長 予算", "委員長の発言だけ。事務局、部長なども指定できます"},
    {"発言者:山田", "名字や名前で、その人の発言だけ"},
    {"問:委員 答:課長 予算", "委員が尋ね、課長が答えた問答。問いと答えを組にして示します"},
    {"会議:総務 予算", "会議の名前に「総務」がある会議だけ"},
    {"年度:令和2年度", "その年度（4 月から翌年 3 月）の会議だけ"},
    {"日付:2019-04..2021-03", "期間を指定します。「令和元年5月1日」のようにも書けます"},
    {"結果:継続審査", "その結果になった議題の発言だけ"},
    {"残された課題:後日回答", "「後日報告します」など、後で答えると述べた発言だけ"},
    {"議案番号:議案第5号", "その番号の議案の発言だけ"},
};

Html examples_html(const Example* begin, const Example* end) {
  kainjow::mustache::list out;
  for (const Example* each = begin; each != end; ++each) {
    Criteria criteria;
    criteria.text = each->typed;
    Html one("typed", each->typed);
    one["finds"] = each->finds;
    one["url"] = search_path(criteria);
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace

std::string view_help(const SiteSettings& site) {
  Html data("words", examples_html(std::begin(kWords), std::end(kWords)));
  data["fields"] = examples_html(std::begin(kFields), std::end(kFields));
  return render({site,
                 "検索のしかた",
                 embedded::help_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 "/help",
                 "会議録の検索のしかた。検索語の書き方、絞り込み、並べ替えと、探せる語の例。"});
}

}  // namespace gijiroku::search
