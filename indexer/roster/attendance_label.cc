// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/attendance_label.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::indexer {

std::size_t attendance_label_at(std::string_view form, std::size_t at) {
  constexpr std::size_t kLongest = 150;  // bytes
  static constexpr std::array<std::string_view, 5> kActs{"出席した", "列席した", "同席した",
                                                         "欠席した", "臨席した"};
  static constexpr std::array<std::string_view, 11> kWho{"事務局職員", "説明員", "理事者", "関係者",
                                                         "構成員",     "職員",   "議員",   "委員",
                                                         "部員",       "者",     "もの"};
  static constexpr std::array<std::string_view, 5> kAsked{"の職・氏名", "の職氏名", "の職及び氏名",
                                                          "の氏名", "氏名"};
  static constexpr std::array<std::string_view, 4> kStops{"。", ":", "(", "「"};
  if (!contains(form.substr(std::min(at, form.size()), kLongest), "席した")) return 0;
  const bool words = at < form.size() && static_cast<signed char>(form[at]) < 0;
  for (std::size_t i = words ? at : form.size(); i < std::min(form.size(), at + kLongest); ++i) {
    if (is_continuation(form[i])) continue;
    if (word_at(form, i, kStops) > 0) return 0;
    const std::size_t act = word_at(form, i, kActs);
    if (act == 0) continue;
    const std::size_t who = word_at(form, i + act, kWho);
    return who > 0 ? i + act + who + word_at(form, i + act + who, kAsked) - at : 0;
  }
  return 0;
}

bool begins_spread_office(const Head& head, std::size_t at, std::size_t end) {
  constexpr std::array<std::string_view, 6> kOffices{"長", "員", "事", "監", "任", "補"};
  const std::string_view form = head.view();
  const auto width = [&](std::size_t i) { return head.begin(i) - head.end(i); };
  const std::size_t last = boundary_before(form, end), within = width(last);
  if (last <= at || within == 0) return false;
  std::size_t run = end;
  while (run < form.size() && width(run) == within) run += code_point_at(form, run).size;
  return run > end && word_at_end(form.substr(0, run), kOffices) > 0;
}

}  // namespace gijiroku::indexer
