// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/line/agenda_heading.h"

#include <algorithm>
#include <array>

#include "core/word_at.h"
#include "indexer/line/numbering.h"
#include "indexer/line/sentence.h"

namespace gijiroku::indexer {
namespace {

using enum AgendaKind;

// Longest first among those that share a beginning.
constexpr std::array<AgendaKeyword, 25> kKeywords{
    {{"報告事項", kReport},   {"報告案件", kReport},   {"報告議題", kReport},
     {"報告", kReport},       {"説明事項", kReport},   {"情報提供", kReport},
     {"議題", kProposal},     {"議案", kProposal},     {"協議事項", kProposal},
     {"協議", kProposal},     {"審議事項", kProposal}, {"審議案件", kProposal},
     {"審議", kProposal},     {"諮問事項", kProposal}, {"諮問", kProposal},
     {"付議事項", kProposal}, {"付議案件", kProposal}, {"決定事項", kProposal},
     {"案件", kProposal},     {"日程", kProposal},     {"議事", kProposal},
     {"連絡事項", kOther},    {"意見交換", kOther},    {"その他事項", kOther},
     {"その他", kOther}}};

constexpr std::array<std::string_view, 12> kCounters{"件", "点", "つ", "回", "月", "年",
                                                     "日", "時", "名", "人", "%",  "割"};
constexpr std::array<std::string_view, 9> kParticles{"の", "に", "は", "を",  "が",
                                                     "で", "と", "も", "から"};
constexpr std::array<std::string_view, 9> kMarks{"○", "〇", "◎", "●", "■", "◆", "・", "◇", "〃"};
constexpr std::array<std::string_view, 4> kOpeners{"【", "〔", "[", "<"};
constexpr std::array<std::string_view, 7> kClosers{"】", "〕", "]", ">", ":", ".", "、"};
constexpr std::array<std::string_view, 8> kJoints{"及び", "および", "並びに", "ならびに",
                                                  "、",   ",",      "・",     "と"};
constexpr std::size_t kLongestTitle = 300;  // bytes

/// Behind a number: "、2", "~(3)", "及び(3)" at `at`, the numbers they add.
std::size_t more_numbers(std::string_view form, std::size_t at, std::vector<int>& numbers) {
  while (at < form.size()) {
    const bool range = form[at] == '~' || form[at] == '-';
    const std::size_t joint = range ? 1 : word_at(form, at, kJoints);
    constexpr std::array<std::string_view, 3> kWords{"日程", "議案", "議題"};
    const std::size_t word = joint > 0 ? word_at(form, at + joint, kWords) : 0;
    const auto next = joint > 0 ? numbering_at(form, at + joint + word) : std::nullopt;
    if (!next || next->value <= numbers.back() || next->value > numbers.back() + 30) break;
    for (int n = range ? numbers.back() + 1 : next->value; n <= next->value; ++n) {
      numbers.push_back(n);
    }
    at = next->end;
  }
  return at;
}

/// Numbers deeper in the title: "… 及び(3) …". Only the next number in parentheses counts; those
/// inside parentheses do not.
std::vector<int> with_later_numbers(std::string_view form, std::size_t at,
                                    std::vector<int> numbers) {
  int depth = 0;
  for (; at < form.size(); ++at) {
    const std::size_t joint = depth == 0 ? word_at(form, at, kJoints) : 0;
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

/// With a number behind it, `title` at byte `at` is a title and not the rest of a sentence.
bool is_title(const Head& head, std::size_t at, bool marked) {
  const std::string_view form = head.view();
  if (form.size() - at > kLongestTitle) return false;
  if (form.ends_with("。") || form.ends_with("、") || form.find("。") != form.npos) return false;
  if (word_at(form, at, kParticles) > 0 && !head.gap(at)) return false;
  return marked || head.gap(at) || word_at(form, at, kCounters) == 0;
}

/// Whether the last character of the number is printed as ①: no quantity is.
bool is_circled(const Head& head, const Numbering& number) {
  const std::u32string c = decode(head.printed(number.end - 1, number.end));
  return c.size() == 1 && c[0] >= U'①' && c[0] <= U'⑳';
}

struct Opened {
  AgendaKeyword keyword{{}, kNone};
  std::optional<Numbering> number;
  std::size_t end = 0;
};

/// "第1号議案", "(3) その他", "3 報告事項": a number, then at most a keyword. A keyword that goes
/// on ("(1) 報告書の…") is a title.
Opened read_number_first(std::string_view form, const Numbering& number, std::size_t at) {
  const std::size_t behind = number.end + word_at(form, number.end, kClosers);
  const auto keyword = agenda_keyword_at(form, behind);
  const bool ordinal = !form.substr(at).starts_with('(') && number.marked;
  if (!keyword) return {{{}, kNone}, number, behind};
  const std::size_t end = behind + keyword->word.size();
  const bool bare = end + word_at(form, end, kClosers) >= form.size();
  if (ordinal) return {*keyword, number, end};
  if (!bare) return {{{}, kNone}, number, behind};
  if (number.marked) return {*keyword, number, behind};
  return {*keyword, std::nullopt, end};  // the number counts the sections
}

/// Keyword and number at the beginning, in either order.
Opened read_opening(std::string_view form) {
  std::size_t at = word_at(form, 0, kMarks);
  at += word_at(form, at, kOpeners);
  if (const auto number = numbering_at(form, at)) return read_number_first(form, *number, at);
  const auto keyword = agenda_keyword_at(form, at);
  if (!keyword) return {{{}, kNone}, std::nullopt, at};
  at += keyword->word.size();
  const std::size_t behind = at + word_at(form, at, kClosers);
  if (const auto number = numbering_at(form, behind)) return {*keyword, number, number->end};
  return {*keyword, std::nullopt, at};
}

}  // namespace

std::optional<AgendaKeyword> agenda_keyword_at(std::string_view form, std::size_t at) {
  const std::string_view rest = form.substr(std::min(at, form.size()));
  for (const AgendaKeyword& keyword : kKeywords) {
    if (rest.starts_with(keyword.word.front()) && rest.starts_with(keyword.word)) return keyword;
  }
  return std::nullopt;
}

std::optional<AgendaHeading> read_agenda_heading(const Head& head) {
  if (!head.whole()) return std::nullopt;
  const std::string_view form = head.view();
  const Opened opened = read_opening(form);
  AgendaHeading heading{std::string(opened.keyword.word), opened.keyword.kind, {}, {}};
  std::size_t at = opened.end;
  if (!opened.number) {
    at += word_at(form, at, kClosers);
    if (heading.keyword.empty() || at < form.size()) return std::nullopt;
    return heading;
  }
  heading.numbers.push_back(opened.number->value);
  at = more_numbers(form, at, heading.numbers);
  at += word_at(form, at, kClosers);
  const bool marked = opened.number->marked || is_circled(head, *opened.number);
  if (!is_title(head, at, marked)) return std::nullopt;
  const bool parted = marked || at > opened.number->end || head.gap(at);
  if (heading.keyword.empty() && !parted) return std::nullopt;
  if (heading.keyword.empty() && at >= form.size()) return std::nullopt;
  if (lists_more(head, at, heading.numbers.back())) return std::nullopt;
  heading.numbers = with_later_numbers(form, at, heading.numbers);
  heading.title = std::string(head.rest(at));
  return heading;
}

}  // namespace gijiroku::indexer
