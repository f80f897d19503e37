// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/spelling/counter.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/utf8.h"
#include "core/word_at.h"

namespace gijiroku::search {
namespace {

// Words that show that kanji before them are a number.
constexpr std::array<std::string_view, 112> kCounters{
    "年",     "月",       "日",     "時",         "分",       "秒",       "回",       "号",
    "人",     "名",       "件",     "円",         "倍",       "割",       "台",       "校",
    "園",     "館",       "戸",     "棟",         "条",       "項",       "期",       "番",
    "階",     "歳",       "度",     "種",         "級",       "区",       "目",       "次",
    "世",     "本",       "枚",     "票",         "点",       "つ",       "か",       "ヶ",
    "カ",     "ケ",       "ヵ",     "箇",         "千",       "才",       "週",       "学期",
    "学年",   "丁",       "軒",     "基",         "隻",       "匹",       "頭",       "羽",
    "畳",     "坪",       "泊",     "冊",         "巻",       "章",       "節",       "款",
    "口",     "位",       "者",     "団体",       "市",       "町",       "村",       "県",
    "都",     "局",       "店",     "社",         "段",       "組",       "親等",     "代",
    "列",     "字",       "食",     "着",         "便",       "路線",     "部",       "法",
    "数",     "個",       "大",     "重",         "ポイント", "ページ",   "メートル", "キロ",
    "センチ", "ミリ",     "トン",   "ヘクタール", "平米",     "グループ", "チーム",   "クラス",
    "セット", "ブロック", "コース", "ルート",     "会場",     "会派",     "議席",     "自治体"};
constexpr std::array<std::string_view, 7> kSmallKa{"か", "ヶ", "カ", "ケ", "ヵ", "箇", "個"};
constexpr std::array<std::string_view, 9> kAfterKa{"月", "所", "国", "年", "条",
                                                   "村", "町", "校", "店"};
// Counters of amounts, people, articles and days. Not 列, 加, 考: 参列 is a word.
constexpr std::array<std::string_view, 42> kDaijiCounters{
    "円", "銭", "人", "名", "条", "項", "号", "番",   "件", "回", "個", "枚", "台", "冊",
    "通", "筆", "年", "月", "日", "階", "坪", "町歩", "歩", "畝", "反", "割", "分", "厘",
    "口", "株", "章", "節", "款", "目", "級", "等",   "票", "丁", "千", "百", "箇", "室"};
/// Names of one measure in each row. The longest name at a place is meant: m2, not m.
constexpr std::array<std::array<std::string_view, 4>, 23> kMeasures{
    {{"km2", "平方キロメートル", "平方キロ", ""},
     {"m2", "平方メートル", "平米", "平方米"},
     {"m3", "立方メートル", "立米", ""},
     {"km", "キロメートル", "キロ", ""},
     {"kg", "キログラム", "キロ", ""},
     {"cm", "センチメートル", "センチ", ""},
     {"mm", "ミリメートル", "ミリ", ""},
     {"ha", "ヘクタール", "", ""},
     {"kwh", "キロワット時", "", ""},
     {"kw", "キロワット", "", ""},
     {"mw", "メガワット", "", ""},
     {"ml", "ミリリットル", "", ""},
     {"kl", "キロリットル", "", ""},
     {"db", "デシベル", "", ""},
     {"msv", "ミリシーベルト", "", ""},
     {"bq", "ベクレル", "", ""},
     {"%", "パーセント", "", ""},
     {"mb", "メガバイト", "", ""},
     {"gb", "ギガバイト", "ギガ", ""},
     {"t", "トン", "", ""},
     {"m", "メートル", "", ""},
     {"歳", "才", "", ""},
     {"人", "名", "", ""}}};
constexpr std::size_t kAreas = 3;  // rows of areas and volumes

/// The measure at byte `at`, one of the first `rows` of kMeasures.
Spelling measure_at(std::string_view form, std::size_t at, std::size_t rows) {
  Spelling out;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto& names = kMeasures[row];
    for (const std::string_view name : names) {
      if (name.empty() || !form.substr(at).starts_with(name)) continue;
      const char32_t last = code_point_before(form, at + name.size()),
                     next = code_point_after(form, at + name.size());
      if ((is_letter(last) && (is_letter(next) || is_digit(next))) ||
          (is_katakana(last) && is_katakana(next)))
        continue;
      // キロ is a name of several measures: the names of all of them count.
      if (name.size() < out.size) continue;
      if (name.size() > out.size) out = {name.size(), {}};
      for (const std::string_view other : names) {
        if (!other.empty() && other != name) out.others.emplace_back(other);
      }
    }
  }
  return out;
}

}  // namespace

Spelling counter_at(std::string_view form, std::size_t at) {
  const std::size_t size = word_at(form, at, kSmallKa);
  if (size > 0 && word_at(form, at + size, kAfterKa) > 0)
    return {size, {kSmallKa.begin(), kSmallKa.end()}};
  return measure_at(form, at, kMeasures.size());
}

Spelling area_at(std::string_view form, std::size_t at) {
  const char32_t left = code_point_before(form, at), first = code_point_after(form, at);
  if (is_letter(first) && (is_letter(left) || is_digit(left))) return {};
  return measure_at(form, at, kAreas);
}

bool begins_with_counter(std::string_view form, std::size_t at) {
  return word_at(form, at, kCounters) > 0;
}

bool begins_with_daiji_counter(std::string_view form, std::size_t at) {
  return word_at(form, at, kDaijiCounters) > 0;
}

bool is_counter(std::string_view word) {
  const std::size_t size = word_at(word, 0, kSmallKa);
  if (size > 0 && word_at(word, size, kAfterKa) + size == word.size()) return size < word.size();
  return std::find(kCounters.begin(), kCounters.end(), word) != kCounters.end() ||
         std::any_of(kMeasures.begin(), kMeasures.end(), [&](const auto& names) {
           return std::find(names.begin(), names.end(), word) != names.end();
         });
}

}  // namespace gijiroku::search
