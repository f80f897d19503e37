// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/agenda/sections.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

bool only_headed(const AgendaItem& item) {
  return std::all_of(item.nodes.begin(), item.nodes.end(),
                     [](const Node& node) { return node.kind == NodeKind::kHeading; });
}

/// 議案第1号 is an item also if nothing follows it.
bool is_bill(const AgendaItem& item) {
  const auto heading = read_agenda_heading(Head(item.nodes.front().text));
  return heading && heading->form == HeadingForm::kBill && !heading->title.empty();
}

/// 報告事項 over numbered reports.
bool is_section(const AgendaItem& item) {
  return item.numbers.empty() && class_of_title(item.title) == TitleClass::kReportSection;
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
  const std::string line = literal_form(without_resumption(again->text)).text;
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
  item.title = heading.title.empty() ? std::string(line.text) : std::move(heading.title);
  return item;
}

std::vector<AgendaItem> joined_sections(std::vector<AgendaItem> agenda) {
  std::size_t last = agenda.size();  // behind the last item with more than a heading
  while (last > 0 && only_headed(agenda[last - 1])) --last;
  std::vector<AgendaItem> out;
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    AgendaItem& item = agenda[i];
    const bool untitled = is_untitled(item);
    const bool empty =
        only_headed(item) && ((i >= last && !is_bill(item)) || untitled || is_section(item));
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
