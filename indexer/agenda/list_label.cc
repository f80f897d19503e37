// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/list_label.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/agenda/item_title.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/numbering.h"
#include "indexer/line/stage_direction.h"
#include "indexer/speaker/spoken.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 45;  // bytes

// The words of labels over lists: 本日の|会議に|付|した|事件.
constexpr std::array<std::string_view, 13> kThings{"議題",   "議案",   "案件", "事件", "事項",
                                                   "件名",   "題目",   "次第", "日程", "議事",
                                                   "テーマ", "式次第", "項目"};
constexpr std::array<std::string_view, 26> kDone{
    "本日の", "当日の", "今回の", "主な", "主要", "本日", "市長", "町長", "村長",
    "区長",   "議員",   "会議",   "審議", "審査", "協議", "検討", "調査", "討議",
    "付議",   "付託",   "提出",   "上程", "諮問", "提案", "報告", "付"};
constexpr std::array<std::string_view, 7> kForms{"された", "した", "すべき", "する",
                                                 "に",     "の",   "内容"};
constexpr std::array<std::string_view, 6> kAnd{"及び", "並びに", "と", "・", "、", "/"};
constexpr std::array<std::string_view, 3> kAbout{"要旨", "内容", "結果"};
// What ends a list: the labels of other rows, and what opens the record.
constexpr std::array<std::string_view, 60> kStops{
    "公開の可否", "公開の状況", "公開の有無",   "公開の別",   "出席",     "欠席",     "資料",
    "配付",       "配布",       "参考資料",     "当日資料",   "事前配",   "会議資料", "提出資料",
    "公開",       "非公開",     "傍聴",         "会議録",     "議事録",   "会議要旨", "会議の公開",
    "会議の概要", "会議概要",   "会議の結果",   "会議結果",   "会議内容", "会議経過", "会議の経過",
    "審議経過",   "審議の",     "審議内容",     "審議結果",   "議事概要", "議事要旨", "議事内容",
    "議事の",     "議事進行",   "議事経過",     "日時",       "場所",     "会場",     "開催",
    "招集",       "事務局",     "説明員",       "説明のため", "担当",     "所管課",   "庶務",
    "問合せ",     "問い合わせ", "お問い合わせ", "照会先",     "連絡先",   "添付",     "備考",
    "主な",       "委員名簿",   "構成員",       "閲覧"};
constexpr std::array<std::string_view, 14> kBullets{"○", "〇", "◯", "・", "•", "●", "◎",
                                                    "◇", "◆",  "■", "□",  "▪", "*", "-"};
constexpr std::array<std::string_view, 6> kOpeners{"【", "〔", "[", "<", "《", "≪"};
constexpr std::array<std::string_view, 10> kClosers{"】", "〕", "]",  ">",    "》",
                                                    "≫",  ":",  "等", "一覧", "名"};

/// "Ⅴ ", "ⅱ.": a Roman number, in letters in the literal form, with a blank or a point after it.
std::size_t roman_lead(const Head& head, std::size_t at) {
  constexpr std::string_view kDigits = "ivx";
  const std::string_view form = head.view();
  std::size_t end = at;
  while (end < form.size() && kDigits.find(form[end]) != kDigits.npos) ++end;
  if (end == at || end == form.size()) return 0;
  if (form[end] == '.') return end + 1 - at;
  return head.gap(end) ? end - at : 0;
}

/// Length of a word in parentheses at `at`, (審議); 0 if no word of a label is there.
std::size_t gloss_word_at(std::string_view form, std::size_t at) {
  if (!form.substr(at).starts_with('(')) return 0;
  const std::size_t word = std::max(word_at(form, at + 1, kThings), word_at(form, at + 1, kDone));
  return word > 0 && form.substr(at + 1 + word).starts_with(')') ? word + 2 : 0;
}

}  // namespace

