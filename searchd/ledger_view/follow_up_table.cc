// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/follow_up_table.h"

#include "embedded/strings.h"
#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

std::string day_of(const Meeting& meeting) { return meeting.held_on ? iso(*meeting.held_on) : ""; }

}  // namespace

const std::vector<TableColumn>& follow_up_columns() {
  static const std::vector<TableColumn> kColumns{{"url", strings::column_url},
                                                 {"meeting", strings::column_meeting},
                                                 {"body", strings::column_body},
                                                 {"date", strings::column_date},
                                                 {"year", strings::column_year},
                                                 {"kind", strings::column_kind},
                                                 {"item", strings::column_item},
                                                 {"follow_up", strings::column_follow_up},
                                                 {"by", strings::column_said_by},
                                                 {"by_name", strings::column_said_by_name},
                                                 {"to", strings::column_to},
                                                 {"to_name", strings::column_to_name},
                                                 {"due", strings::column_due},
                                                 {"text", strings::column_sentence},
                                                 {"request", strings::column_request},
                                                 {"request_url", strings::column_request_url},
                                                 {"state", strings::column_state},
                                                 {"later_date", strings::column_later_date},
                                                 {"later_text", strings::column_later_text},
                                                 {"later_url", strings::column_later_url},
                                                 {"extracted", strings::column_extracted},
                                                 {"source", strings::column_source},
                                                 {"original", strings::column_original}};
  return kColumns;
}

std::vector<TableCell> follow_up_cells(const FollowUpList& list, const FollowUpEntry& entry,
                                       TableFormat format, const SiteSettings& site) {
  const Meeting& meeting = list.meeting(entry.said);
  const auto url = [&](const Saying& said) {
    return site.address(meeting_path(list.meeting(said).id, "", said.anchor));
  };
  const Saying* const later = list.later(entry);
  const Saying* const request = entry.requests.empty() ? nullptr : &entry.requests.front();
  const FollowUpState state = later ? FollowUpState::kReported : FollowUpState::kOpen;
  const bool in_item = entry.item_kind != AgendaKind::kNone;
  const Named extracted{entry.stated ? "false" : "true", entry.stated ? "" : strings::derived};
  return {{url(entry.said)},
          {meeting.title},
          {meeting.body},
          {day_of(meeting)},
          {meeting.year ? std::to_string(*meeting.year) : "", true},
          {in_item ? name_in(named(entry.item_kind), format) : ""},
          {entry.item},
          {name_in(named(entry.kind), format)},
          {entry.said.office},
          {entry.said.name},
          {entry.to},
          {entry.to_name},
          {entry.due},
          {entry.said.sentence},
          {request != nullptr ? request->sentence : ""},
          {request != nullptr ? url(*request) : ""},
          {name_in(named(state), format)},
          {later != nullptr ? day_of(list.meeting(*later)) : ""},
          {later != nullptr ? later->sentence : ""},
          {later != nullptr ? url(*later) : ""},
          {name_in(extracted, format), true},
          {meeting.doc},
          {original_url(site, meeting.doc)}};
}

std::optional<std::vector<TableCell>> FollowUpListRows::next(TableFormat format) {
  if (next_ == list_.found.size()) return std::nullopt;
  return follow_up_cells(list_, *list_.found[next_++], format, site_);
}

}  // namespace gijiroku::search
