// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/opening_words.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestName = 150;  // bytes
constexpr std::size_t kMostNames = 12;
constexpr WordTable kObjects({"を", "が", "の", "は成立し"});
constexpr WordTable kOpens({"開会", "開催", "開議", "開きま", "開かせ", "始め", "開始", "はじめ",
                            "再開", "開いた", "開かれ", "招集"});
constexpr std::string_view kBreaks = "\n:";
constexpr WordTable kBefore({"ただいまから", "ただいまより", "ただ今から", "ただ今より",
                             "只今から",     "只今より",     "これから",   "これより",
                             "本日は",       "定刻により",   "それでは",   "において",
                             "にて",         "ので",         "今から",     "ではから",
                             "、",           "。",           "ます",       "】"});
constexpr std::array<std::string_view, 6> kEnds{"会", "本部", "会議", "回", "庁議", "」"};

/// Whether what follows `at`, after at most a few words (、おいて, 会議を), opens a meeting.
bool opens(std::string_view form, std::size_t at) {
  const std::string_view rest = form.substr(at, 90);
  const std::size_t stop = std::min(rest.find("。"), rest.size());
  for (std::size_t i = 0; i < stop; ++i) {
    if (!is_continuation(rest[i]) && word_at(rest, i, kOpens) > 0) return true;
  }
  return false;
}

}  // namespace

std::vector<std::string_view> opened_names(std::string_view form) {
  std::vector<std::string_view> names;
  std::size_t from = 0;
  for (std::size_t at = 0; at < form.size() && names.size() < kMostNames;) {
    // 事務局)環境審議会を開催する: half a bracket of the speaker's label.
    const bool label = form[at] == ')' && form.substr(from, at - from).find('(') == form.npos;
    const bool breaks = label || kBreaks.find(form[at]) != kBreaks.npos;
    if (const std::size_t size = breaks ? 1 : word_at(form, at, kBefore)) {
      at += size;
      from = at;
      continue;
    }
    std::size_t object = word_at(form, at, kObjects);
    // 委員会の開催予定 opens nothing, 委員会の第2回会議を開催 does.
    const bool of = form.substr(at, object) == "の" && !form.substr(at + object).starts_with("第");
    if (of) object = 0;
    const std::string_view name = form.substr(from, at - from);
    const bool named =
        object > 0 && !name.empty() && name.size() <= kLongestName && ends_with_any(name, kEnds);
    if (named && opens(form, at + object)) names.push_back(name);
    at += std::max(object, code_point_at(form, at).size);
  }
  return names;
}

}  // namespace gijiroku::indexer