ListWords list_words_at(const Head& head, std::size_t at) {
  const std::string_view all = head.view();
  if (word_at(all, at, kThings) + word_at(all, at, kDone) == 0) return {};
  // 議題 案件1: a gap ends the label, unless its letters are apart, 議 題.
  constexpr std::size_t kLongest = 90, kLetter = 3;  // bytes
  const std::size_t limit = boundary_at_or_before(all, std::min(all.size(), at + kLongest));
  std::size_t stop = at + 1;
  while (stop < limit && (is_continuation(all[stop]) || !head.gap(stop))) ++stop;
  const std::string_view form = all.substr(0, stop > at + kLetter ? stop : limit);
  constexpr std::string_view kBusiness = "議事";  // 議事の内容 is over the record
  ListWords out;
  std::size_t end = at, words = 0;
  bool listed = false, joint = false;
  for (;;) {
    const std::size_t gloss = words > 0 ? gloss_word_at(form, end) : 0;
    const std::size_t thing =
        gloss > 0 ? word_at(form, end + 1, kThings) : word_at(form, end, kThings);
    const std::size_t done = thing + gloss > 0 ? 0 : word_at(form, end, kDone);
    const bool told = listed && joint && !form.substr(at).starts_with(kBusiness);
    const std::size_t about = thing + done + gloss > 0 || !told ? 0 : word_at(form, end, kAbout);
    const std::size_t size = gloss > 0 ? gloss : std::max({thing, done, about});
    if (size > 0) {
      end += size;
      ++words;
      listed = listed || thing > 0;
      if (thing > 0 || (listed && (joint || gloss > 0))) out = {end - at, words};
      continue;
    }
    const std::size_t tie = words > 0 ? word_at(form, end, kAnd) : 0;
    const std::size_t ending = words > 0 ? word_at(form, end, kForms) : 0;
    if (tie + ending == 0) return out;
    joint = joint || tie > 0;
    end += std::max(tie, ending);
  }
}

bool begins_list(std::string_view text) {
  const TitleClass type = class_of_title(text);
  const bool lead = list_lead(literal_text(text), 0) > 0;
  return type == TitleClass::kOpening ||
         (lead && (type == TitleClass::kSection || type == TitleClass::kReportSection));
}

bool numbers_go_on(const std::vector<Line>& lines, std::size_t from, HeadingForm form, int number) {
  constexpr std::size_t kLookAhead = 300;  // lines
  for (std::size_t i = from; i < std::min(lines.size(), from + kLookAhead); ++i) {
    const auto heading = read_agenda_heading(Head(lines[i].text));
    if (!heading || heading->numbers.empty() || heading->form != form) continue;
    return heading->numbers.front() == number + 1 && reads_like_title(heading->title);
  }
  return false;
}

bool is_remark_between(const std::vector<Line>& lines, std::size_t i, HeadingForm form) {
  if (i == 0 || i + 1 >= lines.size()) return false;
  const Head head(lines[i].text);
  if (!head.view().starts_with('(') || !head.view().ends_with(')') || numbering_at(head.view(), 0))
    return false;
  const auto of_form = [&](std::size_t k) {
    const auto heading = read_agenda_heading(Head(lines[k].text));
    return heading && heading->form == form;
  };
  return of_form(i - 1) && of_form(i + 1);
}

std::size_t list_bullet(std::string_view form, std::size_t at) {
  return word_at(form, at, kBullets);
}

std::size_t list_mark(std::string_view form, std::size_t at) {
  const std::size_t bullet = word_at(form, at, kBullets);
  return bullet + word_at(form, at + bullet, kOpeners);
}

std::size_t list_lead(std::string_view form, std::size_t at) {
  std::size_t lead = word_at(form, at, kBullets);
  lead += word_at(form, at + lead, kOpeners);
  if (const auto number = numbering_at(form, at + lead)) {
    constexpr std::array<std::string_view, 2> kPoints{".", "、"};
    lead = number->end - at;
    lead += word_at(form, at + lead, kPoints);
    lead += word_at(form, at + lead, kOpeners);
  }
  return lead;
}

