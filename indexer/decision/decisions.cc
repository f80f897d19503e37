// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/decision/decisions.h"

#include <algorithm>
#include <string_view>

#include "indexer/agenda/announcement.h"
#include "indexer/agenda/bill_number.h"
#include "indexer/agenda/record_items.h"
#include "indexer/decision/agenda_forms.h"
#include "indexer/decision/follow_up.h"
#include "indexer/decision/outcome.h"
#include "indexer/decision/proposer.h"
#include "indexer/disclosure/closed_parts.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kAnnouncement = 3000;  // bytes

/// The bills in the words by which an item without a heading is taken up.
std::vector<std::string> announced_bill(const AgendaItem& item) {
  if (item.title.empty() || item.nodes.empty()) return {};
  const std::string_view text = item.nodes.front().text;
  const auto taken = announcements_in(
      text.substr(0, boundary_at_or_before(text, std::min(text.size(), kAnnouncement))));
  return taken.empty() ? std::vector<std::string>{} : taken.back().bills;
}

/// Which of the records, all in one item, are in parts that were not public.
std::vector<bool> closed_records(Meeting& meeting) {
  std::vector<Node>& records = meeting.agenda.front().nodes;
  std::vector<Openness> stated;
  for (const Node& record : records) stated.push_back(record.disclosure);
  const Disclosure before = meeting.disclosure;
  if (mark_closed_parts(meeting).empty()) return {};
  meeting.disclosure = before;
  std::vector<bool> closed;
  for (std::size_t i = 0; i < records.size(); ++i) {
    closed.push_back(records[i].disclosure == Openness::kClosed);
    records[i].disclosure = stated[i];
  }
  return closed;
}

/// The title may name what the meeting was about.
void close_title_of_closed(Meeting& meeting) {
  for (const AgendaItem& item : meeting.agenda) {
    const auto is_closed = [](const Node& node) { return node.disclosure == Openness::kClosed; };
    if (!std::all_of(item.nodes.begin(), item.nodes.end(), is_closed)) return;
  }
  for (Node& title : meeting.header) title.disclosure = Openness::kClosed;
}

}  // namespace

void read_decisions(Meeting& meeting) {
  std::vector<AgendaItem>& agenda = meeting.agenda;
  const AgendaForms forms = forms_of(agenda);
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    AgendaItem& item = agenda[i];
    const bool headed = !item.nodes.empty() && item.nodes.front().kind == NodeKind::kHeading;
    const std::vector<std::string> joint = std::move(item.bills);  // of agenda/spoken_items.h
    item.bills = bills_in(literal_text(headed ? item.nodes.front().text : item.title));
    if (item.bills.empty()) item.bills = bills_in(literal_text(item.title));
    if (item.bills.empty() && !headed) item.bills = announced_bill(item);
    for (const std::string& bill : joint) {
      if (std::find(item.bills.begin(), item.bills.end(), bill) == item.bills.end())
        item.bills.push_back(bill);
    }
    item.proposer = proposer_in(item, forms[i]);
  }
  const auto decisions = decisions_of(agenda, forms);
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    agenda[i].follow_ups = follow_ups_of(agenda, forms, i);
    const bool titled = agenda[i].kind != AgendaKind::kNone || !agenda[i].title.empty();
    if (!titled || !decisions[i]) continue;
    agenda[i].outcome = decisions[i]->outcome;
    agenda[i].decided = decisions[i]->evidence;
  }
}

std::vector<Diagnostic> read_record_decisions(Meeting& meeting) {
  join_record_items(meeting);
  read_record_items(meeting, closed_records(meeting));
  read_decisions(meeting);  // the chair may close items by their bills
  std::vector<Diagnostic> closed = mark_closed_parts(meeting);
  for (Diagnostic& each : closed) each.message = "記録 " + meeting.doc + ": " + each.message;
  if (!closed.empty()) close_title_of_closed(meeting);
  return closed;
}

}  // namespace gijiroku::indexer
