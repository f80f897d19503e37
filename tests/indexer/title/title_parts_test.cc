// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/title_parts.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "indexer/title/opening_words.h"

using namespace gijiroku::indexer;

TEST_CASE("a title gives the name of the body without what surrounds it") {
  struct Row {
    const char *title, *name;
  };
  const auto row = GENERATE(
      Row{"令和3年度　第2回　みどり市図書館協議会　会議録", "みどり市図書館協議会"},
      Row{"令 和 ３ 年 度 第 ２ 回 み ど り 市 図 書 館 協 議 会 議 事 録", "みどり市図書館協議会"},
      Row{"総務常任委員会 令和3年6月22日(火)", "総務常任委員会"},
      Row{"総務常任委員会（福祉部関係） 令和3年6月22日（火曜日）", "総務常任委員会"},
      Row{"令和3年12月10日 第2回汐見区介護 運営協議会 (要約版) 午後7時1分開会",
          "汐見区介護運営協議会"},
      Row{"政策委員会記録（第4回）", "政策委員会"},
      Row{"令和5年第1回選挙管理委員会開催報告", "選挙管理委員会"},
      Row{"第4回緑政審議会会議録を公表", "緑政審議会"}, Row{"第3回緑政審議会の概要", "緑政審議会"},
      Row{"第3回緑政審議会の会議結果", "緑政審議会"},
      Row{"令和3年度第3回子育て会議概要", "子育て会議"},
      Row{"「西まちづくり推進協議会」会議録 (令和3年度第5回)", "西まちづくり推進協議会"},
      Row{"『庁議』の結果について", "庁議"},
      Row{"現在地 トップページ > 会議 > 令和3年度 第1回指定管理者選定委員会概要",
          "指定管理者選定委員会"},
      Row{"若葉市教育委員会 令和4年6月定例会 会議録", "若葉市教育委員会"},
      Row{"令和4年第6回若葉市教育委員会議会議録", "若葉市教育委員会議"},
      Row{"令和4年第3回若葉市議会定例会会議録", "若葉市議会"},
      Row{"議会運営委員会（ 4月12日）", "議会運営委員会"},
      Row{"議会運営委員会−06月24日-01号令和元年 6月24日議会運営委員会", "議会運営委員会"},
      Row{"第4回商法（船荷等関係）部会", "商法（船荷等関係）部会"},
      Row{"第2回社会福祉審議会専門分科会（子ども会議）会議要旨",
          "社会福祉審議会専門分科会（子ども会議）"},
      Row{"中央農業審議会第84回企画部会会議録", "中央農業審議会企画部会"},
      Row{"10/02/10 中央農業審議会総会第168回議事録", "中央農業審議会総会"},
      Row{"2015-05-07 汐見市:令和2年世話人会", "世話人会"},
      Row{"1 総合科学会議第 57 回評価専門調査会議事概要", "総合科学会議評価専門調査会"},
      Row{"青空県審査会　第45回会議　議事概要", "青空県審査会"},
      Row{"第５回　電子化に関する研究会", "電子化に関する研究会"},
      Row{"議会運営委員会速記録第六号", "議会運営委員会"},
      Row{"第3回窓口改善ワーキンググループ（議事メモ）", "窓口改善ワーキンググループ"});
  CAPTURE(row.title);
  CHECK(title_parts(row.title).name == row.name);
  CHECK(title_parts(row.title).kind >= NameKind::kWeak);
}

TEST_CASE("a title without a body names the kind of meeting or nothing") {
  CHECK(title_parts("令和５年第４回定例会（第２日）").name == "定例会");
  CHECK(title_parts("令和５年第４回定例会（第２日）").kind == NameKind::kSitting);
  CHECK(title_parts("第１回会議　議事録").kind == NameKind::kSitting);
  CHECK(title_parts("令和４年９月定例市議会").kind == NameKind::kSitting);
  CHECK(title_parts("休憩前に引き続き会議").kind == NameKind::kSitting);
  CHECK(title_parts("第3回議事録要旨").kind == NameKind::kNone);
  CHECK(title_parts("窓口の混雑について").kind == NameKind::kNone);
  CHECK(title_parts("社会").kind == NameKind::kNone);
  CHECK(title_parts("").name.empty());
}

TEST_CASE("a sentence that opens a meeting names it") {
  using Names = std::vector<std::string_view>;
  CHECK(opened_names("ただいまから第2回図書館協議会を開会します。") == Names{"第2回図書館協議会"});
  CHECK(opened_names("令和3年5月10日(金)、若葉市教育委員会議を若葉市役所において開催した。") ==
        Names{"若葉市教育委員会議"});
  CHECK(opened_names("定刻ですので、環境審議会の第1回の会議を開催させていただきます。").back() ==
        "環境審議会の第1回の会議");
  CHECK(opened_names("委員会の開催予定は市のページでお知らせします。").empty());
  CHECK(opened_names("よって、令和3年第4回若葉市議会定例会は成立しましたので、開会いたします。") ==
        Names{"令和3年第4回若葉市議会定例会"});
  CHECK(opened_names("事務局)若葉市環境審議会を開催する。") == Names{"若葉市環境審議会"});
  CHECK(opened_names("協議会を設置します。").empty());
}
