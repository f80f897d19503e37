// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_options.h"

#include <algorithm>
#include <array>
#include <vector>

#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

// In every list, a word comes before its own beginnings.
constexpr std::array<std::string_view, 4> kParts{"一部", "部分", "全部", "原則"};
constexpr std::array<std::string_view, 2> kNegations{"非", "不"};
constexpr std::array<std::string_view, 4> kDisclosed{"公開", "開示", "公表", "閲覧"};
constexpr std::array<std::string_view, 16> kBetween{
    "又は", "または", "若しくは", "もしくは", "及び", "および", "或いは", "あるいは",
    "・",   "/",      "、",       ",",        "-",    "か",     "と",     "or"};
/// 公開, 非公開, 一部非公開: its length, or 0.
std::size_t option_at(std::string_view form, std::size_t at, bool& closed) {
  std::size_t end = at + word_at(form, at, kParts);
  const std::size_t negation = word_at(form, end, kNegations);
  const std::size_t word = word_at(form, end + negation, kDisclosed);
  if (word == 0) return 0;
  closed = negation > 0;
  // 公開会議・非公開会議の別
  std::size_t all = end + negation + word;
  if (form.substr(all).starts_with("会議") && !form.substr(all).starts_with("会議録"))
    all += std::string_view("会議").size();
  return all - at;
}

}  // namespace

OpennessOptions openness_options_at(std::string_view form, std::size_t at) {
  OpennessOptions out;
  out.end = at;
  std::vector<std::string_view> seen;
  for (std::size_t from = at;;) {
    bool closed = false;
    const std::size_t length = option_at(form, from, closed);
    const bool joined = out.count > 0 && from == out.end;
    // In 公開・非公開|公開 and 公開|公開 the last word is the value.
    if (length == 0 || (joined && (out.count > 1 || closed == !out.open))) return out;
    // 公開・非公開-非公開: what comes again is the value.
    std::string_view option = form.substr(from, length);
    if (word_at(option, 0, kParts) == 0) option = closed ? kNegations[0] : kDisclosed[0];
    if (std::find(seen.begin(), seen.end(), option) != seen.end()) return out;
    seen.push_back(option);
    out.joined = out.joined || joined;
    out.end = from + length;
    if (out.count++ == 0) out.first_end = out.end;
    out.open = out.open || !closed;
    if (form.substr(out.end).starts_with('(')) {  // 公開(非公開)
      const std::size_t inner = option_at(form, out.end + 1, closed);
      if (inner > 0 && form.substr(out.end + 1 + inner).starts_with(')')) {
        out.end += inner + 2;
        ++out.count;
      }
    }
    from = out.end + word_at(form, out.end, kBetween);
  }
}

}  // namespace gijiroku::indexer
