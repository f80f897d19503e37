// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/denied_label.h"

#include <algorithm>

#include "core/word_at.h"
#include "indexer/disclosure/refusal.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAnswerRead = 60;  // bytes of an answer that may refuse
// What ties a label to its answer.
constexpr WordTable kTies({":", ")", "】", "]", ">", "〕", "は", "を", "→", "-", "...", "|",
                           "・・・・", "("});
constexpr WordTable kDisclosed({"公開", "開示", "公表", "閲覧"});
// Where minutes are published, and what is done there: ホームページ|への|掲載.
constexpr WordTable kPlaces({"ホームページ", "ウェブサイト", "webサイト", "インターネット",
                             "ウェブ", "webページ", "web", "hp", "サイト"});
constexpr WordTable kPlaced({"上での", "上には", "上の", "における", "においては", "への", "へは",
                             "での", "では", "には", "上", "の", "に", "へ"});
constexpr WordTable kPublished({"掲載", "公開", "公表", "掲示", "登載", "アップ"});
constexpr WordTable kOwners({"市", "町", "村"});
constexpr WordTable kLimits({"の制限", "制限", "の可否制限", "禁止"});
constexpr WordTable kYes({"有", "あり", "する", "○"});
constexpr WordTable kNo({"無", "なし", "ない", "ありませ", "いいえ", "no"});
// Whom access is limited to: 公開範囲：庁内, 公開先：委員のみ.
constexpr WordTable kRanges({"の範囲", "範囲", "の対象者", "対象者", "の対象", "対象", "先",
                             "レベル", "区分"});
constexpr WordTable kFew({"庁内", "内部", "職員", "委員", "関係者", "会員", "部内", "所内",
                          "限定"});
// When the public may see it: 公開時期：未定.
constexpr WordTable kTimes({"の時期", "時期", "の予定", "予定日", "予定", "開始日"});
constexpr WordTable kUnknown({"未定", "未公開", "検討中", "調整中", "なし", "無"});
constexpr WordTable kPublics({"一般", "広く"});
constexpr WordTable kSuffixes({"の可否", "の有無", "の別", "可否", "有無"});

}  // namespace

std::size_t answer_begin(std::string_view form, std::size_t at) {
  while (const std::size_t tie = word_at(form, at, kTies)) at += tie;
  return at;
}

bool denies(std::string_view form, std::size_t at) {
  const std::size_t from = answer_begin(form, at);
  return word_at(form, from, kNo) > 0 ||
         short_refusal(form.substr(std::min(from, form.size()), kAnswerRead)) > 0;
}

std::size_t denied_label_at(std::string_view form, std::size_t at) {
  const std::size_t owner = at + word_at(form, at, kOwners);
  if (const std::size_t place = word_at(form, owner, kPlaces)) {
    std::size_t end = owner + place;
    end += word_at(form, end, kPlaced);
    const std::size_t act = word_at(form, end, kPublished);
    end += act;
    end += word_at(form, end, kSuffixes);
    return act > 0 && denies(form, end) ? end - at : 0;
  }
  constexpr std::string_view kFreedom = "情報公開";
  if (form.substr(at).starts_with(kFreedom))
    return denies(form, at + kFreedom.size()) ? kFreedom.size() : 0;
  const std::size_t general = word_at(form, at, kPublics);
  const std::size_t access = general + word_at(form, at + general, kDisclosed);
  if (general > 0 && access > general) return denies(form, at + access) ? access : 0;
  if (access == 0) return 0;
  const auto answered = [&](std::size_t word, const auto& answers) {
    const bool is = word_at(form, answer_begin(form, at + access + word), answers) > 0;
    return is ? access + word : 0;
  };
  if (const std::size_t range = word_at(form, at + access, kRanges)) return answered(range, kFew);
  if (const std::size_t time = word_at(form, at + access, kTimes)) return answered(time, kUnknown);
  const std::size_t limit = word_at(form, at + access, kLimits);
  return limit > 0 ? answered(limit, kYes) : 0;
}

}  // namespace gijiroku::indexer