std::optional<ListLabel> list_label(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  const std::size_t lead = std::max(list_lead(form, at), roman_lead(head, at));
  const std::size_t word = list_words_at(head, at + lead).size;
  if (word == 0) return std::nullopt;
  ListLabel label;
  label.begin = at;
  label.end = at + lead + word;
  if (form.substr(at + lead).starts_with("報告")) label.kind = AgendaKind::kReport;
  bool closed = false;
  while (const std::size_t closer = word_at(form, label.end, kClosers)) {
    label.end += closer;
    closed = true;
  }
  // 議事日程(第1号)
  if (const std::string_view gloss = form.substr(label.end); gloss.starts_with("(第")) {
    const std::size_t close = gloss.find(')');
    if (close != gloss.npos && close < 30) {
      label.end += close + 1;
      closed = true;
    }
  }
  const std::string_view rest = form.substr(label.end);
  // "議題1 …" and "日程第1 …" are items, and "議事(要旨)" is over the record.
  const auto number = numbering_at(form, label.end);
  const bool parted = closed || head.gap(label.end) || label.end >= form.size();
  const bool numbered = number && (rest.starts_with('(') || parted);
  if (number && !numbered) return std::nullopt;
  if (number && number->marked && rest.starts_with("第") && !parted) return std::nullopt;
  if (!parted && !numbered && !rest.starts_with('(')) return std::nullopt;
  if (rest.starts_with("(要") || rest.starts_with("(概")) return std::nullopt;
  return label;
}

bool ends_list(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  const std::size_t begin = at + list_lead(form, at);
  if (word_at(form, begin, kStops) == 0) return false;
  // 事務局からの報告 is a title.
  static constexpr std::array<std::string_view, 8> kParticles{"から", "より", "の", "に",
                                                              "へ",   "を",   "が", "と"};
  const std::size_t word = begin + word_at(form, begin, kStops);
  if (word_at(form, word, kParticles) > 0 && !form.substr(0, word).ends_with("の")) return false;
  std::size_t end = begin + 1;
  while (end < form.size() && form[end] != ':' && form[end] != '(' && !head.gap(end)) ++end;
  if (end - begin > kLongestLabel) return false;
  if (end == word) return true;
  static constexpr std::array<std::string_view, 25> kTitles{
      "ついて", "の件", "承認",   "指名",   "選任",   "改正", "制定", "報告", "予算",
      "計画",   "条例", "策定",   "設置",   "状況",   "選出", "規則", "請願", "陳情",
      "事項",   "変更", "見直し", "在り方", "あり方", "方針", "紹介"};
  const std::string_view token = form.substr(begin, end - begin);
  return std::none_of(kTitles.begin(), kTitles.end(),
                      [&](std::string_view title) { return token.ends_with(title); });
}

bool begins_part(const Head& head, std::string_view text) {
  constexpr std::array<std::string_view, 7> kOpen{"【", "〔", "[", "<", "《", "≪", "("};
  constexpr std::array<std::string_view, 9> kParts{"説明", "質疑", "意見", "結果", "質問",
                                                   "要旨", "概要", "応答", "内容"};
  const std::string_view form = head.view();
  if (is_reported_act(text)) return true;
  if (read_direction(head, text) != Direction::kWhole) return false;
  const std::size_t close = boundary_before(form, form.size());
  return form.starts_with('-') || (word_at(form, 0, kOpen) > 0 && !contains(form, "資料") &&
                                   word_at_end(form.substr(0, close), kParts) > 0);
}

std::size_t list_end(const Head& head, std::size_t from) {
  const std::string_view form = head.view();
  for (std::size_t at = from + 1; at < form.size(); ++at) {
    if (is_continuation(form[at]) || !head.gap(at)) continue;
    if (form[at] == '(' && word_at(form, at + 1, kStops) > 0) return at;
    if (ends_list(head, at) || is_rule_line(form.substr(at, 12))) return at;
  }
  return form.size();
}

std::optional<ListLabel> next_list_label(const Head& head, std::size_t from, std::size_t to) {
  const std::string_view form = head.view();
  for (std::size_t at = from; at < std::min(to, form.size()); ++at) {
    if (at > 0 && (is_continuation(form[at]) || !head.gap(at))) continue;
    if (const auto label = list_label(head, at)) return label;
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer
