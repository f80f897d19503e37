// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/decided_items.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/agenda/announcement.h"
#include "indexer/agenda/bill_number.h"

namespace gijiroku::indexer {
namespace {

constexpr int kMost = 60;  // items of one vote

/// The number that ends before byte `end`: 3 of 以上3件, 12 of 十二件. 0 if there is none, or if it
/// is an ordinal (第3議案).
int number_before(std::string_view form, std::size_t end) {
  constexpr std::array<std::string_view, 10> kKanji{"一", "二", "三", "四", "五",
                                                    "六", "七", "八", "九", "十"};
  constexpr std::string_view kOrdinal = "第";
  std::string_view rest = form.substr(0, end);
  int value = 0, unit = 1;
  while (!rest.empty() && rest.back() >= '0' && rest.back() <= '9' && unit <= kMost) {
    value += (rest.back() - '0') * unit;
    unit *= 10;
    rest.remove_suffix(1);
  }
  if (value == 0) {
    for (std::size_t size = word_at_end(rest, kKanji); size > 0 && value <= kMost;
         size = word_at_end(rest, kKanji)) {
      const auto digit = static_cast<int>(
          std::find(kKanji.begin(), kKanji.end(), rest.substr(rest.size() - size)) -
          kKanji.begin());
      value = digit == 9 ? value + 10 : value >= 10 ? value + digit * 10 : digit + 1;
      rest.remove_suffix(size);
    }
  }
  return rest.ends_with(kOrdinal) || value > kMost ? 0 : value;
}

/// How many items the sentence says that it decides: 以上3件, 議案3件, 3議案, 本2案. 0 if it says
/// no number of two or more.
std::size_t count_in(std::string_view form) {
  constexpr std::array<std::string_view, 6> kPieces{"件", "議案", "案件", "案", "請願", "陳情"};
  for (const std::string_view piece : kPieces) {
    for (std::size_t at = form.find(piece); at != form.npos; at = form.find(piece, at + 1)) {
      const int count = number_before(form, at);
      if (count > 1) return static_cast<std::size_t>(count);
    }
  }
  return 0;
}

bool is_plural(std::string_view form) {
  constexpr std::array<std::string_view, 9> kPlural{
      "各議案", "各案", "各件", "両案", "両議案", "両件", "いずれも", "全議案", "全て"};
  return contains_any(form, kPlural);
}

/// 2 of 議案第1号外2件; 0 if the bill stands alone.
std::size_t others_after(std::string_view form, std::string_view bill) {
  constexpr std::array<std::string_view, 3> kOthers{"外", "ほか", "他"};
  constexpr std::string_view kPiece = "件";
  const std::size_t at = form.find(bill);
  if (at == form.npos) return 0;
  const std::size_t begin = at + bill.size() + word_at(form, at + bill.size(), kOthers);
  const std::size_t end = form.find(kPiece, begin);
  if (begin == at + bill.size() || end == form.npos || end > begin + 9) return 0;
  return static_cast<std::size_t>(number_before(form, end));
}

/// Whether the sentence appoints members (委員に選任することに決定), and the open item is a bill
/// about something else.
bool appoints_beside(std::string_view form, const AgendaItem& item) {
  constexpr std::string_view kMember = "委員";
  constexpr std::array<std::string_view, 2> kAppointed{"選任", "指名"};
  return !item.bills.empty() && contains(form, kMember) && contains_any(form, kAppointed) &&
         !contains(literal_text(item.title), kMember);
}

/// Whether the sentence names only petitions, and the open item, which has no bill, is none.
bool names_petitions_beside(const std::vector<std::string>& said, const AgendaItem& item) {
  constexpr std::array<std::string_view, 2> kPetitions{"請願", "陳情"};
  constexpr std::array<std::string_view, 5> kThere{"請願", "陳情", "審査", "付託", "求め"};
  const bool petitions = !said.empty() && std::all_of(said.begin(), said.end(), [&](auto& bill) {
    return starts_with_any(std::string_view(bill), kPetitions);
  });
  return petitions && item.bills.empty() && !item.title.empty() &&
         !contains_any(literal_text(item.title), kThere);
}

/// 議案第4号 is short for 市長提出議案第4号.
bool is_short_for(const std::vector<std::string>& said, const std::vector<std::string>& bills) {
  constexpr std::string_view kFiled = "提出";
  if (said.size() != 1 || bills.size() != 1 || !bills.front().ends_with(said.front())) return false;
  std::string_view filed = bills.front();
  filed.remove_suffix(said.front().size());
  return filed.ends_with(kFiled);
}

}  // namespace

void DecidedItems::call(std::string_view form, std::size_t open) {
  if (!calls_vote(form)) return;
  const std::vector<std::size_t> items = named(form, open);
  if (!items.empty()) called_ = items;
}

/// Items up to the open one at these places in 議事日程. 追加日程第1 counts from 1 again: of two
/// items with one number, the later is meant.
std::vector<std::size_t> DecidedItems::placed(const std::vector<int>& days,
                                              std::size_t open) const {
  std::vector<std::size_t> out;
  for (const int day : days) {
    for (std::size_t i = open + 1; i-- > 0;) {
      const std::vector<int>& numbers = agenda_[i].numbers;
      if (std::find(numbers.begin(), numbers.end(), day) == numbers.end()) continue;
      out.push_back(i);
      break;
    }
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

std::vector<std::size_t> DecidedItems::named(std::string_view form, std::size_t open) const {
  const std::vector<std::string> bills = bills_in(form);
  if (bills.empty()) return placed(days_in(form), open);
  const std::size_t others = bills.size() == 1 ? others_after(form, bills.front()) : 0;
  std::vector<std::size_t> out;
  std::size_t more = 0;
  for (std::size_t i = 0; i < agenda_.size(); ++i) {
    const AgendaItem& item = agenda_[i];
    const bool billed = std::find_first_of(item.bills.begin(), item.bills.end(), bills.begin(),
                                           bills.end()) != item.bills.end() ||
                        (i == open && is_short_for(bills, item.bills));
    if (billed || more > 0) out.push_back(i);
    more = billed && out.size() == 1 && item.bills.size() == 1 ? others : more > 0 ? more - 1 : 0;
  }
  return out;
}

std::vector<std::size_t> DecidedItems::of(
    std::string_view form, std::size_t open,
    const std::function<bool(std::size_t)>& is_decided) const {
  std::vector<std::size_t> out = named(form, open);
  if (!out.empty()) return out;
  const AgendaItem& item = agenda_[open];
  const std::vector<std::string> bills = bills_in(form);
  if (!item.bills.empty() && !bills.empty()) return {};
  if (names_petitions_beside(bills, item)) return {};
  if (appoints_beside(form, item)) return {};
  const std::size_t count = count_in(form);
  if (count == 0 && !is_plural(form)) return {open};
  const std::size_t own = std::max(item.bills.size(), item.numbers.size());
  const bool whole = own > 1 && (count == 0 || own == count);
  if (whole) return {open};
  const bool called = std::find(called_.begin(), called_.end(), open) != called_.end();
  if (called && (count == 0 || called_.size() == count)) return called_;
  if (count > open + 1 || count == 0) return {open};
  for (std::size_t i = open + 1 - count; i <= open; ++i) {
    const AgendaItem& each = agenda_[i];
    const bool alike = each.bills.size() == item.bills.size() && each.kind == item.kind;
    if (is_decided(i) || !alike || each.title.empty()) return {open};
    out.push_back(i);
  }
  return out;
}

bool calls_vote(std::string_view form) {
  constexpr std::array<std::string_view, 6> kVotes{"採決", "表決",     "お諮り",
                                                   "起立", "異議あり", "異議ござ"};
  return contains_any(form, kVotes);
}

bool calls_for_hands(std::string_view form) {
  constexpr std::array<std::string_view, 7> kThose{"賛成の方",   "賛成の諸君", "賛成の委員",
                                                   "賛成の議員", "賛成する方", "賛成される方",
                                                   "賛成者の"};
  constexpr std::array<std::string_view, 2> kCalls{"願", "求め"};
  return contains_any(form, kThose) && contains_any(form, kCalls);
}

std::vector<ResultPart> result_parts(std::string_view form,
                                     const std::function<bool(std::string_view)>& is_result) {
  constexpr std::string_view kComma = "、";
  constexpr std::array<std::string_view, 10> kLinks{
      "されましたが", "しましたが", "となりましたが", "とされ", "され",
      "とし",         "となり",     "であり",         "し",     "で"};
  std::vector<ResultPart> out;
  std::size_t begin = 0;
  for (std::size_t at = form.find(kComma); at != form.npos; at = form.find(kComma, at + 1)) {
    std::string_view part = form.substr(begin, at - begin);
    part.remove_suffix(word_at_end(part, kLinks));
    if (!is_result(part) || bills_in(part).empty() || bills_in(form.substr(at)).empty()) continue;
    begin = at + kComma.size();
    out.push_back({part, begin});
  }
  return out;
}

}  // namespace gijiroku::indexer
