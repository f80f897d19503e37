// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/speaker/label_word.h"

#include <algorithm>
#include <array>

#include "core/script.h"
#include "core/word_at.h"
#include "indexer/line/agenda_heading.h"

namespace gijiroku::indexer {
namespace {

constexpr std::array<std::string_view, 19> kUnits{
    "官", "監", "長",   "係",   "課",   "室",   "局",   "部",   "班", "担当",
    "者", "員", "補佐", "代理", "主任", "教授", "代表", "書記", "師"};

constexpr std::array<std::string_view, 11> kActs{
    "挨拶", "あいさつ", "説明", "報告", "補足", "回答", "答弁", "朗読", "紹介", "提案", "読み上げ"};
constexpr std::size_t kLongestAct = 60;  // bytes

/// 委員A and 委員2 are nameless members, 委員os is two words.
bool ends_in_word(std::string_view key) {
  const std::size_t last = key.find_last_not_of("abcdefghijklmnopqrstuvwxyz");
  return last != key.npos && key.size() - last > 2;
}

}  // namespace

bool may_be_name(std::string_view form) {
  constexpr std::size_t kShortest = 3, kLongest = 6;
  const std::u32string chars = decode(form);
  return chars.size() >= kShortest && chars.size() <= kLongest &&
         std::all_of(chars.begin(), chars.end(), [](char32_t c) {
           return is_kanji_or_repeat(c) || is_hiragana(c) || is_katakana(c);
         });
}

bool is_person_word(std::string_view form, bool marked) {
  constexpr std::string_view kAll = "皆";
  for (const std::string_view word : honorifics()) {
    if (form.size() > word.size() && form.ends_with(word)) return !form.starts_with(kAll);
  }
  return (count_code_points(form) > 1 || marked) && is_name(form);
}

std::string without_member(std::string name) {
  constexpr std::string_view kMember = "委員";
  if (name.size() > kMember.size() && name.ends_with(kMember))
    name.resize(name.size() - kMember.size());
  return name;
}

std::size_t acting_office_size(std::string_view words, const RoleTable& roles) {
  constexpr std::array<std::string_view, 3> kFrom{"より", "から", "の"};
  const auto cut = [&words](std::string_view end) {
    const bool found = words.ends_with(end);
    if (found) words.remove_suffix(end.size());
    return found;
  };
  const bool greets = words.ends_with("挨拶") || words.ends_with("あいさつ");
  if (std::none_of(kActs.begin(), kActs.end(), cut)) return 0;
  if (!cut("御")) cut("ご");
  const bool from = std::any_of(kFrom.begin(), kFrom.end(), cut);
  const bool office = roles.classify(words) != Role::kUnknown;
  return office && (greets || from) ? words.size() : 0;
}

bool is_noted_act(std::string_view form) {
  if (form.size() < 3 || form.size() > kLongestAct || form.find(')') + 1 != form.size())
    return false;
  form = form.substr(1, form.size() - 2);
  return ends_with_any(form, kActs);
}

bool is_person_in_brackets(std::string_view label) {
  constexpr std::array<std::string_view, 4> kPerson{"君)", "氏)", "議員)", "さん)"};
  return ends_with_any(label, kPerson);
}

bool is_seat(std::string_view form) {
  constexpr std::array<std::string_view, 11> kDigits{"一", "二", "三", "四", "五", "六",
                                                     "七", "八", "九", "十", "〇"};
  std::size_t at = 0;
  for (std::size_t size = 1; size > 0 && at < form.size(); at += size)
    size = is_digit(static_cast<unsigned char>(form[at])) ? 1 : word_at(form, at, kDigits);
  constexpr std::string_view kSeat = "番";
  return at > 0 && form.substr(at).starts_with(kSeat);
}

std::size_t seat_and_comma(std::string_view form) {
  constexpr std::string_view kSeat = "番、";
  const std::size_t at = is_seat(form) ? form.find(kSeat) : form.npos;
  return at != form.npos && form.find("番") == at ? at + kSeat.size() : 0;
}

bool is_label_word(std::string_view form) {
  if (const std::size_t seat = seat_and_comma(form); seat > 0 && seat < form.size())
    return form.size() <= kLongestSpeaker && is_label_word(form.substr(seat));
  if (form.empty() || form.size() > kLongestSpeaker || form.starts_with("・")) return false;
  if (is_digit(static_cast<unsigned char>(form.front())) && !is_seat(form)) return false;
  int depth = 0;
  for (std::size_t at = 0; at < form.size();) {
    const char32_t c = next_code_point(form, at);
    depth += c == U'(' ? 1 : c == U')' ? -1 : 0;
    if (depth < 0) return false;
    if (depth > 0) continue;
    const bool letter = c >= 0x3041 || is_letter(c) || is_digit(c) || c == U'々' || c == U'(' ||
                        c == U')' || c == U'〇' || c == U'○' || c == U'●';
    if (!letter || c >= 0xE000) return false;
  }
  return depth == 0;
}

bool is_heading_word(std::string_view form) {
  static constexpr std::array<std::string_view, 29> kBegin{
      "審議経過", "会議経過", "会議録", "議事録", "公開", "非公開", "一部",     "資料",
      "令和",     "平成",     "昭和",   "出席",   "欠席", "列席",   "傍聴席",   "午前",
      "午後",     "本日",     "議事",   "議案第", "日程", "別紙",   "参考資料", "照会先",
      "日時",     "場所",     "招集",   "開催",   "会場"};
  static constexpr std::array<std::string_view, 19> kEnd{
      "資料", "日時", "場所", "次第", "名簿", "日程",     "番号", "名称", "一覧", "開会",
      "閉会", "事項", "概要", "結果", "内容", "について", "要旨", "摘要", "備考"};
  // 議事係長, 資料室長
  static constexpr std::array<std::string_view, 9> kOffices{"係長", "課長", "室長", "部長", "局長",
                                                            "次長", "主幹", "主査", "書記"};
  if (ends_with_any(form, kOffices)) return false;
  const auto keyword = agenda_keyword_at(form, 0);
  return (keyword && keyword->word.size() == form.size()) || word_at(form, 0, kBegin) > 0 ||
         ends_with_any(form, kEnd);
}

Who who_is(const Turn& turn, const RoleTable& roles) {
  const std::string_view key = turn.key;
  if (is_seat(key)) return Who::kSeat;
  const auto ends = [&](std::string_view word) {
    return key.size() > word.size() && key.ends_with(word);
  };
  const bool office =
      !ends_in_word(key) && roles.classify(turn.title.empty() ? key : turn.title) != Role::kUnknown;
  if (!turn.name.empty()) return office ? Who::kOfficeAndPerson : Who::kHonored;
  if (office) return Who::kOffice;
  if (std::any_of(honorifics().begin(), honorifics().end(), ends)) return Who::kHonored;
  const std::u32string chars = decode(key);
  // (a), (b) number a list; people are A and B.
  const bool small = turn.label.size() == 1 && turn.label[0] >= 'a' && turn.label[0] <= 'z';
  if (chars.size() == 1 && !small)
    return is_letter(chars[0]) || chars[0] == U'甲' || chars[0] == U'乙' || chars[0] == U'丙' ||
                   chars[0] == U'丁'
               ? Who::kLetter
               : Who::kWord;
  return std::any_of(kUnits.begin(), kUnits.end(), ends) ? Who::kUnitLike : Who::kWord;
}

}  // namespace gijiroku::indexer
