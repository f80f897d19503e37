// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/parse/row_meaning.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/agenda/list_label.h"

namespace gijiroku::indexer {
namespace {

bool has(std::string_view text, std::string_view part) { return contains(text, part); }

/// 会議の名称, 会議名, 委員会名.
bool names_body(std::string_view label) {
  if (label.ends_with("等")) label.remove_suffix(std::string_view("等").size());
  constexpr std::array<std::string_view, 9> kOthers{"資料", "議題",   "案件", "議案",  "氏名",
                                                    "者名", "委員名", "課名", "事務局"};
  if (std::any_of(kOthers.begin(), kOthers.end(),
                  [&](std::string_view word) { return has(label, word); }))
    return false;
  return has(label, "名称") || label.ends_with("会議名") || label == "件名" ||
         label.ends_with("会名") || label.ends_with("体名") || label == "会議の種類" ||
         label == "会名" || label.ends_with("機関名");
}

bool names_day(std::string_view label) {
  constexpr std::array<std::string_view, 17> kDays{
      "日時",   "期日",   "開催期間",   "実施期間", "開催日", "開会日",
      "会議日", "招集日", "招集年月日", "審議日",   "とき",   "年月日",
      "時間",   "開会",   "開議",       "開始",     "実施日"};
  constexpr std::array<std::string_view, 4> kOthers{"作成", "次回", "更新", "場所の"};
  const auto in = [&](std::string_view word) { return has(label, word); };
  return std::any_of(kDays.begin(), kDays.end(), in) &&
         std::none_of(kOthers.begin(), kOthers.end(), in) && !label.starts_with("閉会");
}

/// 出席者, 参加者, 説明員; not how many they were or who was absent.
bool names_attendees(std::string_view label) {
  constexpr std::array<std::string_view, 13> kPresent{
      "出席",   "参加者", "参加委員", "列席",   "臨席",     "同席",  "説明員",
      "説明者", "理事者", "構成員",   "執行部", "関係職員", "執行者"};
  constexpr std::array<std::string_view, 5> kAlone{"委員", "委員等", "部員", "職員", "当局"};
  if (label.starts_with("欠席") || label.ends_with("数") || has(label, "傍聴")) return false;
  return std::any_of(kPresent.begin(), kPresent.end(),
                     [&](std::string_view word) { return has(label, word); }) ||
         std::find(kAlone.begin(), kAlone.end(), label) != kAlone.end();
}

bool is_programme(std::string_view label) {
  const bool listed = !label.empty() && list_words_at(Head(label), 0).size == label.size();
  if (listed && !label.starts_with("報告")) return true;
  if (has(label, "付した") || has(label, "付議")) return true;
  return has(label, "議題") || has(label, "案件") || has(label, "次第") || has(label, "日程") ||
         label == "議事" || label == "議案" || has(label, "会議事") || has(label, "協議事項") ||
         has(label, "審議事項");
}

bool is_secretariat(std::string_view label) {
  return label.starts_with("事務局") || has(label, "担当") || has(label, "所管") ||
         has(label, "庶務");
}

bool names_closing(std::string_view label) {
  return label.starts_with("閉会") || has(label, "散会") || has(label, "終了");
}

bool names_place(std::string_view label) {
  return has(label, "場所") || has(label, "会場") || label == "ところ" || label == "開催地";
}

}  // namespace

RowMeaning row_meaning(const HeaderRow& row) {
  const std::string label = literal_text(row.label());
  const std::string group = literal_text(row.labels.front());
  const std::string last = literal_text(row.labels.back());
  if (has(group, "公開") || has(label, "公開") || last == "会議録" || last == "議事録" ||
      last == "会議") {
    return RowMeaning::kDisclosure;
  }
  if (has(label, "出欠")) return RowMeaning::kPresence;
  if (names_attendees(group)) return RowMeaning::kAttendees;
  if (names_body(label)) return RowMeaning::kBody;
  if (is_secretariat(label)) return RowMeaning::kSecretariat;
  if (names_day(label)) return has(label, "場所") ? RowMeaning::kDayAndPlace : RowMeaning::kDay;
  if (names_closing(label)) return RowMeaning::kClosing;
  if (names_place(label)) return RowMeaning::kPlace;
  return is_programme(label) ? RowMeaning::kProgramme : RowMeaning::kOther;
}

}  // namespace gijiroku::indexer
