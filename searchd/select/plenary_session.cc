// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/select/plenary_session.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/date.h"
#include "core/text.h"

namespace gijiroku::search {
namespace {

constexpr int kLargestNumber = 9999;
constexpr std::array<std::string_view, 8> kKinds{"定例会議", "臨時会議", "定例議会", "臨時議会",
                                                 "通年議会", "定例会",   "臨時会",   "通年会"};

/// Removes `part` from the front of `text`. False if it is not there.
bool take(std::string_view& text, std::string_view part) {
  if (!text.starts_with(part)) return false;
  text.remove_prefix(part.size());
  return true;
}

/// Removes a number from the front of `text`, 元 being 1.
std::optional<int> take_number(std::string_view& text) {
  if (take(text, "元")) return 1;
  int out = 0;
  std::size_t digits = 0;
  for (; digits < text.size() && text[digits] >= '0' && text[digits] <= '9'; ++digits) {
    out = out * 10 + (text[digits] - '0');
    if (out > kLargestNumber) return std::nullopt;
  }
  text.remove_prefix(digits);
  return digits > 0 ? std::optional(out) : std::nullopt;
}

/// Removes a year with its 年 or 年度 from the front of `text`.
std::optional<int> take_year(std::string_view& text) {
  int before = 0;  // the year before the first of the era
  for (const Era& era : kEras) {
    if (take(text, era.name)) before = era.first_year() - 1;
  }
  const auto number = take_number(text);
  if (!number || !take(text, "年")) return std::nullopt;
  take(text, "度");
  return before + *number;
}

/// Whether `text` names a day of a session: (第1日目), 第2号, (3日目), 第1日(9月2日).
bool is_day(std::string_view text) {
  if (text.empty()) return true;
  take(text, "(");
  take(text, "第");
  if (!take_number(text)) return false;
  return text.starts_with("日") || text.starts_with("号");
}

}  // namespace

std::optional<PlenarySession> plenary_session(const std::string& body) {
  std::string literal = literal_text(body);
  std::erase(literal, '_');
  std::string_view rest = literal;
  const auto year = take_year(rest);
  if (!year) return std::nullopt;
  PlenarySession out{*year, 0, ""};
  if (take(rest, "第")) {
    const auto number = take_number(rest);
    if (!number || !take(rest, "回")) return std::nullopt;
    out.number = *number;
  }
  const auto kind = std::find_if(kKinds.begin(), kKinds.end(),
                                 [&](std::string_view each) { return take(rest, each); });
  if (kind == kKinds.end() || !is_day(rest)) return std::nullopt;
  out.name = literal.substr(0, literal.size() - rest.size());
  return out;
}

}  // namespace gijiroku::search
