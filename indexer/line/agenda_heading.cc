// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/agenda_heading.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/number_list.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

using enum AgendaKind;

// Longest first among those that share a beginning.
constexpr std::array<AgendaKeyword, 31> kKeywords{
    {{"報告事項", kReport},   {"報告案件", kReport},   {"報告議題", kReport},
     {"報告", kReport},       {"説明事項", kReport},   {"情報提供", kReport},
     {"議題", kProposal},     {"議案", kProposal},     {"協議事項", kProposal},
     {"協議", kProposal},     {"審議事項", kProposal}, {"審議案件", kProposal},
     {"審議", kProposal},     {"諮問事項", kProposal}, {"諮問", kProposal},
     {"付議事項", kProposal}, {"付議案件", kProposal}, {"決定事項", kProposal},
     {"検討事項", kProposal}, {"審査事項", kProposal}, {"審査案件", kProposal},
     {"議決事項", kProposal}, {"承認事項", kProposal}, {"確認事項", kOther},
     {"案件", kProposal},     {"日程", kProposal},     {"議事", kProposal},
     {"連絡事項", kOther},    {"意見交換", kOther},    {"その他事項", kOther},
     {"その他", kOther}}};

// Words that name an item if 第N号 follows: 承認第1号. Longest first among those that share a
// beginning.
constexpr std::array<AgendaKeyword, 26> kBillWords{{{"議員提出議案", kProposal},
                                                    {"委員会提出議案", kProposal},
                                                    {"市長提出議案", kProposal},
                                                    {"町長提出議案", kProposal},
                                                    {"村長提出議案", kProposal},
                                                    {"区長提出議案", kProposal},
                                                    {"知事提出議案", kProposal},
                                                    {"意見書案", kProposal},
                                                    {"意見案", kProposal},
                                                    {"決議案", kProposal},
                                                    {"発議案", kProposal},
                                                    {"承認", kProposal},
                                                    {"認定", kProposal},
                                                    {"同意", kProposal},
                                                    {"請願", kProposal},
                                                    {"陳情", kProposal},
                                                    {"発議", kProposal},
                                                    {"発委", kProposal},
                                                    {"決議", kProposal},
                                                    {"意見書", kProposal},
                                                    {"選挙", kProposal},
                                                    {"推薦", kProposal},
                                                    {"選任", kProposal},
                                                    {"議", kProposal},
                                                    {"報", kReport},
                                                    {"諮", kProposal}}};

constexpr std::array<std::string_view, 12> kCounters{"件", "点", "つ", "回", "月", "年",
                                                     "日", "時", "名", "人", "%",  "割"};
constexpr std::array<std::string_view, 9> kParticles{"の", "に", "は", "を",  "が",
                                                     "で", "と", "も", "から"};
constexpr std::array<std::string_view, 10> kOpeners{"【", "〔", "[",  "<",  "《",
                                                    "≪",  "〖", "『", "〈", "{"};
constexpr std::array<std::string_view, 14> kClosers{"】", "〕", "]", ">", "》", "≫", "〗",
                                                    "』", "〉", "}", ")", ":",  ".", "、"};
constexpr std::string_view kAdded = "追加", kPiece = "号", kOrdinalSign = "第";
constexpr std::size_t kLongestTitle = 300;  // bytes

/// Whether the next number stands apart behind a title: "議題 (1)決算について (2)計画について"
/// lists items and opens none.
bool lists_more(const Head& head, std::size_t at, int last) {
  const std::string_view form = head.view();
  for (++at; at < form.size(); ++at) {
    if (form[at] != '(' || !head.gap(at)) continue;
    const auto next = numbering_at(form, at);
    if (next && next->value == last + 1 && next->end < form.size()) return true;
  }
  return false;
}

/// Numbers deeper in the title: "… 及び(3) …". Only the next number in parentheses counts; those
/// inside parentheses do not.
std::vector<int> with_later_numbers(std::string_view form, std::size_t at,
                                    std::vector<int> numbers) {
  int depth = 0;
  for (; at < form.size(); ++at) {
    const std::size_t joint = depth == 0 ? number_joint_at(form, at) : 0;
    const auto next = joint > 0 ? numbering_at(form, at + joint) : std::nullopt;
    if (next && next->marked && next->value == numbers.back() + 1) {
      numbers.push_back(next->value);
      at = next->end - 1;
    } else if (form[at] == '(') {
      ++depth;
    } else if (form[at] == ')') {
      depth = std::max(0, depth - 1);
    }
  }
  return numbers;
}

