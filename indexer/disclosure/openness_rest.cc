// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/disclosure/openness_rest.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/disclosure/named_items.h"
#include "indexer/disclosure/openness_tokens.h"

namespace gijiroku::indexer {
namespace {

// What may follow 公開 without taking anything back. Longest first.
constexpr std::array<std::string_view, 4> kWhole{"全部", "全文", "すべて", "全て"};
constexpr std::array<std::string_view, 39> kAudience{
    "一般傍聴", "報道機関", "報道",       "記者",     "傍聴", "希望", "申込み", "申込",
    "申出",     "定員",     "者",         "人",       "席",   "有",   "無",     "あり",
    "なし",     "無し",     "可能",       "可",       "名",   "数",   "は",     "の",
    "、",       "ゼロ",     "オンライン", "ライブ",   "配信", "中継", "先着",   "機関",
    "社",       "web",      "会議",       "なかった", ":",    "を",   "で"};
// 公開|により行った, 公開|とした: only that it was so.
constexpr std::array<std::string_view, 30> kSaid{
    "により",   "として", "にて",         "とし",       "とする",   "とした",
    "とします", "である", "いたしました", "いたします", "行われた", "行なった",
    "行った",   "行う",   "行いました",   "開催",       "実施",     "審議",
    "決定",     "された", "しました",     "します",     "した",     "する",
    "です",     "扱い",   "会議",         "開会",       "で",       "。"};
// Where the minutes are published.
constexpr std::array<std::string_view, 16> kPlaces{"ホームページ",
                                                   "ウェブサイト",
                                                   "インターネット",
                                                   "情報公開コーナー",
                                                   "行政資料コーナー",
                                                   "窓口",
                                                   "図書館",
                                                   "掲載",
                                                   "公表",
                                                   "閲覧",
                                                   "市",
                                                   "町",
                                                   "村",
                                                   "hp",
                                                   "上",
                                                   "に"};

/// 3名, 0人: how many came.
bool is_count(std::string_view inside) {
  std::size_t digits = 0;
  while (digits < inside.size() && inside[digits] >= '0' && inside[digits] <= '9') ++digits;
  return digits > 0 && (inside.substr(digits) == "名" || inside.substr(digits) == "人");
}

}  // namespace

bool is_harmless(std::string_view inside) {
  if (is_count(inside)) return true;
  if (std::find(kWhole.begin(), kWhole.end(), inside) != kWhole.end()) return true;
  constexpr std::array<std::string_view, 15> kFirst{
      "オンライン",     "ライブ",         "web",
      "定員",           "先着",           "傍聴",
      "一般傍聴",       "報道",           "ホームページ",
      "ウェブサイト",   "インターネット", "市ホームページ",
      "町ホームページ", "村ホームページ", "hp"};
  if (!inside.empty() && word_at(inside, 0, kFirst) == 0) return false;
  while (!inside.empty()) {
    const std::size_t word = std::max(word_at(inside, 0, kAudience), word_at(inside, 0, kPlaces));
    const bool digit = (inside[0] >= '0' && inside[0] <= '9') || inside[0] == ':';
    if (word == 0 && !digit) return false;
    inside.remove_prefix(std::max<std::size_t>(word, 1));
  }
  return true;
}

std::string_view without_said(std::string_view tail) {
  while (const std::size_t said = word_at(tail, 0, kSaid)) tail.remove_prefix(said);
  return tail;
}

bool limits_a_part(std::string_view choice) {
  constexpr std::array<std::string_view, 5> kLimits{"ただし", "但し", "を除", "以外", "なお"};
  constexpr std::array<std::string_view, 12> kParts{"議題", "案件", "議案", "議事", "事項", "項目",
                                                    "報告", "協議", "一部", "部分", "箇所", "次第"};
  constexpr std::array<std::string_view, 5> kSpans{"後半", "前半", "途中から", "途中より", "冒頭"};
  const auto has = [&](const auto& words) { return contains_any(choice, words); };
  // 非公開(議題1は公開), 議題1のみ公開: the rest is closed.
  constexpr std::array<std::string_view, 3> kClosed{"非公開", "不公開", "秘密会"};
  if (word_at(choice, 0, kClosed) > 0 || contains(choice, "のみ公開")) return false;
  const NamedItems named = closed_items_in(choice);
  const bool item = !named.numbers.empty() || !named.bills.empty();
  const bool closed = names_openness(choice, Openness::kClosed);
  // 議題1は公開、議題2は非公開 does not say what holds of the rest.
  if ((item || has(kSpans)) && closed && !contains(choice, "は公開")) return true;
  // 公開（個人情報に関する部分を除く）
  constexpr std::array<std::string_view, 4> kExcepted{"部分を除", "箇所を除", "個所を除",
                                                      "事項を除"};
  if (has(kExcepted) && names_openness(choice, Openness::kOpen)) return true;
  return has(kLimits) && has(kParts) && names_openness(choice, Openness::kOpen) &&
         (item || closed || names_openness(choice, Openness::kPartly));
}

}  // namespace gijiroku::indexer
