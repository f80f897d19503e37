// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/help.h"

#include "embedded/help_mustache.h"
#include "embedded/strings.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

struct Example {
  std::string_view typed, finds;  // the query is in the language of the minutes
};

constexpr Example kWords[] = {
    {"待機児童", strings::help_word},       {"図書館 開館時間", strings::help_all_words},
    {"\"公の施設\"", strings::help_quotes}, {"防災 OR 避難所", strings::help_or},
    {"防災 -訓練", strings::help_not},      {"防災 NEAR/10 訓練", strings::help_near},
    {"テレ*", strings::help_wildcard},
};

constexpr Example kFields[] = {
    {"役職:委員長 予算", strings::help_label},
    {"発言者:山田", strings::help_speaker},
    {"問:委員 答:課長 予算", strings::help_pairs},
    {"会議:総務 予算", strings::help_meeting},
    {"年度:令和2年度", strings::help_year},
    {"日付:2019-04..2021-03", strings::help_days},
    {"結果:継続審査", strings::help_outcome},
    {"残された課題:後日回答", strings::help_follow_ups},
    {"議案番号:議案第5号", strings::help_bill},
};

Html examples_html(const Example* begin, const Example* end) {
  kainjow::mustache::list out;
  for (const Example* each = begin; each != end; ++each) {
    Criteria criteria;
    criteria.text = each->typed;
    Html one("typed", criteria.text);
    one["finds"] = std::string(each->finds);
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
                 std::string(strings::page_help),
                 embedded::help_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 "/help",
                 std::string(strings::help_description)});
}

}  // namespace gijiroku::search
