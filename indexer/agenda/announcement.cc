// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/announcement.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/said_title.h"
#include "indexer/agenda/title_shape.h"
#include "indexer/line/head.h"
#include "indexer/line/number_list.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"
#include "indexer/line/sentences.h"
#include "indexer/line/stage_direction.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kDay = "日程", kAdded = "追加";
constexpr std::size_t kMaxNumbers = 400;

// What a chair says who takes an item up.
constexpr std::array<std::string_view, 59> kTaken{
    "議題と",       "議題に",       "一括議題",   "上程",         "を行います",   "を行いたい",
    "を行なう",     "を許し",       "説明を求め", "説明をお願い", "説明を願い",   "説明願い",
    "説明お願い",   "報告をお願い", "報告を願い", "報告願い",     "報告を求め",   "報告を受け",
    "お願いします", "お願いいたし", "お願い申し", "に移り",       "に移らせ",     "に入り",
    "に入らせ",     "へ移り",       "を審議",     "の審議",       "審査を行",     "の審査",
    "を審査",       "お諮り",       "を始め",     "に関して、",   "申し上げます", "御意見を",
    "ご意見を",     "御意見が",     "ご意見が",   "質疑に",       "を指名",       "といたします",
    "ご説明",       "御説明",       "を聴取し",   "を付議",       "を取り上げ",   "報告をいただ",
    "報告をお受け", "お受けし",     "話しいただ", "であります、", "説明させ",     "説明をいただ",
    "説明を受け",   "審議願い",     "審議を願",   "審査願い",     "説明してく"};
constexpr std::array<std::string_view, 12> kStrong{"を議題", "議題と",   "議題に",       "一括議題",
                                                   "上程",   "に移り",   "に移ら",       "に入り",
                                                   "に入ら", "説明を求", "説明をお願い", "説明願"};
constexpr std::array<std::string_view, 10> kReports{
    "報告をお願い", "報告を願い", "報告願い", "報告を求め", "報告をいただ",
    "報告を受け",   "報告お願い", "報告させ", "報告いたさ", "報告を聴取"};
// What looks back, looks ahead or decides.
constexpr std::array<std::string_view, 30> kOther{
    "可決",         "否決",     "決定いた", "決定し",   "決しま",         "承認されま",
    "承認いたしま", "了承",     "採択",     "先ほど",   "さきほど",       "前回",
    "後ほど",       "のちほど", "次回",     "終わり",   "終了",           "終え",
    "終結",         "打ち切",   "異議なし", "異議ござ", "異議あり",       "よろしい",
    "採決",         "討論",     "賛成",     "全員",     "ついては、以上", "質疑を"};
// What makes the words before it the topic.
constexpr std::array<std::string_view, 9> kTopic{"を議題",   "議題と",         "議題に",
                                                 "一括議題", "上程",           "を付議し",
                                                 "を付議い", "について審議願", "について審査願"};
// …についてです: said of an item, and no more.
constexpr std::array<std::string_view, 9> kAboutEnds{
    "についてです",     "についてでございます", "についてであります", "の件です",
    "の件でございます", "の件であります",       "」でございます",     "」です",
    "」であります"};
/// "…が上程されました": what happened, or what another body did.
bool is_past(std::string_view form) {
  constexpr std::array<std::string_view, 5> kEnds{"ました", "でした", "された", "いた",
                                                  "ております"};
  return ends_with_any(form, kEnds);
}

/// "次回に予定しています", not "予定表2".
bool is_planned(std::string_view form) {
  constexpr std::string_view kPlan = "予定", kTable = "表";
  for (std::size_t at = form.find(kPlan); at != form.npos; at = form.find(kPlan, at + 1)) {
    if (!form.substr(at + kPlan.size()).starts_with(kTable)) return true;
  }
  return false;
}

/// 議題2, 次第の3, 報告事項(1), 議題1、… 及び議題2、….
void read_call(std::string_view form, Announcement& out) {
  constexpr std::string_view kOf = "の";
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const std::size_t word = call_word_at(form, at);
    if (word == 0) continue;
    const bool of = form.substr(at + word).starts_with(kOf);
    const auto number = numbering_at(form, at + word + (of ? kOf.size() : 0));
    if (!number || form.substr(0, number->end).ends_with("号")) continue;
    out.keyword = form.substr(at, word);
    out.numbers.push_back(number->value);
    for (std::size_t next = joint_call(form, number->end); next != form.npos;
         next = joint_call(form, next + 1))
      out.numbers.push_back(out.numbers.back() + 1);
    return;
  }
}

