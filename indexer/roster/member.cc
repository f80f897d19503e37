// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/member.h"

#include <array>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {

std::string without_others(std::string_view member) {
  for (const std::string_view word :
       {"ほか", "他", "外", "の各委員", "各委員", "の各評議員", "各評議員"}) {
    if (member.size() > word.size() && member.ends_with(word))
      return std::string(trim(member.substr(0, member.size() - word.size())));
  }
  return std::string(member);
}

bool is_remark(std::string_view text) {
  const std::string form = literal_text(text);
  const bool bracket = form.starts_with('(') && form.find(')') + 1 == form.size();
  return is_rule_line(form) || bracket;
}

std::string_view without_sign(std::string_view member) {
  constexpr std::array<std::string_view, 10> kSigns{"◎", "○",  "〇", "◯", "●",
                                                    "•", "・", "■",  "※", "△"};
  member = trim(member);
  if (const std::size_t size = word_at(member, 0, kSigns)) member.remove_prefix(size);
  constexpr std::string_view kOpen = "【", kClose = "】";  // 【委員】青葉一郎
  const std::size_t close = member.starts_with(kOpen) ? member.find(kClose) : member.npos;
  if (close != member.npos) member.remove_prefix(close + kClose.size());
  return trim(member);
}

}  // namespace gijiroku::indexer
