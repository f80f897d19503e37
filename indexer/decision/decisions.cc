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

}  // namespace

void read_decisions(Meeting& meeting) {
  std::vector<AgendaItem>& agenda = meeting.agenda;
  const AgendaForms forms = forms_of(agenda);
  for (std::size_t i = 0; i < agenda.size(); ++i) {
    AgendaItem& item = agenda[i];
    const bool headed = !item.nodes.empty() && item.nodes.front().kind == NodeKind::kHeading;
    item.bills = bills_in(literal_form(headed ? item.nodes.front().text : item.title).text);
    if (item.bills.empty()) item.bills = bills_in(literal_form(item.title).text);
    if (item.bills.empty() && !headed) item.bills = announced_bill(item);
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

void read_record_decisions(Meeting& meeting) {
  read_record_items(meeting);
  read_decisions(meeting);
}

}  // namespace gijiroku::indexer