/// 次に、緑化計画について、課長から説明をお願いします, …の件について、課長の説明を求めます: a
/// sentence that leads on to a topic.
bool asks_for_speech(std::string_view form) {
  constexpr std::array<std::string_view, 8> kAsked{"から説明",   "より説明",   "から御説明",
                                                   "より御説明", "からご説明", "よりご説明",
                                                   "から報告",   "の説明を"};
  constexpr std::array<std::string_view, 3> kTopics{"について、", "ということで、", "に関し、"};
  const bool led = lead_word_at(form, 0) > 0 && contains_any(form, kTopics);
  return contains_any(form, kAsked) && (led || contains(form, "の件について、"));
}

/// 事務局、御説明願います, 課長、どうぞ: a short sentence that asks somebody to speak, and no more.
bool gives_floor(std::string_view form) {
  constexpr std::size_t kLongest = 120;  // bytes
  constexpr std::array<std::string_view, 4> kSpeech{"説明", "報告", "紹介", "お話し"};
  constexpr std::array<std::string_view, 8> kAsked{"願い", "求め",     "いただ", "頂",
                                                   "願え", "ください", "受け",   "お話し"};
  const bool asked = contains_any(form, kSpeech) && contains_any(form, kAsked);
  return form.size() <= kLongest && (form.ends_with("どうぞ") || asked);
}

/// 次は、緑化計画であります, 緑化計画を審査いたします: what a chair says who then gives somebody
/// the floor.
bool introduces(std::string_view form) {
  constexpr std::array<std::string_view, 3> kIs{"です", "であります", "でございます"};
  constexpr std::array<std::string_view, 4> kTakes{"を審査", "を審議", "の審査に", "を取り上げ"};
  constexpr std::array<std::string_view, 2> kOn{"に入り", "に移"};
  constexpr std::array<std::string_view, 2> kTopics{"議題は、", "案件は、"};
  const bool leads = lead_word_at(form, 0) > 0 || contains_any(form, kTopics);
  const bool named = word_at_end(form, kIs) > 0 || contains_any(form, kOn);
  return (leads && named) || contains_any(form, kTakes);
}

/// 緑化計画についてですが、課長から御説明をいただけますでしょうか: a question that asks for a
/// speech and for nothing else.
bool asks_to_explain(std::string_view form) {
  constexpr std::array<std::string_view, 4> kFrom{"から", "より", "、", "に"};
  constexpr std::array<std::string_view, 4> kSpeech{"説明", "報告", "紹介", "お話し"};
  constexpr std::array<std::string_view, 6> kAsked{
      "いただけま", "お願いできま", "願えま", "頂けま", "お願いしてよろしい", "いただいてよろしい"};
  return contains_any(form, kFrom) && contains_any(form, kSpeech) && contains_any(form, kAsked) &&
         contains_any(form, std::array<std::string_view, 3>{"について", "につきまして", "に関し"});
}

/// 初めに、(1)の委員長報告についてでございますが、ご一任いただけますか, 議題(2)その他ですが、何か
/// ございますか: a place in a printed list, and about what it is.
bool names_place(std::string_view form) {
  constexpr std::array<std::string_view, 7> kAbout{
      "でございますが、", "ですが、",   "でありますが、", "ですけれども、",
      "について、何か",   "について何", "について,何か"};
  constexpr std::array<std::string_view, 2> kCommas{"、", ","};
  std::size_t at = lead_word_at(form, 0);
  at += word_at(form, at, kCommas);
  const std::size_t word = call_word_at(form, at);
  const bool place = word > 0 || form.substr(at).starts_with('(');
  return place && numbering_at(form, at + word) && contains_any(form, kAbout);
}

