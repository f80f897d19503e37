// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/announcement.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/item_title.h"
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
constexpr std::size_t kLongestTitle = 300;  // bytes
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
constexpr std::array<std::string_view, 10> kCalls{"議題",     "案件",     "次第",     "議事",
                                                  "協議事項", "審議事項", "報告事項", "報告",
                                                  "その他",   "諮問事項"};

// What makes the words before it the topic.
constexpr std::array<std::string_view, 7> kTopic{"を議題", "議題と",   "議題に",  "一括議題",
                                                 "上程",   "を付議し", "を付議い"};
// …についてです: said of an item, and no more.
constexpr std::array<std::string_view, 9> kAboutEnds{
    "についてです",     "についてでございます", "についてであります", "の件です",
    "の件でございます", "の件であります",       "」でございます",     "」です",
    "」であります"};
constexpr std::array<std::string_view, 14> kLeads{
    "日程に従い", "次、",     "それでは", "では",     "次に", "続きまして", "続いて",
    "最後に",     "引き続き", "初めに",   "はじめに", "まず", "これより",   "ただいまから"};

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

/// Where 及び議題2 begins behind the title of 議題1; npos if it does not.
std::size_t joint_call(std::string_view form, std::size_t from) {
  constexpr std::array<std::string_view, 2> kJoints{"及び", "並びに"};
  std::size_t first = form.npos;
  for (const std::string_view joint : kJoints) {
    for (std::size_t at = form.find(joint, from); at < first; at = form.find(joint, at + 1)) {
      const std::size_t begin = at + joint.size(), word = word_at(form, begin, kCalls);
      if (word > 0 && numbering_at(form, begin + word)) first = at;
    }
  }
  return first;
}

