// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/record_words.h"

#include <array>

#include "core/text.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

// Words for minutes, and what titles say about a text besides. Longer ones first, so that no part
// of one is left.
constexpr std::array<std::string_view, 91> kTails{
    "会議の記録", "議事の記録",   "会議の概要",   "会議の要旨", "議事の要旨", "議事の概要",
    "会議の結果", "会議結果概要", "会議結果要旨", "議事概要書", "会議概要書", "概要書",
    "議事速記録", "議事録要旨",   "会議録要旨",   "発言記録",   "会議記録",   "議事記録",
    "審議記録",   "要点記録",     "会議要録",     "議事要録",   "会議摘録",   "議事摘録",
    "会議概要",   "議事概要",     "審議概要",     "開催概要",   "結果概要",   "協議概要",
    "会議要旨",   "議事要旨",     "審議要旨",     "発言要旨",   "会議結果",   "審議結果",
    "開催結果",   "協議結果",     "議事結果",     "結果報告",   "開催報告",   "会議報告",
    "実施報告",   "開催状況",     "審議状況",     "開催内容",   "会議内容",   "審議内容",
    "議事内容",   "審議経過",     "議事経過",     "会議経過",   "会議メモ",   "議事メモ",
    "会議次第",   "議事次第",     "議事日程",     "会議資料",   "会議録",     "議事録",
    "発言録",     "速記録",       "対話録",       "要約版",     "概要版",     "報告書",
    "逐語録",     "摘録",         "議録",         "要録",       "要約",       "要旨",
    "概要",       "記録",         "報告",         "結果",       "次第",       "本文",
    "抜粋",       "全文",         "開催",         "について",   "お知らせ",   "を公表",
    "公表",       "速報",         "審議",         "における",   "を開催",     "の",
    "・"};
constexpr std::array<std::string_view, 16> kMinutes{
    "会議録", "議事録", "速記録", "要録", "摘録", "記録", "概要", "要旨",
    "議録",   "発言録", "逐語録", "要約", "メモ", "報告", "結果", "内容"};
constexpr std::array<std::string_view, 10> kSpread{"会議記録", "会議要旨", "議事要旨", "会議概要",
                                                   "議事概要", "会議録",   "議事録",   "要旨",
                                                   "概要",     "要録"};
constexpr std::array<std::string_view, 18> kEditions{
    "案",       "要旨", "要約", "概要",     "速報", "未定稿", "確定", "抜粋", "抄",
    "要点筆記", "全文", "暫定", "書面開催", "書面", "公開",   "仮",   "版",   "再開"};

}  // namespace

std::size_t record_tail(std::string_view form) { return word_at_end(form, kTails); }

bool begins_with_record_word(std::string_view form) { return starts_with_any(form, kTails); }

std::size_t spread_minutes_at(const Head& head, std::size_t at) {
  const std::string_view form = head.view();
  const std::size_t size = word_at(form, at, kSpread);
  if (size == 0) return 0;
  for (std::size_t i = at + 1; i < at + size; ++i) {
    if (!is_continuation(form[i]) && !head.gap(i)) return 0;
  }
  return size;
}

bool ends_in_minutes(std::string_view form) { return word_at_end(form, kMinutes) > 0; }

bool is_edition(std::string_view form) { return word_at_end(form, kEditions) > 0; }

}  // namespace gijiroku::indexer