/// With a number behind it, `title` at byte `at` is a title and not the rest of a sentence.
bool is_title(const Head& head, std::size_t at, bool marked) {
  const std::string_view form = head.view();
  if (form.size() - at > kLongestTitle) return false;
  if (form.ends_with("。") || form.ends_with("、") || contains(form, "。")) return false;
  if (word_at(form, at, kParticles) > 0 && !head.gap(at)) return false;
  if (form.find("を議題", at) != form.npos || form.find("を上程", at) != form.npos) return false;
  return marked || head.gap(at) || word_at(form, at, kCounters) == 0;
}

/// Whether the last character of the number is printed as ①: no quantity is.
bool is_circled(const Head& head, const Numbering& number) {
  const std::u32string c = decode(head.printed(number.end - 1, number.end));
  return c.size() == 1 && c[0] >= U'①' && c[0] <= U'⑳';
}

/// A title without the bracket that closes one before the number: 〔議題1 …〕.
std::string_view without_frame(std::string_view title, std::string_view form) {
  constexpr std::array<std::string_view, 13> kEnds{"】", "〕", "］", "]",  "＞", ">", "》",
                                                   "≫",  "〗", "』", "〉", "｝", "}"};
  const std::size_t opener = word_at(form, row_mark_at(form, 0), kOpeners);
  const std::size_t end = word_at_end(title, kEnds);
  if (opener == 0 || end == 0) return title;
  const std::string_view inside = title.substr(0, title.size() - end);
  return inside.find(title.substr(title.size() - end)) == inside.npos ? inside : title;
}

struct Opened {
  AgendaKeyword keyword{{}, kNone};
  std::optional<Numbering> number;
  std::size_t end = 0;
  HeadingForm form = HeadingForm::kWord;
};

/// "一 …", "二、…", "十二．…": a kanji number that a gap or a point parts from the title.
std::optional<Numbering> kanji_at(const Head& head, std::size_t at) {
  constexpr std::array<std::string_view, 10> kDigits{"一", "二", "三", "四", "五",
                                                     "六", "七", "八", "九", "十"};
  const std::string_view form = head.view();
  Numbering number{0, at, false};
  while (const std::size_t size = word_at(form, number.end, kDigits)) {
    const std::string_view digit = form.substr(number.end, size);
    const auto value =
        static_cast<int>(std::find(kDigits.begin(), kDigits.end(), digit) - kDigits.begin()) + 1;
    if (number.end > at && number.value % 10 != 0 && value != 10) return std::nullopt;
    number.value = value == 10 && number.value > 0 ? number.value * 10 : number.value + value;
    number.end += size;
  }
  if (number.value == 0 || number.end >= form.size()) return std::nullopt;
  constexpr std::array<std::string_view, 3> kPoints{"、", ".", "・"};
  const bool parted = head.gap(number.end) || word_at(form, number.end, kPoints) > 0;
  if (!parted) return std::nullopt;
  return number;
}

HeadingForm form_of(const Head& head, std::size_t at, const Numbering& number) {
  const std::string_view rest = head.view().substr(at);
  if (rest.starts_with('(')) return HeadingForm::kParen;
  if (rest.starts_with(kOrdinalSign)) return HeadingForm::kOrdinal;
  if (is_circled(head, number)) return HeadingForm::kCircled;
  return number.value > 0 && rest.front() >= '0' && rest.front() <= '9' ? HeadingForm::kDigit
                                                                        : HeadingForm::kKanji;
}

/// "承認第1号", "5請願第2号": a word for a bill, with its ordinal.
std::optional<Opened> read_bill(std::string_view form, std::size_t at) {
  std::size_t year = at;  // "23請願第2号": the year of its submission
  while (year < form.size() && form[year] >= '0' && form[year] <= '9') ++year;
  constexpr std::array<std::string_view, 2> kFiled{"請願", "陳情"};
  if (year > at && word_at(form, year, kFiled) == 0) return std::nullopt;
  for (const AgendaKeyword& keyword : kBillWords) {
    if (!begins_with(form.substr(year), keyword.word)) continue;
    const std::size_t behind = year + keyword.word.size();
    if (!form.substr(behind).starts_with(kOrdinalSign)) continue;
    auto number = numbering_at(form, behind);
    if (!number || !form.substr(0, number->end).ends_with(kPiece)) continue;
    return Opened{keyword, number, number->end, HeadingForm::kBill};
  }
  return std::nullopt;
}

