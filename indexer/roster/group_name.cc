// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/group_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/word_at.h"
#include "indexer/line/sentence.h"
#include "indexer/roster/attendance_label.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kLongestLabel = 36;    // bytes
constexpr std::size_t kLongestHeading = 60;  // bytes
constexpr std::array<std::string_view, 6> kOpeners{"(", "<", "【", "[", "〔", "《"};
constexpr std::array<std::string_view, 6> kClosers{")", ">", "】", "]", "〕", "》"};

/// Whether `name` is what several people are: 臨時委員, 事務局, and not 委員長.
bool is_of_several(std::string_view name, const RoleTable& roles) {
  constexpr std::array<std::string_view, 11> kEnds{"委員", "事務局", "構成員", "説明員",
                                                   "幹事", "参考人", "関係者", "部員",
                                                   "議員", "職員",   "評議員"};
  return word_at_end(name, kEnds) > 0 && roles.classify(name) != Role::kUnknown;
}

bool is_ministry(std::string_view name) { return name.ends_with("省") || name.ends_with("庁"); }

/// Whether `name` alone on a line can only be over members: 臨時委員, 文部科学省.
bool stands_over(std::string_view name) {
  constexpr std::array<std::string_view, 12> kGroups{
      "委員",   "臨時委員", "専門委員", "特別委員", "構成員", "事務局",
      "説明員", "参考人",   "関係者",   "関係職員", "評議員", "オブザーバー"};
  return word_at(name, 0, kGroups) == name.size() || is_ministry(name);
}

}  // namespace

bool is_unit(std::string_view name) {
  constexpr std::array<std::string_view, 8> kEnds{"省", "庁", "府", "局", "部", "課", "室", "機構"};
  return word_at_end(name, kEnds) > 0;
}

std::size_t group_label(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  for (std::size_t at = 1; at < std::min(form.size(), kLongestLabel); ++at) {
    const bool colon = form[at] == ':';
    if (!colon && !head.gap(at)) continue;
    if (!colon && form.substr(0, at).find_first_of("(,") != form.npos) return 0;
    if (form.substr(0, at).find("、") != form.npos) return 0;
    const bool office = roles.classify(form.substr(0, at)) != Role::kUnknown;
    if (office && (colon || !begins_spread_office(head, 0, at))) return at;
  }
  return 0;
}

bool names_group(const Head& head) {
  constexpr std::array<std::string_view, 9> kGroups{"事務局", "委員",   "部員", "構成員", "説明員",
                                                    "理事者", "執行部", "当局", "関係者"};
  const std::size_t size = word_at(head.view(), 0, kGroups);
  return size > 0 && head.gap(size);
}

std::size_t group_heading_size(const Head& head, const RoleTable& roles) {
  const std::string_view form = head.view();
  if (!head.whole() && !form.starts_with('(')) return 0;
  const std::size_t open = word_at(form, 0, kOpeners);
  if (open == 0)
    return form.size() <= kLongestHeading && head.whole() && stands_over(form) ? form.size() : 0;
  const auto kind = static_cast<std::size_t>(
      std::find_if(kOpeners.begin(), kOpeners.end(),
                   [&](std::string_view each) { return form.starts_with(each); }) -
      kOpeners.begin());
  const std::size_t close = form.find(kClosers.at(kind), open);
  if (close == form.npos || close > kLongestHeading) return 0;
  const std::string_view name = form.substr(open, close - open);
  const std::size_t end = close + kClosers.at(kind).size();
  const bool alone = end == form.size() && head.whole();
  if (is_of_several(name, roles) && (alone || kind == 0)) return end;
  return (alone && is_unit(name)) || (kind == 0 && is_ministry(name)) ? end : 0;
}

std::string group_heading_name(const Head& head, std::size_t size) {
  const std::string_view form = head.view().substr(0, size);
  const std::size_t open = word_at(form, 0, kOpeners);
  const std::size_t close = open > 0 ? word_at_end(form, kClosers) : 0;
  return tidy(head.printed(open, size - close));
}

bool titles_columns_of_names(std::string_view form) {
  constexpr std::array<std::string_view, 22> kColumns{
      "議席番号", "番号", "役職名", "役職", "職名", "職",   "所属団体", "所属",
      "団体名",   "部名", "部署名", "部署", "課名", "氏名", "委員氏名", "名前",
      "委員名",   "備考", "出欠",   "区分", "・",   "等"};
  std::size_t at = 0, columns = 0;
  while (const std::size_t word = word_at(form, at, kColumns)) at += word, ++columns;
  return at == form.size() && columns > 1;
}

}  // namespace gijiroku::indexer