/// 議題2, 次第の3, 報告事項(1), 議題1、… 及び議題2、….
void read_call(std::string_view form, Announcement& out) {
  constexpr std::string_view kOf = "の";
  for (std::size_t at = 0; at < form.size(); ++at) {
    if (is_continuation(form[at])) continue;
    const std::size_t word = word_at(form, at, kCalls);
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

/// Whether `rest`, what follows …について、 in a sentence, is the next of several bills:
/// 議案第7号規程の改正について, 日程第2、議案第7号….
bool lists_bill(std::string_view rest) {
  constexpr std::size_t kLongestBill = 60;  // bytes
  constexpr std::array<std::string_view, 6> kBetween{"次に",   "続いて", "及び",
                                                     "並びに", "追加",   "、"};
  std::size_t at = 0;
  for (bool cut = true; cut;) {
    const std::size_t start = at;
    at += word_at(rest, at, kBetween);
    if (rest.substr(at).starts_with(kDay)) {
      const auto day = numbering_at(rest, at + kDay.size());
      if (day && day->marked) at = day->end;
    }
    cut = at != start;
  }
  const std::string_view next = rest.substr(
      at, boundary_at_or_before(rest.substr(at), std::min(rest.size() - at, kLongestBill)));
  const auto bills = bills_in(next);
  return !bills.empty() && next.starts_with(bills.front());
}

/// Behind 議題2の or 報告事項(1)、 at `at`, before the item's title.
std::size_t past_call(std::string_view form, std::size_t at) {
  constexpr std::array<std::string_view, 4> kTies{"の", "、", ":", "は"};
  const std::size_t word = word_at(form, at, kCalls);
  const auto number = word > 0 ? numbering_at(form, at + word) : std::nullopt;
  if (!number || form.substr(0, number->end).ends_with("号")) return at;
  return number->end + word_at(form, number->end, kTies);
}

/// 次に、緑化計画について、課長から説明をお願いします: a sentence that leads on to a topic.
bool asks_for_speech(std::string_view form) {
  constexpr std::array<std::string_view, 8> kOn{"それでは", "次に",   "続きまして", "続いて",
                                                "最後に",   "初めに", "はじめに",   "まず"};
  constexpr std::array<std::string_view, 8> kAsked{"から説明",   "より説明",   "から御説明",
                                                   "より御説明", "からご説明", "よりご説明",
                                                   "から報告",   "の説明を"};
  return word_at(form, 0, kOn) > 0 && contains_any(form, kAsked) && contains(form, "について、");
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
  std::size_t at = word_at(form, 0, kLeads);
  at += word_at(form, at, kCommas);
  const std::size_t word = word_at(form, at, kCalls);
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

std::string announced_title(std::string_view text, const std::vector<std::string>& bills) {
  const Head head(text, text.size());
  const std::string_view form = head.view();
  constexpr std::array<std::string_view, 3> kCommas{"、", ",", "・"};
  constexpr std::string_view kOpen = "「", kClose = "」";
  std::size_t at = form.starts_with(kOpen) ? kOpen.size() : 0;  // 「次に、…を議題とします。」
  for (bool cut = true; cut && at < form.size();) {
    const std::size_t start = at;
    at += word_at(form, at, kLeads);
    at += word_at(form, at, kCommas);
    at = past_call(form, at);
    constexpr std::array<std::string_view, 2> kDays{"追加日程", kDay};
    if (const std::size_t day = word_at(form, at, kDays)) {
      const auto number = numbering_at(form, at + day);
      if (number && number->marked) at = number->end;
    }
    cut = at != start;
  }
  const std::size_t bill = bills.empty() ? form.npos : form.find(bills.front());
  if (bill != form.npos) at = bill;
  static constexpr std::array<std::string_view, 33> kEnds{
      "を議題",       "を一括",     "について、",    "を上程",       "の説明を",     "の審議",
      "の審査",       "の提案理由", "を行い",        "を行な",       "に入り",       "に入ら",
      "に移り",       "に移ら",     "を許しま",      "について説明", "について事務", "を求め",
      "をお願い",     "を始め",     "の件を",        "の報告を",     "といたし",     "について提案",
      "を付議",       "を審議",     "を取り上げ",    "に関し",       "ということで", "であります",
      "につきまして", "についてで", "についてお諮り"};
  std::size_t end = std::min(form.size(), at + kLongestTitle);
  for (const std::string_view word : kEnds) {
    std::size_t found = form.find(word, at + 1);
    while (found != form.npos && lists_bill(form.substr(found + word.size())))
      found = form.find(word, found + 1);
    if (found == form.npos) continue;
    constexpr std::string_view kAbout = "について";
    end = std::min(end, word.starts_with(kAbout) ? found + kAbout.size() : found);
  }
  end = std::max(at, boundary_at_or_before(form, std::min(end, joint_call(form, at))));
  if (bills.size() > 1) end -= count_of_bills(form.substr(at, end - at));
  const std::string_view quoted = form.substr(at, end - at);
  const std::size_t close = quoted.find(kClose);
  const bool whole = close != quoted.npos && quoted.starts_with(kOpen);
  const std::string_view rest = whole ? quoted.substr(close + kClose.size()) : std::string_view();
  static constexpr std::array<std::string_view, 8> kAfter{
      "について", "の件", "でござい", "です", "であり", "につき", "ということ", "、"};
  if (whole && (rest.empty() || word_at(rest, 0, kAfter) > 0)) {
    end = at + close;
    at += kOpen.size();
  } else if (close + kClose.size() == quoted.size() && !contains(quoted, kOpen)) {
    end -= kClose.size();
  }
  return tidy(head.printed(at, end));
}

std::vector<Announcement> announcements_in(std::string_view printed) {
  std::vector<Announcement> out;
  const std::string text = with_titles_in_sentences(printed);
  for (const Sentence& sentence : sentences_of(text)) {
    const std::string_view form = taken_first(sentence.form);
    const bool about = word_at_end(form, kAboutEnds) > 0, taken = contains_any(form, kTaken);
    const bool asked = sentence.asks && asks_to_explain(form), place = names_place(form);
    if (((!taken && !about && !asked) || (sentence.asks && !asked)) && !place) continue;
    Announcement found;
    found.strong = contains_any(form, kStrong) ||
                   (about && (word_at(form, 0, kLeads) > 0 || form.starts_with(kDay)));
    if (contains_any(form, kOther) && !found.strong && !place) continue;
    if (is_planned(form) || contains(form, "先ほど") || is_past(form)) continue;
    found.numbers = days_in(form);
    if (!found.numbers.empty()) found.keyword = kDay;
    if (found.numbers.empty()) read_call(form, found);
    found.bills = bills_in(form);
    if (!taken && !place && found.numbers.empty() && found.bills.empty()) continue;
    found.form = form;
    found.report = contains_any(form, kReports);
    found.title = announced_title(
        std::string_view(text).substr(sentence.text.begin, sentence.text.end - sentence.text.begin),
        found.bills);
    const bool called = !found.numbers.empty() && found.keyword != kDay;
    const bool topic = contains_any(form, kTopic) || called;
    found.titled = (topic || asks_for_speech(form) || asked) && names_topic(found.title, topic);
    out.push_back(std::move(found));
  }
  return out;
}

}  // namespace gijiroku::indexer
