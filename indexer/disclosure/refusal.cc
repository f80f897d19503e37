// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/refusal.h"

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

// In every list, a word comes before its own beginnings.
constexpr WordTable kRefusals(
    {"全部非公開", "全面非公開", "非公開", "不公開",   "未公開",     "非開示",       "不開示",
     "非公表",     "未公表",     "秘密",   "部外秘",   "庁外秘",     "庁内秘",       "関係者外秘",
     "極秘",       "丸秘",       "マル秘", "取扱注意", "取扱い注意", "取扱厳重注意", "取り扱い注意",
     "関係者限り", "委員限り",   "庁内限", "内部限り", "閲覧注意",   "クローズド"});
// Partly closed is not closed.
constexpr WordTable kPartly({"一部非公開", "一部不開示", "一部非開示", "一部非公表", "一部公開",
                             "部分非公開", "部分不開示", "部分非開示", "部分公開", "部分開示",
                             "一部開示"});
constexpr WordTable kAccess({"公開", "開示", "公表", "閲覧", "縦覧", "公に", "傍聴者", "傍聴人",
                             "傍聴"});
// What may be between 公開 or 傍聴 and the negation: 公開|は|行わ|ない, 傍聴|の|許可|を|し|ない.
constexpr WordTable kJoints(
    {"の対象とは",   "の対象と",   "の対象に",   "の予定は",     "を予定",   "予定は",
     "することは",   "することが", "することを", "するものでは", "すること", "とするものでは",
     "とすることは", "については", "について",   "とは",         "には",     "では",
     "は",           "が",         "を",         "も",           "に",       "と",
     "の",           "等",         "全部",       "全て",         "すべて",   "など",
     "一切",         "許可",       "受入れ",     "入場",         "用では"});
constexpr WordTable kVerbs({"て",         "行なって", "行って", "行わ",     "行な",     "おこなわ",
                            "おこなって", "実施して", "実施し", "実施せ",   "予定して", "できて",
                            "出来て",     "でき",     "出来",   "して",     "されて",   "され",
                            "し",         "いたし",   "致し",   "せ",       "認めて",   "認められ",
                            "認め",       "許可して", "許可し", "許可せ",   "許され",   "許さ",
                            "応じ",       "受け入れ", "受入れ", "受け付け", "受付け",   "設けて",
                            "設け",       "なら",     "なり",   "い",       "おり"});
constexpr WordTable kNegations({"なかった", "ない", "なく", "ありません", "ません", "まい", "ず",
                                "ぬ"});
constexpr WordTable kDenials(
    {"の対象外",   "予定なし",    "予定は無し", "予定無し", "予定はなし", "予定はありません",
     "不可",       "対象外",      "不許可",     "不承認",   "不認可",     "不適当",
     "禁止",       "禁ず",        "見合わせ",   "見合せ",   "差し控え",   "差控え",
     "お控え",     "見送",        "停止",       "中止",     "保留",       "拒否",
     "お断り",     "断",          "謝絶",       "ご遠慮",   "御遠慮",     "遠慮",
     "適当でない", "適当ではない"});

/// The length of [joints] [verb] negation, or of [joints] denial, at byte `from`. 0 if it is none.
/// Without a verb, ない negates only if `bare` (公開ではない; but 傍聴はない: nobody came).
std::size_t denial_at(std::string_view form, std::size_t from, bool bare) {
  constexpr int kMost = 6;
  std::size_t at = from;
  for (int i = 0; i < kMost; ++i) {
    const std::size_t joint = word_at(form, at, kJoints);
    if (joint == 0) break;
    at += joint;
  }
  if (const std::size_t denial = word_at(form, at, kDenials)) return at + denial - from;
  std::size_t verbs = 0;
  for (int i = 0; i < kMost; ++i) {
    const std::size_t verb = word_at(form, at + verbs, kVerbs);
    if (verb == 0) break;
    verbs += verb;
  }
  const std::size_t negation = word_at(form, at + verbs, kNegations);
  // 傍聴者はいない: nobody came.
  constexpr WordTable kPresent({"いな", "いま", "おり"});
  const bool acts = verbs > 0 && word_at(form, at, kPresent) == 0;
  const bool negates = negation > 0 && (acts || (bare && at > from));
  return negates ? at + verbs + negation - from : 0;
}

}  // namespace

std::size_t refusal_at(std::string_view form, std::size_t at) {
  if (const std::size_t word = word_at(form, at, kRefusals)) return word;
  const std::size_t access = word_at(form, at, kAccess);
  if (access == 0) return 0;
  const bool audience = form.substr(at).starts_with("傍聴");
  const std::size_t denial = denial_at(form, at + access, !audience);
  return denial == 0 ? 0 : access + denial;
}

std::size_t short_refusal(std::string_view form) {
  constexpr WordTable kSigns({"否", "×", "✕"});
  if (const std::size_t sign = word_at(form, 0, kSigns)) return sign;
  return denial_at(form, 0, false);
}

bool is_taken_back(std::string_view form, std::size_t end) {
  constexpr WordTable kJoints({"とする理由", "とすべき", "にすべき", "すべき", "とする", "にする",
                               "となる",     "に係る",   "に関する", "の理由", "部分",   "事項",
                               "情報",       "案件",     "議題",     "議案",   "箇所",   "個所",
                               "内容",       "資料",     "要件",     "事由",   "対象",   "該当",
                               "とは",       "には",     "では",     "は",     "が",     "を",
                               "も",         "に",       "と",       "の"});
  constexpr WordTable kNone({"なし", "無し", "無", "ありません", "ない", "しない", "しません",
                             "せず", "含まない", "含みません", "含まず", "含まれない", "含まれず",
                             "あたらない", "当たらない", "しなかった", "ならない", "ならなかった"});
  constexpr int kMost = 6;
  for (int i = 0; i < kMost; ++i) {
    if (word_at(form, end, kNone) > 0) return i > 0;
    const std::size_t joint = word_at(form, end, kJoints);
    if (joint == 0) return false;
    end += joint;
  }
  return false;
}

bool refuses(std::string_view form) {
  for (std::size_t at = 0; at < form.size();) {
    if (const std::size_t partly = word_at(form, at, kPartly)) {
      at += partly;
      continue;
    }
    const std::size_t refusal = refusal_at(form, at);
    if (refusal > 0 && !is_taken_back(form, at + refusal)) return true;
    at += refusal > 0 ? refusal : code_point_at(form, at).size;
  }
  return false;
}

}  // namespace gijiroku::indexer
