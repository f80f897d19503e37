// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/sections.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "core/script.h"
#include "core/text.h"
#include "indexer/agenda/expected_items.h"
#include "indexer/agenda/item_title.h"
#include "indexer/line/agenda_heading.h"

namespace gijiroku::indexer {
namespace {

bool is_untitled(const AgendaItem& item) {
  return item.kind == AgendaKind::kNone && item.title.empty();
}

bool speaks(const AgendaItem& item) {
  return std::any_of(item.nodes.begin(), item.nodes.end(),
                     [](const Node& node) { return node.kind == NodeKind::kUtterance; });
}

/// A line without words: ――――◇――――.
bool is_ornament(const Node& node) {
  if (node.kind != NodeKind::kNote) return false;
  const std::u32string chars = decode(literal_text(node.text));
  return std::none_of(chars.begin(), chars.end(), [](char32_t c) {
    return is_kanji_or_repeat(c) || is_hiragana(c) || is_katakana(c) || is_letter(c) || is_digit(c);
  });
}

bool only_headed(const AgendaItem& item) {
  return std::all_of(item.nodes.begin(), item.nodes.end(), [](const Node& node) {
    return node.kind == NodeKind::kHeading || is_ornament(node);
  });
}

/// 議案第1号 is an item also if nothing follows it.
bool is_bill(const AgendaItem& item) {
  const auto heading = read_agenda_heading(Head(item.nodes.front().text));
  return heading && heading->form == HeadingForm::kBill && !heading->title.empty();
}

/// 報告事項 over reports, 連絡事項 or その他 over others: its words are only a label.
bool labels_section(const AgendaItem& item) {
  if (class_of_title(item.title) == TitleClass::kReportSection) return true;
  const auto heading = read_agenda_heading(Head(item.title));
  return heading && heading->kind == AgendaKind::kOther && heading->numbers.empty() &&
         heading->title.empty();
}

/// Whether nothing but the label of a section precedes another item.
bool only_heads_items(const std::vector<AgendaItem>& agenda, std::size_t i) {
  return only_headed(agenda[i]) && labels_section(agenda[i]) && i + 1 < agenda.size() &&
         !is_untitled(agenda[i + 1]);
}

/// The last place where each title has more than its heading.
std::map<std::string, std::size_t> places_of_titles(const std::vector<AgendaItem>& agenda) {
  std::map<std::string, std::size_t> out;
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    if (!is_untitled(agenda[i]) && !only_headed(agenda[i])) out[title_core(agenda[i].title)] = i;
  }
  return out;
}

const Node* heading_of(const AgendaItem& item) {
  const auto found = std::find_if(item.nodes.begin(), item.nodes.end(),
                                  [](const Node& node) { return node.kind == NodeKind::kHeading; });
  return found == item.nodes.end() ? nullptr : &*found;
}

/// Whether `next` is the item `open` again, as minutes print it after a recess: the same title, or
/// the same bill without a title.
bool resumes(const AgendaItem& next, const AgendaItem& open) {
  const Node *again = heading_of(next), *first = heading_of(open);
  if (!again || !first || is_untitled(next) || is_untitled(open)) return false;
  const auto bills = bills_of_title(again->text), other = bills_of_title(first->text);
  if (!bills.empty() && !other.empty() && bills != other) return false;
  const bool numbered = next.numbers == open.numbers || (!bills.empty() && bills == other);
  if (!numbered) return false;
  const std::string core = title_core(without_resumption(next.title));
  const std::string line = literal_text(without_resumption(again->text));
  const bool bare = !bills.empty() && bills.front() == line;
  return bare || (!core.empty() && core == title_core(open.title));
}

void move_nodes(AgendaItem from, AgendaItem& to) {
  for (Node& node : from.nodes) {
    if (node.kind == NodeKind::kHeading) node.kind = NodeKind::kNote;
    to.nodes.push_back(std::move(node));
  }
}

}  // namespace

AgendaItem opened_item(FoundHeading found, const Line& line) {
  AgendaHeading& heading = found.heading;
  AgendaItem item;
  item.source = line.source;
  const bool report = found.type == TitleClass::kReportSection;
  if (found.type != TitleClass::kItem && !report) return item;
  item.kind = report ? AgendaKind::kReport : heading.kind;
  item.numbers = std::move(heading.numbers);
  const bool label = heading.title.empty() && item.numbers.empty() && !heading.keyword.empty();
  item.title = label                   ? std::move(heading.keyword)
               : heading.title.empty() ? std::string(line.text)
                                       : std::move(heading.title);
  return item;
}

std::vector<AgendaItem> joined_sections(std::vector<AgendaItem> agenda) {
  std::size_t last = agenda.size();  // behind the last item with more than a heading
  while (last > 0 && only_headed(agenda[last - 1])) --last;
  const auto places = places_of_titles(agenda);
  // A list of what comes below; the opening of the meeting may follow its last line.
  bool in_list = false;
  const auto is_listed = [&](std::size_t i) {
    if (is_untitled(agenda[i])) return false;
    const auto place = places.find(title_core(agenda[i].title));
    return (in_list || only_headed(agenda[i])) && place != places.end() && place->second > i;
  };
  std::vector<AgendaItem> out;
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    AgendaItem& item = agenda[i];
    const bool untitled = is_untitled(item);
    in_list = is_listed(i);
    const bool empty = (only_headed(item) && ((i >= last && !is_bill(item)) || untitled)) ||
                       in_list || only_heads_items(agenda, i);
    const bool silent = untitled && !speaks(item);
    const bool follows = untitled && !out.empty() && is_untitled(out.back());
    if (!out.empty() && speaks(out.back()) && resumes(item, out.back())) {
      for (Node& node : item.nodes) out.back().nodes.push_back(std::move(node));
      continue;
    }
    item.title = without_resumption(item.title);
    if (!out.empty() && (empty || silent || follows)) {
      move_nodes(std::move(item), out.back());
      continue;
    }
    if (empty || untitled) {
      AgendaItem first;
      move_nodes(std::move(item), first);
      item = std::move(first);
    }
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace gijiroku::indexer
