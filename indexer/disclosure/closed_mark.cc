// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/closed_mark.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongest = 120;  // bytes of a mark in the literal form

// In every list, a word comes before its own beginnings.
constexpr std::array<std::string_view, 14> kClosed{
    "一部非公開", "全部非公開", "非公開", "秘密会",     "秘密",     "不公開",       "未公開",
    "非開示",     "不開示",     "非公表", "公開しない", "公開せず", "公開できない", "公開停止"};
constexpr std::array<std::string_view, 3> kOpen{"公開", "開示", "公表"};
// From here on.
constexpr std::array<std::string_view, 18> kFrom{
    "ここから", "これより", "これから",   "ここより",     "以下",   "以降",
    "以後",     "これ以降", "この後",     "このあと",     "次から", "引き続き",
    "引続き",   "続いて",   "ただ今から", "ただいまから", "から",   "より"};
// Back again, or up to here.
constexpr std::array<std::string_view, 26> kBack{
    "ここまで", "これまで", "復する", "復した", "復し",   "復帰",   "復す", "戻る",  "戻す",
    "戻した",   "戻り",     "終了",   "終わり", "終わる", "おわり", "終",   "解除",  "解く",
    "解いた",   "閉じる",   "閉じた", "閉会",   "散会",   "まで",   "再び", "再公開"};
// The minutes do not contain the part, or it was before.
constexpr std::array<std::string_view, 14> kOmitted{
    "省略",       "略",       "掲載しない", "掲載しません", "掲載せず", "非掲載", "不掲載",
    "記載しない", "記載せず", "記載なし",   "この間",       "その間",   "削除",   "載せない"};
constexpr std::array<std::string_view, 70> kOthers{
    "議事録",   "会議録", "議題",   "議案",   "案件",     "事件",   "事項",   "部分",     "部",
    "審議",     "審査",   "協議",   "会議",   "報告",     "説明",   "質疑",   "採決",     "開始",
    "開会",     "開議",   "再開",   "始まり", "始め",     "はじめ", "移行",   "移る",     "移り",
    "移った",   "入る",   "入り",   "入った", "切り替え", "切替え", "切替",   "とする",   "とした",
    "とします", "となる", "にする", "扱い",   "取扱い",   "する",   "した",   "行う",     "行った",
    "開く",     "開いた", "のため", "ため",   "により",   "につき", "として", "個人情報", "関する",
    "係る",     "含む",   "午前",   "午後",   "本件",     "当該",   "の",     "は",       "を",
    "が",       "に",     "で",     "と",     "も",       "※",      "第"};
constexpr std::array<std::string_view, 16> kMarks{"。", "、", ",", "・", ":", "-", "~", "*",
                                                  "=",  "○",  "●", "■",  "◆", "◎", "▼", "▲"};
// 傍聴人退場, 傍聴者3名入室: the audience leaves or comes back.
constexpr std::array<std::string_view, 12> kAudience{
    "一般傍聴者", "傍聴希望者", "傍聴者", "傍聴人", "傍聴席",     "傍聴の方",
    "傍聴",       "報道関係者", "報道",   "全員",   "関係者以外", "一般の方"};
constexpr std::array<std::string_view, 5> kLeaves{"退場", "退室", "退席", "退出", "離席"};
constexpr std::array<std::string_view, 5> kEnters{"再入場", "再入室", "入場", "入室", "着席"};
struct Pair {
  std::string_view open, close;
};
constexpr std::array<Pair, 8> kBrackets{{{"(", ")"},
                                         {"[", "]"},
                                         {"〔", "〕"},
                                         {"【", "】"},
                                         {"<", ">"},
                                         {"《", "》"},
                                         {"「", "」"},
                                         {"≪", "≫"}}};

const Pair* bracket_at(std::string_view form, std::size_t at) {
  for (const Pair& pair : kBrackets) {
    if (form.substr(at).starts_with(pair.open)) return &pair;
  }
  return nullptr;
}

/// 9, 午後2時10分, 号: numbers and what they count.
std::size_t number_at(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 12> kUnits{"時", "分", "号", "条", "項", "番",
                                                    "件", "名", "人", "頃", "半", "回"};
  if (form[at] >= '0' && form[at] <= '9') return 1;
  return word_at(form, at, kUnits);
}

struct Words {
  bool closed = false, open = false, from = false, back = false, omitted = false, other = false;
  bool audience = false, leaves = false, enters = false;
};

/// Parts `form` into words of marks. False if anything else is among them.
bool part_into(std::string_view form, Words& words) {
  for (std::size_t at = 0; at < form.size();) {
    std::size_t size = 0;
    const auto is = [&](const auto& list) { return (size = word_at(form, at, list)) > 0; };
    if (is(kOmitted)) {
      words.omitted = true;
    } else if (is(kClosed)) {
      words.closed = true;
    } else if (is(kBack)) {
      words.back = true;
    } else if (is(kFrom)) {
      words.from = true;
    } else if (is(kOpen)) {
      words.open = true;
    } else if (is(kAudience)) {
      words.audience = true;
    } else if (is(kLeaves)) {
      words.leaves = true;
    } else if (is(kEnters)) {
      words.enters = true;
    } else if (is(kOthers) || (size = number_at(form, at)) > 0) {
      words.other = true;
    } else if (const Pair* pair = bracket_at(form, at)) {
      size = pair->open.size();
    } else if (!is(kMarks)) {
      constexpr std::array<std::string_view, 8> kClosers{")", "]",  "〕", "】",
                                                         ">", "》", "」", "≫"};
      if (!is(kClosers)) return false;
    }
    at += size;
  }
  return true;
}

