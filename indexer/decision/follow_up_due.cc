// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/follow_up_due.h"

#include <algorithm>
#include <array>

#include "core/utf8.h"
#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {
namespace {

/// These words mean a time only after a number: 3月上旬, 二週間以内.
bool needs_number(std::string_view words) {
  constexpr std::array<std::string_view, 11> kNumbered{
      "月の", "月上", "月中", "月下", "月議", "月定", "月頃", "月ごろ", "週間", "日以内", "日まで"};
  return std::any_of(kNumbered.begin(), kNumbered.end(),
                     [&](std::string_view each) { return words.starts_with(each); });
}

bool is_numeral(char32_t c) {
  constexpr std::u32string_view kNumerals = U"0123456789〇一二三四五六七八九十";
  return kNumerals.find(c) != kNumerals.npos;
}

std::size_t begin_of_number(std::string_view form, std::size_t at) {
  while (at > 0 && is_numeral(code_point_before(form, at))) at = boundary_before(form, at);
  return at;
}

std::string first_of(const FollowUpRows& rows, WordClass type) {
  const std::string_view form = rows.form();
  std::size_t first = form.npos;
  std::string_view out;
  for (const FollowUpRow* row : rows.all(type)) {
    for (std::size_t at = form.find(row->words); at != form.npos;
         at = form.find(row->words, at + 1)) {
      const std::size_t begin = begin_of_number(form, at);
      if (begin == at && needs_number(row->words)) continue;
      const std::string_view found = form.substr(begin, at - begin + row->words.size());
      if (begin < first || (begin == first && found.size() > out.size())) {
        first = begin;
        out = found;
      }
      break;
    }
  }
  return std::string(out);
}

}  // namespace

std::string due_in(std::string_view form) {
  const FollowUpRows rows(form);
  const std::string due = first_of(rows, WordClass::kDue);
  return due.empty() ? first_of(rows, WordClass::kSomeday) : due;
}

}  // namespace gijiroku::indexer