/// What a sentence takes up: 議案第1号が先ですが、本日は｜先に議案第3号を議題とします.
std::string_view taken_first(std::string_view form) {
  constexpr std::string_view kFirst = "先に", kBut = "が、";
  const std::size_t first = form.find(kFirst);
  const std::size_t but = first == form.npos ? first : form.substr(0, first).rfind(kBut);
  return but == form.npos ? form : form.substr(but + kBut.size());
}

/// `form` without its title, of which no word looks back or ahead: 次回の開催について.
std::string without_title(std::string_view form, std::string_view title) {
  const std::string said = literal_text(title);
  const std::size_t at = said.empty() ? form.npos : form.find(said);
  std::string out(form);
  return at == form.npos ? out : out.erase(at, said.size());
}

/// What `sentence` of `text` calls; `next` is the one after it.
std::optional<Announcement> announcement_in(std::string_view text, const Sentence& sentence,
                                            const Sentence* next) {
  const std::string_view form = taken_first(sentence.form);
  const bool floor = next && gives_floor(next->form), introduced = floor && introduces(form);
  const bool about = word_at_end(form, kAboutEnds) > 0;
  const bool taken = contains_any(form, kTaken) || introduced;
  const bool asked = sentence.asks && asks_to_explain(form), place = names_place(form);
  if (((!taken && !about && !asked) || (sentence.asks && !asked)) && !place) return std::nullopt;
  Announcement found;
  found.numbers = days_in(form);
  if (!found.numbers.empty()) found.keyword = kDay;
  if (found.numbers.empty()) read_call(form, found);
  found.bills = bills_in(form);
  const auto printed = [&](const Sentence& each) {
    return text.substr(each.text.begin, each.text.end - each.text.begin);
  };
  found.title = announced_title(printed(sentence), found.bills);
  const bool called = !found.numbers.empty() && found.keyword != kDay;
  std::string said(form);
  // 議題3に入ります。緑化計画について。
  constexpr std::array<std::string_view, 2> kOn{"に入", "に移"};
  if (called && next && word_at(found.title, 0, kOn) > 0 && reads_like_title(next->form)) {
    constexpr std::array<std::string_view, 1> kStop{"。"};
    const std::string_view title = printed(*next);
    found.title = tidy(title.substr(0, title.size() - word_at_end(title, kStop)));
    said += next->form;
  }
  const bool asks = asks_for_speech(form);
  const bool topic = contains_any(form, kTopic) || called || introduced ||
                     (asks && contains(form, "ということで、"));
  const bool named = names_topic(found.title, topic);
  const std::string rest = named ? without_title(form, found.title) : std::string(form);
  found.strong = contains_any(form, kStrong) || introduced ||
                 (about && (lead_word_at(form, 0) > 0 || form.starts_with(kDay)));
  if (contains_any(rest, kOther) && !found.strong && !place) return std::nullopt;
  if (is_planned(rest) || contains(form, "先ほど") || is_past(form)) return std::nullopt;
  if (!taken && !place && found.numbers.empty() && found.bills.empty()) return std::nullopt;
  found.form = std::move(said);
  found.report = contains_any(form, kReports);
  found.titled = (topic || asks || asked) && named;
  return found;
}

}  // namespace

std::vector<int> days_in(std::string_view form) {
  std::vector<int> out;
  for (std::size_t at = form.find(kDay); at != form.npos; at = form.find(kDay, at + 1)) {
    const auto number = numbering_at(form, at + kDay.size());
    if (!number || !number->marked) continue;
    std::string_view before = form.substr(0, at);
    if (before.ends_with(kAdded)) before.remove_suffix(kAdded.size());
    const bool range = ends_in_range_joint(before) && !out.empty();
    for (int n = range ? out.back() + 1 : number->value;
         n <= number->value && out.size() < kMaxNumbers; ++n) {
      if (std::find(out.begin(), out.end(), n) == out.end()) out.push_back(n);
    }
  }
  return out;
}

std::vector<Announcement> announcements_in(std::string_view printed) {
  std::vector<Announcement> out;
  const std::string text = with_titles_in_sentences(printed);
  const auto sentences = sentences_of(text);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence* const next = i + 1 < sentences.size() ? &sentences[i + 1] : nullptr;
    auto found = announcement_in(text, sentences[i], next);
    if (found) out.push_back(std::move(*found));
  }
  return out;
}

}  // namespace gijiroku::indexer
