// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/title_shape.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/script.h"
#include "core/text.h"
#include "core/word_at.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestTitle = 300;  // bytes
constexpr std::size_t kLongestBill = 30;    // bytes of a bill number without a title

}  // namespace

bool reads_like_title(std::string_view title) {
  static constexpr std::array<std::string_view, 23> kSpoken{
      "です", "ます", "ました", "ません", "でした", "ください", "下さい",  "する",
      "した", "ない", "ある",   "いる",   "れる",   "られる",   "こと",    "あり",
      "なし", "なる", "せる",   "よる",   "たい",   "とおり",   "引き続き"};
  const std::string form = literal_text(title);
  if (form.size() < 6 || form.size() > kLongestTitle || is_finished(form)) return false;
  if (contains(form, "。") || form.ends_with("、") || form.ends_with(":")) return false;
  const std::u32string chars = decode(form);
  const bool words =
      std::any_of(chars.begin(), chars.end(), [](char32_t c) { return c >= 0x3040; });
  return words && std::none_of(kSpoken.begin(), kSpoken.end(),
                               [&](std::string_view end) { return form.ends_with(end); });
}

bool ends_like_title(std::string_view title) {
  static constexpr std::array<std::string_view, 32> kEnds{
      "ついて", "の件", "に関する件", "その他", "選出",  "選任",  "互選",     "報告",
      "案)",    "承認", "指名",       "諮問)",  "審議)", "報告)", "協議)",    "改正",
      "制定",   "請願", "陳情",       "予算",   "決算",  "条例",  "進捗状況", "説明",
      "計画案", "検討", "実施状況",   "概要",   "計画",  "方針",  "意見交換", "質問"};
  const std::string form = literal_text(title);
  return word_at_end(form, kEnds) > 0 || names_matter(form);
}

bool names_matter(std::string_view form) {
  static constexpr std::array<std::string_view, 2> kAbout{"ついて", "の件"};
  const std::size_t remark = form.ends_with(')')    ? form.rfind('(')
                             : form.ends_with("】") ? form.rfind("【")
                                                    : form.npos;
  return word_at_end(form.substr(0, remark), kAbout) > 0;
}

bool ends_like_minutes(std::string_view title) {
  constexpr std::array<std::string_view, 9> kEnds{"会議録",   "議事録",   "会議要旨",
                                                  "議事要旨", "会議概要", "議事概要",
                                                  "会議記録", "議事要録", "会議要録"};
  const std::string form = literal_text(title);
  return ends_with_any(form, kEnds);
}

bool ends_in_noun(std::string_view title) {
  const std::string form = literal_text(title);
  if (form.empty()) return false;
  const char32_t last = code_point_at(form, boundary_before(form, form.size())).value;
  return is_kanji_or_repeat(last) || is_katakana(last);
}

bool names_topic(std::string_view title, bool sure) {
  constexpr std::size_t kShortest = 21, kShortestSure = 12;  // bytes, with について; without
  constexpr std::array<std::string_view, 13> kMeant{"この", "その", "本件",     "本案",   "本日",
                                                    "以上", "各",   "ただいま", "ただ今", "今",
                                                    "当該", "前",   "次の"};
  constexpr std::array<std::string_view, 6> kTimes{"今後", "今年", "今期", "前年", "前回", "前期"};
  const std::string form = literal_text(title);
  const bool meant = word_at(form, 0, kMeant) > 0 && word_at(form, 0, kTimes) == 0;
  const bool ends = ends_like_title(title) || (sure && ends_in_noun(title));
  return form.size() >= (sure ? kShortestSure : kShortest) && !meant && ends &&
         form.find("、") == form.npos;
}

std::optional<std::string_view> framed_title(const Head& head) {
  static constexpr std::array<std::string_view, 4> kStrokes{"-", "ー", "=", "~"};
  static constexpr std::array<std::string_view, 4> kChosen{"選出", "選任", "互選", "指名"};
  const std::string_view form = head.view();
  std::size_t begin = 0, end = form.size();
  while (const std::size_t size = word_at(form, begin, kStrokes)) begin += size;
  while (const std::size_t size = word_at_end(form.substr(0, end), kStrokes)) end -= size;
  if (!head.whole() || begin == 0 || end == form.size() || begin >= end) return std::nullopt;
  const std::string_view title = form.substr(begin, end - begin);
  const bool item = names_matter(title) || word_at_end(title, kChosen) > 0;
  return item && reads_like_title(title) ? std::optional(head.printed(begin, end)) : std::nullopt;
}

bool titles_recess(std::string_view text, const Head& head) {
  constexpr std::size_t kLongestLabel = 60;  // bytes
  constexpr std::string_view kRecess = "休憩", kAgain = "再開";
  const std::string_view form = head.view();
  if (text.size() > kLongestLabel || (!contains(form, kRecess) && !contains(form, kAgain)))
    return false;
  return class_of_title(text) == TitleClass::kClosing;
}

bool leaves_bracket_open(std::string_view form) {
  return std::count(form.begin(), form.end(), '(') > std::count(form.begin(), form.end(), ')');
}

bool continues_title(std::string_view title, std::string_view next) {
  const std::string form = literal_text(title);
  if (form.empty()) return true;
  if (leaves_bracket_open(form)) return true;
  static constexpr std::array<std::string_view, 9> kBegins{
      "~", "-", "について", "に関する", "に係る", "ついて", "の件", "及び", "並びに"};
  if (word_at(next, 0, kBegins) > 0) return true;
  static constexpr std::array<std::string_view, 8> kCut{"の",   "に", "及び", "を",
                                                        "する", "・", "、",   "と"};
  const bool cut = ends_with_any(form, kCut);
  return cut || (form.ends_with("号") && form.size() < kLongestBill);
}

}  // namespace gijiroku::indexer
