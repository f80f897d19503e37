// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/expected_items.h"

#include <algorithm>

#include "core/text.h"
#include "core/word_at.h"
#include "indexer/agenda/bill_number.h"

namespace gijiroku::indexer {
namespace {

constexpr std::string_view kDay = "日程";
constexpr std::size_t kMostItems = 400;
constexpr std::size_t kShortestCore = 9;  // bytes of a title's core that words may contain

}  // namespace

bool share_any(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::find_first_of(a.begin(), a.end(), b.begin(), b.end()) != a.end();
}

std::vector<std::string> bills_of_title(std::string_view title) {
  return bills_in(literal_text(title));
}

void ExpectedItems::add(const Programme& programme) {
  keywords_.insert(keywords_.end(), programme.keywords.begin(), programme.keywords.end());
  const std::size_t room = kMostItems - std::min(kMostItems, items_.size());
  const std::size_t count = std::min(room, programme.items.size());
  for (std::size_t i = count; i-- > 0;) {  // deque::push_front leaves pointers to items valid
    const AnnouncedItem& item = programme.items[i];
    items_.push_front({&item, TitleForm(item.title), bills_of_title(item.title)});
    titles_have_bills_ = titles_have_bills_ || !items_.front().bills.empty();
  }
}

void ExpectedItems::cover(std::string_view title, const std::vector<std::string>& bills) {
  const TitleForm form(title);
  for (Expected& each : items_) {
    const bool same = each.title.same(form) || share_any(each.bills, bills);
    each.covered = each.headed = each.headed || same;
  }
}

void ExpectedItems::add_written(const Programme& programme) {
  const std::size_t before = items_.size();
  add(programme);
  for (std::size_t i = 0; i < items_.size() - before; ++i) items_[i].written = true;
}

Expected* ExpectedItems::with_bill(const std::vector<std::string>& bills) {
  const auto found = std::find_if(items_.begin(), items_.end(),
                                  [&](const Expected& each) { return has_bill(each, bills); });
  return found == items_.end() ? nullptr : &*found;
}

Expected* ExpectedItems::called(const Announcement& words) {
  if (Expected* const bill = with_bill(words.bills)) return bill;
  if (words.keyword == kDay) {
    if (Expected* const day = numbered(words)) return day;
  }
  if (!words.bills.empty()) return nullptr;
  if (Expected* const item = titled(words.form)) return item;
  const bool report = words.keyword.starts_with("報告");
  for (Expected& each : items_) {
    if (words.numbers.empty() || each.item->number != words.numbers.front()) continue;
    if (!report || each.item->kind == AgendaKind::kReport) return &each;
  }
  for (Expected& each : items_) {
    if (!each.covered && each.title.mentioned_in(words.form)) return &each;
  }
  return nullptr;
}

std::vector<std::string> ExpectedItems::cover_called_with(const Expected& first,
                                                          const Announcement& words) {
  std::vector<std::string> bills;
  const bool days = words.keyword == kDay;
  for (Expected& each : items_) {
    if (&each == &first || each.covered) continue;
    const std::string& core = each.title.core();
    const bool numbered = days && each.written &&
                          std::find(words.numbers.begin(), words.numbers.end(),
                                    each.item->number) != words.numbers.end();
    const bool titled = core.size() >= kShortestCore && contains(words.form, core);
    if (!numbered && !titled && !share_any(each.bills, words.bills)) continue;
    each.covered = true;
    each.opened_with = &first;
    bills.insert(bills.end(), each.bills.begin(), each.bills.end());
  }
  return bills;
}

/// The item whose title the words contain; of several, the longest.
Expected* ExpectedItems::titled(std::string_view form) {
  Expected* best = nullptr;
  for (Expected& each : items_) {
    const std::string& core = each.title.core();
    const bool longer = !best || best->title.core().size() < core.size();
    if (longer && core.size() >= kShortestCore && contains(form, core)) best = &each;
  }
  return best;
}

/// The item with the called number. Of several (日程第5, and 報告第5号 below another 日程), the one
/// whose title the words have.
Expected* ExpectedItems::numbered(const Announcement& words) {
  const TitleForm title(words.title);
  Expected* only = nullptr;
  std::size_t count = 0;
  for (Expected& each : items_) {
    if (each.item->number != words.numbers.front()) continue;
    if (each.written) return &each;
    if (!each.bills.empty()) continue;
    if (each.title.same(title)) return &each;
    only = &each;
    ++count;
  }
  return count == 1 ? only : nullptr;
}

/// Whether one of `bills` is the item's: by its title, or by its number if the programme counts the
/// items by their bills.
bool ExpectedItems::has_bill(const Expected& each, const std::vector<std::string>& bills) const {
  if (!each.bills.empty() || titles_have_bills_) return share_any(each.bills, bills);
  const std::string ordinal = "第" + std::to_string(each.item->number) + "号";
  return std::any_of(bills.begin(), bills.end(), [&](const std::string& bill) {
    const std::size_t at = bill.find(ordinal);
    if (at == bill.npos) return false;
    const std::string kind = bill.substr(0, at) + bill.substr(at + ordinal.size());
    const bool report = kind == "報告" || kind == "報";
    return report == (each.item->kind == AgendaKind::kReport) &&
           std::find(keywords_.begin(), keywords_.end(), kind) != keywords_.end();
  });
}

std::optional<Diagnostic> mixed_notation(const std::vector<KeywordLine>& headings,
                                         const Programme& programme) {
  const auto& announced = programme.keywords;
  for (const KeywordLine& heading : headings) {
    const std::string other = heading.word == "議題"   ? "議案"
                              : heading.word == "議案" ? "議題"
                                                       : "";
    if (std::find(announced.begin(), announced.end(), other) == announced.end()) continue;
    return Diagnostic{Severity::kWarning, "mixed-notation", heading.line,
                      "「議案」と「議題」の両方の表記が使われています。"};
  }
  return std::nullopt;
}

}  // namespace gijiroku::indexer
