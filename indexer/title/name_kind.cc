// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/title/name_kind.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 44> kBodies{"委員会",
                                                   "審議会",
                                                   "協議会",
                                                   "議会",
                                                   "部会",
                                                   "分科会",
                                                   "懇談会",
                                                   "懇話会",
                                                   "検討会",
                                                   "研究会",
                                                   "調査会",
                                                   "審査会",
                                                   "評議会",
                                                   "連絡会",
                                                   "理事会",
                                                   "総会",
                                                   "幹事会",
                                                   "本部",
                                                   "会議",
                                                   "市会",
                                                   "役員会",
                                                   "公聴会",
                                                   "庁議",
                                                   "部会議",
                                                   "委員会議",
                                                   "評価会",
                                                   "選考会",
                                                   "意見交換会",
                                                   "聴聞会",
                                                   "小委員会",
                                                   "合同審査会",
                                                   "説明会",
                                                   "運営会",
                                                   "ワーキンググループ",
                                                   "wg",
                                                   "ワーキング",
                                                   "分科会議",
                                                   "専門家会",
                                                   "プロジェクトチーム",
                                                   "pt",
                                                   "チーム",
                                                   "タスクフォース",
                                                   "ワークショップ",
                                                   "協議体"};
constexpr std::array<std::string_view, 14> kNoBodies{"開会", "閉会", "散会", "休会", "再会",
                                                     "機会", "社会", "照会", "司会", "都会",
                                                     "入会", "退会", "流会", "面会"};
constexpr std::array<std::string_view, 17> kSittings{
    "定例委員会", "臨時委員会", "定例会議", "臨時会議", "定例会", "臨時会",
    "定例議会",   "臨時議会",   "本会議",   "会合",     "会議",   "例会",
    "通常会",     "定例総会",   "臨時総会", "特別会",   "全体会"};

/// 審議会・研究会: bodies of every kind, as the menu of a site has them.
bool lists_kinds(std::string_view name) {
  constexpr std::string_view kJoint = "・", kOthers = "等";
  if (name.ends_with(kOthers)) name.remove_suffix(kOthers.size());
  std::size_t kinds = 0;
  for (bool more = true; more; ++kinds) {
    const std::size_t end = name.find(kJoint);
    const std::string_view part = name.substr(0, end);
    if (part.empty() || word_at_end(part, kBodies) != part.size()) return false;
    more = end != name.npos;
    if (more) name.remove_prefix(end + kJoint.size());
  }
  return kinds > 1;
}

}  // namespace

std::size_t sitting_tail(std::string_view name) { return word_at_end(name, kSittings); }

NameKind kind_of_name(std::string_view name) {
  if (name.ends_with(')')) {
    const std::size_t open = name.rfind('(');
    if (open != name.npos && open > 0 && kind_of_name(name.substr(0, open)) == NameKind::kBody)
      return NameKind::kBody;
  }
  constexpr std::array<std::string_view, 6> kAssemblies{"市議会", "区議会", "町議会",
                                                        "村議会", "県議会", "会"};
  for (const std::string_view word : kAssemblies) {  // 9月定例市議会
    if (!name.ends_with(word)) continue;
    const std::string_view before = name.substr(0, name.size() - word.size());
    if (before.ends_with("定例") || before.ends_with("臨時")) return NameKind::kSitting;
  }
  const std::size_t sitting = word_at_end(name, kSittings);
  if (sitting > 0 && sitting == name.size()) return NameKind::kSitting;
  constexpr std::array<std::string_view, 5> kThis{"本日の会議", "この会議", "当会議", "本会議",
                                                  "今回の会議"};
  constexpr std::string_view kOn = "引き続き会議";
  if (std::find(kThis.begin(), kThis.end(), name) != kThis.end()) return NameKind::kSitting;
  if (name.ends_with(kOn)) return NameKind::kSitting;  // 休憩前に引き続き会議を開きます
  if (lists_kinds(name)) return NameKind::kNone;
  const std::size_t body = word_at_end(name, kBodies);
  if (body > 0 && (body < name.size() || name == "庁議")) return NameKind::kBody;
  if (sitting > 0) return NameKind::kSitting;
  if (body == name.size() && body > 0) return NameKind::kWeak;
  if (name.ends_with("会") && name.size() > 6 && word_at_end(name, kNoBodies) == 0)
    return NameKind::kWeak;
  return NameKind::kNone;
}

}  // namespace gijiroku::indexer
