// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/follow_up_table.h"

#include "searchd/request/site_path.h"

namespace gijiroku::search {
namespace {

std::string day_of(const Meeting& meeting) { return meeting.held_on ? iso(*meeting.held_on) : ""; }

}  // namespace

const std::vector<TableColumn>& follow_up_columns() {
  static const std::vector<TableColumn> kColumns{{"url", "アドレス"},
                                                 {"meeting", "会議"},
                                                 {"body", "会議体"},
                                                 {"date", "開催日"},
                                                 {"year", "年度"},
                                                 {"kind", "議題の種別"},
                                                 {"item", "議題"},
                                                 {"follow_up", "残された課題"},
                                                 {"by", "言った人（表記）"},
                                                 {"by_name", "言った人の氏名"},
                                                 {"to", "相手（表記）"},
                                                 {"to_name", "相手の氏名"},
                                                 {"due", "期限"},
                                                 {"text", "発言の文"},
                                                 {"request", "答えた要望"},
                                                 {"request_url", "要望のアドレス"},
                                                 {"state", "その後"},
                                                 {"later_date", "報告の日"},
                                                 {"later_text", "報告の文"},
                                                 {"later_url", "報告のアドレス"},
                                                 {"extracted", "自動抽出"},
                                                 {"source", "原資料"},
                                                 {"original", "原資料のアドレス"}};
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
  const Named extracted{entry.stated ? "false" : "true", entry.stated ? "" : "自動抽出"};
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
