// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/stamp.h"

#include "core/word_at.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr WordTable kBreaks({"、", "。", ",", ";", "/", "・", ":", "(", "【", "[", "<", "-", "*"});
constexpr WordTable kOpeners({"<", "【", "(", "≪", "[", "〔", "《", "「", "『"});
constexpr WordTable kClosers({">", "】", ")", "≫", "]", "〕", "》", "」", "』"});
// Who may see a paper, and what must not be done with it.
constexpr WordTable kStamps({"取扱注意",
                             "取扱い注意",
                             "取り扱い注意",
                             "取扱厳重注意",
                             "取扱要注意",
                             "閲覧注意",
                             "部外秘",
                             "庁外秘",
                             "社外秘",
                             "対外秘",
                             "外部秘",
                             "局外秘",
                             "学外秘",
                             "院外秘",
                             "所外秘",
                             "関係者外秘",
                             "関係者限",
                             "関係者のみ",
                             "関係者以外",
                             "委員限",
                             "委員のみ",
                             "構成員限",
                             "構成員のみ",
                             "出席者限",
                             "職員限",
                             "職員のみ",
                             "会員限",
                             "会議限",
                             "庁内限",
                             "部内限",
                             "内部限",
                             "局内限",
                             "所内限",
                             "庁内用",
                             "部内用",
                             "内部用",
                             "庁内検討",
                             "内部検討",
                             "庁内資料",
                             "内部資料",
                             "部内資料",
                             "内部文書",
                             "庁内文書",
                             "部内文書",
                             "内部情報",
                             "機密",
                             "秘密",
                             "極秘",
                             "親展",
                             "要回収",
                             "会議後回収",
                             "会議終了後回収",
                             "後日回収",
                             "回収資料",
                             "複写厳禁",
                             "複写禁止",
                             "複製厳禁",
                             "複製禁止",
                             "コピー厳禁",
                             "コピー禁止",
                             "持出禁止",
                             "持出厳禁",
                             "持出し禁止",
                             "持ち出し禁止",
                             "持ち出し厳禁",
                             "外部持出",
                             "配布禁止",
                             "配付禁止",
                             "外部提供禁止",
                             "外部への提供禁止",
                             "外部提供不可",
                             "外部への提供不可",
                             "口外禁止",
                             "他言無用",
                             "限定公開",
                             "限定配布",
                             "公表前",
                             "公開前",
                             "公表不可",
                             "公開不可",
                             "confidential",
                             "strictlyconfidential",
                             "internaluseonly",
                             "forinternaluse",
                             "restricted",
                             "donotdistribute",
                             "notforpublication"});
// 委員限り, 会員限定, 内部資料につき, 委員のみ配付
constexpr WordTable kEndings({"り", "定", "用", "資料", "につき", "のため", "扱い", "配付",
                              "配布"});
constexpr std::size_t kLongestStamp = 60;  // bytes
constexpr WordTable kTitles({"録", "要旨", "概要"});
// What tells who may have the paper.
constexpr WordTable kLabels({"取扱区分", "取扱い区分", "取り扱い区分", "取扱い", "取扱", "取り扱い",
                             "情報区分", "文書区分", "機密区分", "秘密区分", "公開区分", "開示区分",
                             "公開範囲", "配布範囲", "配付範囲", "閲覧範囲"});
constexpr WordTable kAudience({"傍聴", "取材", "入場"});
constexpr WordTable kTopics({"資料", "について", "に関する", "に係る", "の件", "(案)", "規程",
                             "条例"});

/// Where the stamp that begins at byte `at` of the form ends, if nothing else follows in its part
/// of the line; 0 if none does.
std::size_t stamp_end(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  const std::size_t stamp = word_at(form, at, kStamps);
  if (stamp == 0 || is_taken_back(form, at + stamp)) return 0;
  std::size_t end = at + stamp;
  while (const std::size_t ending = word_at(form, end, kEndings)) end += ending;
  const bool parted =
      head.gap(end) || word_at(form, end, kBreaks) > 0 || word_at(form, end, kClosers) > 0;
  return parted ? end : 0;
}

/// Whether a stamp may stand behind `before`: in brackets, as the answer of a label (取扱区分:), or
/// beside a title.
bool admits_stamp(std::string_view before, std::string_view after) {
  std::string_view label = before;
  label.remove_suffix(label.ends_with(':') ? 1 : 0);
  return word_at_end(before, kOpeners) > 0 || word_at_end(label, kLabels) > 0 ||
         contains_any(before, kTitles) || contains_any(after, kTitles);
}

/// Whether a part of the line is a stamp: 第3回審議会 会議録(部外秘), but not 資料2(委員限り).
bool is_stamped(const Head& head) {
  const std::string_view form = head.view();
  for (std::size_t at = 1; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const std::string_view before = form.substr(0, at);
    if (!head.gap(at) && !before.ends_with(':') && word_at_end(before, kOpeners) == 0) continue;
    const std::size_t end = stamp_end(head, at);
    if (end == 0) continue;
    const std::string_view after = form.substr(end);
    const bool other = names_paper(before) || names_paper(after) || contains_any(form, kAudience);
    if (!other && admits_stamp(before, after)) return true;
  }
  return false;
}

}  // namespace

bool names_paper(std::string_view form) { return contains_any(form, kTopics); }

bool is_lone_stamp(std::string_view line) {
  if (line.size() > kLongestStamp) return false;
  const Head head(line);
  const std::string_view form = head.view();
  const std::size_t end = stamp_end(head, row_words_begin(head));
  return end > 0 && end + word_at(form, end, kClosers) >= form.size();
}

bool is_stamp(std::string_view line) {
  constexpr std::size_t kLongestTitle = 180;  // bytes
  constexpr std::string_view kSecret = "㊙";
  if (line.size() > kLongestTitle) return false;
  const Head head(line);
  const std::string_view form = head.view();
  if (contains(line, kSecret)) return !names_paper(form);
  const std::size_t at = row_words_begin(head);
  std::string_view lone = form.substr(at);
  lone.remove_suffix(word_at_end(lone, kClosers));
  if (lone == "秘") return true;  // 【秘】
  return (form.size() <= kLongestStamp && stamp_end(head, at) > 0) || is_stamped(head);
}

}  // namespace gijiroku::indexer
