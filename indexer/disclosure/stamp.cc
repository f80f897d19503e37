// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/stamp.h"

#include <array>

#include "core/word_at.h"
#include "indexer/disclosure/refusal.h"
#include "indexer/line/head.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 6> kBreaks{"、", "。", ",", ";", "/", "・"};
constexpr std::array<std::string_view, 6> kClosers{">", "】", ")", "≫", "]", "〕"};

}  // namespace

bool is_stamp(std::string_view line) {
  constexpr std::size_t kLongestStamp = 60;  // bytes
  constexpr std::array<std::string_view, 15> kStamps{
      "取扱注意", "取扱い注意", "取り扱い注意", "取扱厳重注意", "閲覧注意",
      "部外秘",   "庁外秘",     "関係者外秘",   "関係者限り",   "委員限り",
      "庁内限り", "庁内限",     "機密",         "秘密",         "極秘"};
  const Head head(line);
  const std::string_view form = head.view();
  const std::size_t at = row_words_begin(head);
  std::string_view lone = form.substr(at);
  lone.remove_suffix(word_at_end(lone, kClosers));
  if (lone == "秘") return true;  // ㊙, 【秘】
  const std::size_t stamp = word_at(form, at, kStamps);
  return stamp > 0 && form.size() <= kLongestStamp && refuses(form) &&
         (at + stamp == form.size() || head.gap(at + stamp) ||
          word_at(form, at + stamp, kBreaks) > 0 || word_at(form, at + stamp, kClosers) > 0);
}

}  // namespace gijiroku::indexer