/// "第1号議案", "(3) その他", "3 報告事項": a number, then at most a keyword. A keyword that goes
/// on ("(1) 報告書の…") is a title.
Opened read_number_first(std::string_view form, const Numbering& number) {
  const std::size_t behind = number.end + word_at(form, number.end, kClosers);
  const auto keyword = agenda_keyword_at(form, behind);
  // 第1号議案, and not 第1 議案第3号
  const bool ordinal = form.substr(0, number.end).ends_with(kPiece) && number.marked;
  if (!keyword) return {{{}, kNone}, number, behind};
  const std::size_t end = behind + keyword->word.size();
  const bool bare = end + word_at(form, end, kClosers) >= form.size();
  if (ordinal) return {*keyword, number, end, HeadingForm::kBill};
  if (!bare) return {{{}, kNone}, number, behind};
  if (number.marked) return {*keyword, number, behind};
  return {*keyword, std::nullopt, end};  // the number counts the sections
}

/// Keyword and number at the beginning, in either order.
Opened read_opening(const Head& head) {
  const std::string_view form = head.view();
  std::size_t at = row_mark_at(form, 0);
  at += word_at(form, at, kOpeners);
  if (form.substr(at).starts_with(kAdded)) at += kAdded.size();  // 追加日程第4
  if (const auto bill = read_bill(form, at)) return *bill;
  auto number = numbering_at(form, at);
  if (!number) number = kanji_at(head, at);
  if (number) {
    Opened opened = read_number_first(form, *number);
    if (opened.form == HeadingForm::kWord && opened.number)
      opened.form = form_of(head, at, *number);
    return opened;
  }
  const auto keyword = agenda_keyword_at(form, at);
  if (!keyword) return {{{}, kNone}, std::nullopt, at};
  at += keyword->word.size();
  const std::size_t behind = at + word_at(form, at, kClosers);
  const auto after = numbering_at(form, behind);
  if (!after) return {*keyword, std::nullopt, at};
  const bool bill = form.substr(0, after->end).ends_with(kPiece);
  return {*keyword, after, after->end, bill ? HeadingForm::kBill : HeadingForm::kWord};
}

}  // namespace

std::optional<AgendaKeyword> agenda_keyword_at(std::string_view form, std::size_t at) {
  const std::string_view rest = form.substr(std::min(at, form.size()));
  for (const AgendaKeyword& keyword : kKeywords) {
    if (begins_with(rest, keyword.word)) return keyword;
  }
  return std::nullopt;
}

std::string_view without_second_number(std::string_view title, int number) {
  constexpr std::size_t kLongest = 24;  // bytes
  constexpr std::array<std::string_view, 2> kOpening{"(", "（"};
  if (word_at(title, 0, kOpening) == 0) return title;
  const Head head(title, kLongest);
  const auto second = head.view().starts_with('(') ? numbering_at(head.view(), 0) : std::nullopt;
  const bool same = second && second->value == number && second->end < head.view().size();
  return same ? head.rest(second->end) : title;
}

std::optional<AgendaHeading> read_agenda_heading(const Head& head) {
  if (!head.whole()) return std::nullopt;
  const std::string_view form = head.view();
  const Opened opened = read_opening(head);
  AgendaHeading heading{std::string(opened.keyword.word), opened.keyword.kind, {}, {}, opened.form};
  std::size_t at = opened.end;
  if (!opened.number) {
    at += word_at(form, at, kClosers);
    if (heading.keyword.empty() || at < form.size()) return std::nullopt;
    return heading;
  }
  heading.numbers.push_back(opened.number->value);
  at = read_more_numbers(form, at, heading.keyword, heading.numbers);
  // 議案第1号から第3号まで一括して…: a sentence.
  constexpr std::string_view kUntil = "まで";
  const bool range = heading.numbers.size() > 1 && form.substr(0, at).ends_with(kUntil);
  at += word_at(form, at, kClosers);
  if (range && !head.gap(at) && word_at(form, at, kOpeners) == 0) return std::nullopt;
  const bool marked = opened.number->marked || is_circled(head, *opened.number);
  if (!is_title(head, at, marked)) return std::nullopt;
  const bool parted = marked || at > opened.number->end || head.gap(at);
  if (heading.keyword.empty() && !parted) return std::nullopt;
  // 第1 会期の決定, and not 第20回 …
  const std::size_t end = opened.number->end;
  const bool apart = head.gap(end) || word_at(form, end, kClosers) > 0;
  const bool piece = form.substr(0, end).ends_with(kPiece);
  if (opened.form == HeadingForm::kOrdinal && !apart && !piece) return std::nullopt;
  if (heading.keyword.empty() && at >= form.size()) return std::nullopt;
  if (lists_more(head, at, heading.numbers.back())) return std::nullopt;
  heading.numbers = with_later_numbers(form, at, heading.numbers);
  heading.title = std::string(
      without_second_number(without_frame(head.rest(at), form), heading.numbers.front()));
  return heading;
}

}  // namespace gijiroku::indexer
