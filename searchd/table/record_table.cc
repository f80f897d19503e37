// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/table/record_table.h"

#include <algorithm>

#include "embedded/strings.h"
#include "searchd/request/site_path.h"
#include "searchd/select/fit_names.h"

namespace gijiroku::search {
namespace {

/// The best way in which the tier matches: a literal match within a word is of both kinds.
std::string text_of(Tier tier, TableFormat format) {
  const auto last =
      std::ranges::find_if(std::rbegin(kFits), std::rend(kFits),
                           [&](const NamedFit& each) { return fits(tier, each.fit); });
  if (last == std::rend(kFits)) return "";
  return std::string(is_for_people(format) ? name_of(last->fit) : last->code);
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts)
    out.append(out.empty() ? "" : strings::list_comma).append(text);
  return out;
}

std::string joined(const std::vector<int>& numbers) {
  std::vector<std::string> texts;
  for (const int number : numbers) texts.push_back(std::to_string(number));
  return joined(texts);
}

TableCell number(std::int64_t value) { return {value > 0 ? std::to_string(value) : "", true}; }

}  // namespace

const std::vector<TableColumn>& record_columns() {
  static const std::vector<TableColumn> kColumns{{"url", strings::column_url},
                                                 {"meeting", strings::column_meeting},
                                                 {"body", strings::column_body},
                                                 {"date", strings::column_date},
                                                 {"year", strings::column_year},
                                                 {"kind", strings::column_kind},
                                                 {"numbers", strings::column_numbers},
                                                 {"item", strings::column_item},
                                                 {"bills", strings::column_bills},
                                                 {"outcome", strings::column_outcome},
                                                 {"decision", strings::column_decision},
                                                 {"node", strings::column_node},
                                                 {"seq", strings::column_seq},
                                                 {"label", strings::column_label},
                                                 {"name", strings::column_name},
                                                 {"role", strings::column_role},
                                                 {"follow_up", strings::column_follow_up},
                                                 {"tier", strings::column_tier},
                                                 {"text", strings::column_text},
                                                 {"source", strings::column_source},
                                                 {"page", strings::column_page},
                                                 {"original", strings::column_original}};
  return kColumns;
}

std::vector<TableCell> record_cells(const FoundRecord& record, TableFormat format,
                                    const SiteSettings& site) {
  const Hit& hit = record.hit;
  const Meeting& meeting = hit.meeting;
  const ItemRef& item = hit.item;
  const bool speech = hit.node == NodeKind::kUtterance;
  const bool in_item = item.kind != AgendaKind::kNone;
  const bool decided = item.outcome != Outcome::kUnknown;
  return {{site.address(record_path(meeting.id, hit.anchor))},
          {meeting.title},
          {meeting.body},
          {meeting.held_on ? iso(*meeting.held_on) : ""},
          number(meeting.year.value_or(0)),
          {in_item ? name_in(named(item.kind), format) : ""},
          {joined(item.numbers)},
          {item.title},
          {joined(item.bills)},
          {decided ? name_in(named(item.outcome), format) : ""},
          {item.decision},
          {name_in(named(hit.node), format)},
          number(hit.seq),
          {hit.label},
          {hit.name},
          {speech ? name_in(named(hit.role), format) : ""},
          {hit.follow_up ? name_in(named(*hit.follow_up), format) : ""},
          {text_of(record.tier, format)},
          {record.text},
          {meeting.doc},
          number(hit.page),
          {original_url(site, meeting.doc)}};
}

}  // namespace gijiroku::search