ClosedMark mark_of(std::string_view form) {
  if (form.empty() || form.size() > kLongest) return ClosedMark::kNone;
  Words words;
  if (!part_into(form, words) || words.omitted) return ClosedMark::kNone;
  if (words.leaves || words.enters || words.audience) {
    if (!words.audience || words.leaves == words.enters) return ClosedMark::kNone;
    return words.leaves ? ClosedMark::kFromHere : ClosedMark::kReopen;
  }
  // 会議の公開・非公開 asks.
  if (words.closed && words.open && !words.from && !words.back) return ClosedMark::kNone;
  if (words.closed) {
    if (words.back) return ClosedMark::kReopen;
    return words.from || words.other ? ClosedMark::kFromHere : ClosedMark::kHere;
  }
  const bool reopens = words.open && (words.back || words.from);
  return reopens ? ClosedMark::kReopen : ClosedMark::kNone;
}

/// Whether brackets in a heading say that its item was not public, and not what it is about
/// (非公開情報の範囲).
bool closes_heading(std::string_view inside) {
  const ClosedMark mark = mark_of(inside);
  if (mark == ClosedMark::kHere || mark == ClosedMark::kFromHere) return true;
  constexpr std::array<std::string_view, 4> kNot{"公開", "省略", "開示", "公表"};
  if (word_at(inside, 0, kNot) > 0 || contains(inside, "省略")) return false;
  constexpr std::array<std::string_view, 8> kEnds{"非公開",       "秘密会",       "不開示",
                                                  "非開示",       "非公開とする", "非公開とした",
                                                  "非公開で審議", "公開しない"};
  constexpr std::array<std::string_view, 6> kAfter{":", "、", "理由", "(", "・", "。"};
  constexpr std::string_view kWord = "非公開";
  const bool reason = inside.starts_with(kWord) && word_at(inside, kWord.size(), kAfter) > 0;
  return reason || inside == "秘" || word_at_end(inside, kEnds) > 0;
}

bool may_mark(std::string_view text) {
  constexpr std::array<std::string_view, 5> kWords{"公", "開示", "秘", "傍聴", "以外"};
  return contains_any(text, kWords);
}

/// Calls `take` with the inside of each pair of brackets of `form`.
template <typename Take>
void each_bracket(std::string_view form, Take take) {
  for (std::size_t at = 0; at < form.size(); at += code_point_at(form, at).size) {
    const Pair* pair = bracket_at(form, at);
    if (!pair) continue;
    const std::size_t from = at + pair->open.size();
    const std::size_t close = form.substr(from, kLongest).find(pair->close);
    if (close != form.npos) take(form.substr(from, close));
  }
}

}  // namespace

ClosedMark read_closed_mark(std::string_view line) {
  if (line.size() > 4 * kLongest || !may_mark(line)) return ClosedMark::kNone;
  return mark_of(literal_text(line));
}

ClosedMark last_closed_mark(std::string_view text, bool& any_closed) {
  ClosedMark last = ClosedMark::kNone;
  const auto take = [&](ClosedMark mark) {
    if (mark == ClosedMark::kNone || mark == ClosedMark::kHere) return;
    any_closed = any_closed || mark == ClosedMark::kFromHere;
    last = mark;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (!may_mark(line)) continue;
    const std::string form = literal_text(line);
    constexpr std::array<std::string_view, 4> kOpened{"(公開)", "[公開]", "【公開】", "〔公開〕"};
    const bool reopened = std::find(kOpened.begin(), kOpened.end(), form) != kOpened.end();
    // A spoken sentence is read_closed_sentence's.
    const bool spoken = form.ends_with("ます。") || form.ends_with("ました。");
    const ClosedMark whole = reopened ? ClosedMark::kReopen
                             : spoken ? ClosedMark::kNone
                                      : mark_of(form);
    // A line of its own needs no brackets, and a lone 非公開 there closes what follows it.
    if (whole != ClosedMark::kNone) {
      take(whole == ClosedMark::kHere ? ClosedMark::kFromHere : whole);
      continue;
    }
    each_bracket(form, [&](std::string_view inside) { take(mark_of(inside)); });
  }
  return last;
}

bool heads_closed_item(std::string_view heading) {
  const std::string form = literal_text(heading);
  bool closed = false;
  each_bracket(form, [&](std::string_view inside) { closed = closed || closes_heading(inside); });
  constexpr std::array<std::string_view, 9> kSections{"非公開議題", "非公開案件", "非公開事項",
                                                      "非公開審議", "非公開議案", "非公開会議",
                                                      "非公開の部", "非公開部分", "秘密会"};
  for (const std::string_view section : kSections) closed = closed || form.ends_with(section);
  return closed || mark_of(form) == ClosedMark::kFromHere || mark_of(form) == ClosedMark::kHere;
}

std::string without_closed_mark(std::string_view heading) {
  std::string form = literal_text(heading);
  for (std::size_t at = 0; at < form.size();) {
    const Pair* pair = bracket_at(form, at);
    const std::size_t from = pair ? at + pair->open.size() : form.size();
    const std::size_t close = pair ? form.find(pair->close, from) : form.npos;
    const bool cut = close != form.npos && closes_heading(form.substr(from, close - from));
    if (cut) form.erase(at, close + pair->close.size() - at);
    at += cut || at >= form.size() ? 0 : code_point_at(form, at).size;
  }
  return form;
}

}  // namespace gijiroku::indexer
