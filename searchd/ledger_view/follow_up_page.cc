// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/follow_up_page.h"

#include <algorithm>

#include "embedded/follow_ups_mustache.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/follow_up_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerRow = 32, kUnitsPerLink = 16;  // for spend_processor_time()
constexpr std::size_t kVisibleValues = 12;                    // of a facet; the others are folded

std::string person(const std::string& office, const std::string& name) {
  if (office.empty() || name.find(office) != name.npos) return name;
  return name.empty() ? office : strings::follow_ups_person(office, name);
}

Html saying_html(const FollowUpList& all, const Saying& said) {
  const Meeting& meeting = all.meeting(said);
  Html out("sentence", said.sentence);
  out["url"] = meeting_path(meeting.id, "", said.anchor);
  out["who"] = optional_html(person(said.office, said.name));
  out["date"] = date_of(meeting);
  out["iso"] = meeting.held_on ? iso(*meeting.held_on) : "";
  return out;
}

Html row_html(const FollowUpList& all, const FollowUpEntry& entry, Scope scope) {
  spend_processor_time(kUnitsPerRow);
  const Meeting& meeting = all.meeting(entry.said);
  Html out = saying_html(all, entry.said);
  const bool promise = entry.kind == FollowUpKind::kPromise;
  out["kind"] = std::string(named(entry.kind).japanese);
  out["promise"] = promise;
  out["to"] = optional_html(person(entry.to, entry.to_name));
  out["due"] = optional_html(entry.due);
  out["stated"] = entry.stated;
  out["meeting"] = short_name_of(meeting);
  out["body"] = body_html(meeting);
  out["item_title"] = optional_html(entry.item);
  out["openness"] = restriction_html(meeting, scope);
  list requests;
  for (const Saying& request : entry.requests) {
    requests.push_back(saying_html(all, request));
    requests.back()["kind"] = std::string(named(request.kind).japanese);
  }
  out["requests"] = requests;
  const Saying* const later = all.later(entry);
  out["later"] = later != nullptr ? saying_html(all, *later) : Html(false);
  return out;
}

/// The criteria without, or with, a value of a facet.
FollowUpCriteria with_value(FollowUpCriteria criteria, std::string_view parameter,
                            const FacetValue& value) {
  const std::string chosen = value.selected ? "" : value.value;
  criteria.page = 1;
  if (parameter == "body") criteria.body = chosen;
  if (parameter == "year") criteria.year = chosen;
  if (parameter == "office") criteria.office = chosen;
  if (parameter == "follow_up") criteria.kind = follow_up_kind(chosen);
  if (parameter != "state") return criteria;
  criteria.state.reset();
  for (const FollowUpState state : {FollowUpState::kOpen, FollowUpState::kReported}) {
    if (named(state).code == chosen) criteria.state = state;
  }
  return criteria;
}

Html facet_html(const FollowUpFacet& facet, const FollowUpCriteria& criteria) {
  list shown, more;
  for (const FacetValue& value : facet.values) {
    spend_processor_time(kUnitsPerLink);
    Html link("label", value.japanese);
    link["url"] = follow_ups_path(with_value(criteria, facet.parameter, value));
    link["count"] = with_separators(value.count);
    link["chosen"] = value.selected;
    (shown.size() < kVisibleValues || value.selected ? shown : more).push_back(std::move(link));
  }
  Html out("title", std::string(facet.japanese));
  out["has_values"] = !shown.empty();
  out["values"] = shown;
  out["has_more"] = !more.empty();
  out["more"] = more;
  return out;
}

/// What is listed: 「総務委員会」「2020年度」「未確認」の残された課題.
std::string heading(const FollowUpCriteria& criteria, const FollowUpList& all) {
  if (!criteria.meeting.empty()) return std::string(strings::follow_ups_of_meeting);
  std::string out;
  for (const FollowUpFacet& facet : all.facets) {
    for (const FacetValue& value : facet.values) {
      if (value.selected) (out += out.empty() ? "" : strings::list_dot) += value.japanese;
    }
  }
  return out.empty() ? std::string(strings::follow_ups_list) : strings::follow_ups_of(out);
}

Html page_link_html(FollowUpCriteria criteria, std::size_t page, bool exists) {
  criteria.page = page;
  return exists ? Html("url", follow_ups_path(criteria)) : Html(false);
}

void put_pager(Html& data, const FollowUpCriteria& criteria, std::size_t total) {
  const std::size_t pages = std::max<std::size_t>(1, (total + criteria.size - 1) / criteria.size);
  data["paged"] = pages > 1;
  data["page"] = std::to_string(criteria.page);
  data["pages"] = std::to_string(pages);
  data["previous"] = page_link_html(criteria, criteria.page - 1, criteria.page > 1);
  data["next"] = page_link_html(criteria, criteria.page + 1, criteria.page < pages);
  FollowUpCriteria whole = criteria;
  whole.size = kMaxFollowUps;
  whole.page = 1;
  data["on_one_page"] =
      pages > 1 && total <= kMaxFollowUps ? Html("url", follow_ups_path(whole)) : Html(false);
}

void put_meeting(Html& data, const FollowUpCriteria& criteria, const FollowUpList& all) {
  data["of_meeting"] = false;
  if (criteria.meeting.empty()) return;
  for (const MeetingSummary& each : all.generation->meetings) {
    if (each.meeting.id != criteria.meeting) continue;
    Html of_meeting("name", name_of(each.meeting));
    of_meeting["url"] = meeting_path(each.meeting.id, "", "");
    data["of_meeting"] = std::move(of_meeting);
  }
}

}  // namespace

std::string view_follow_ups(const FollowUpCriteria& criteria, const FollowUpList& all,
                            const SiteSettings& site) {
  const std::size_t total = all.found.size();
  const std::size_t begin = std::min((criteria.page - 1) * criteria.size, total);
  const std::size_t end = std::min(begin + criteria.size, total);
  list rows, facets;
  for (std::size_t i = begin; i < end; ++i)
    rows.push_back(row_html(all, *all.found[i], site.scope));
  for (const FollowUpFacet& facet : all.facets) facets.push_back(facet_html(facet, criteria));
  const std::string title = heading(criteria, all), path = follow_ups_path(criteria);
  Html data("heading", title);
  data["total"] = with_separators(total);
  data["rows"] = rows;
  data["some"] = !rows.empty();
  data["facets"] = facets;
  data["narrowed"] = criteria.is_filtered();
  data["missing"] = optional_html(missing_records_message(all.missing_years));
  data["csv_url"] = follow_up_table_path(criteria, TableFormat::kCsv);
  data["excel_url"] = follow_up_table_path(criteria, TableFormat::kExcel);
  data["jsonl_url"] = follow_up_table_path(criteria, TableFormat::kJsonLines);
  put_pager(data, criteria, total);
  put_meeting(data, criteria, all);
  // Search engines need one of the many addresses of the same rows.
  const bool plain = !criteria.is_filtered() && criteria.page == 1;
  return render({site,
                 title,
                 embedded::follow_ups_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 plain ? path : "",
                 std::string(strings::follow_ups_description),
                 "",
                 "",
                 path});
}

}  // namespace gijiroku::search
