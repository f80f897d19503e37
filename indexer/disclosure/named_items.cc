// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/named_items.h"

#include <algorithm>
#include <array>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/line/numbering.h"

namespace gijiroku::indexer {
namespace {

constexpr int kMostRange = 50;         // items from 議題1 to 議題50
constexpr std::size_t kLongest = 600;  // bytes of a row that names closed items

void add_numbers(std::string_view form, std::size_t at, std::vector<int>& out) {
  constexpr std::array<std::string_view, 4> kOpeners{"第", "(", "の", "事項"};
  constexpr std::array<std::string_view, 3> kClosers{")", "号", "番"};
  constexpr std::array<std::string_view, 5> kRanges{"から", "ないし", "~", "〜", "-"};
  constexpr std::array<std::string_view, 8> kJoints{"及び", "並びに", "および", "と",
                                                    "、",   "・",     ",",      "議題"};
  int before = 0;
  bool range = false;
  for (;;) {
    while (const std::size_t open = word_at(form, at, kOpeners)) at += open;
    const auto number = numbering_at(form, at);
    if (!number) return;
    if (range) {
      for (int n = before + 1; n < number->value && n - before < kMostRange; ++n) out.push_back(n);
    }
    out.push_back(before = number->value);
    at = number->end;
    while (const std::size_t close = word_at(form, at, kClosers)) at += close;
    const std::size_t to = word_at(form, at, kRanges);
    range = to > 0;
    const std::size_t joint = range ? to : word_at(form, at, kJoints);
    if (joint == 0) return;
    at += joint;
  }
}

}  // namespace

NamedItems items_in(std::string_view form) {
  constexpr std::array<std::string_view, 14> kKinds{
      "審議事項", "協議事項", "報告事項", "付議事項", "議題", "案件", "日程",
      "次第",     "議事",     "報告",     "協議",     "審議", "諮問", "議案"};
  NamedItems out;
  out.bills = bills_in(form);
  for (std::size_t at = 0; at < form.size();) {
    const std::size_t kind = is_continuation(form[at]) ? 0 : word_at(form, at, kKinds);
    if (kind > 0 && out.bills.empty()) add_numbers(form, at + kind, out.numbers);
    at += kind > 0 ? kind : 1;
  }
  return out;
}

bool names_item(const NamedItems& named, const AgendaItem& item) {
  const auto shares = [](const auto& a, const auto& b) {
    return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
  };
  return shares(named.bills, item.bills) || shares(named.numbers, item.numbers);
}

NamedItems closed_items_in(std::string_view form) {
  constexpr std::array<std::string_view, 6> kLimits{"非公開",     "を除",   "以外",
                                                    "公開しない", "不公開", "秘密会"};
  if (form.size() > kLongest || !contains_any(form, kLimits)) return {};
  return items_in(form);
}

}  // namespace gijiroku::indexer
