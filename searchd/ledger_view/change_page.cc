// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/ledger_view/change_page.h"

#include <algorithm>
#include <chrono>

#include "embedded/new_mustache.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/change_request.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerRow = 16;  // for spend_processor_time()

Html row_html(const ChangeEntry& entry, Scope scope) {
  spend_processor_time(kUnitsPerRow);
  Html out("kind", std::string(named(entry.change.kind).japanese));
  out["withdrawn"] = entry.change.kind == ChangeKind::kWithdrawn;
  out["id"] = entry.change.meeting;
  out["record"] = false;
  if (entry.meeting == nullptr) return out;
  const Meeting& meeting = *entry.meeting;
  Html record("name", short_name_of(meeting));
  record["url"] = meeting_path(meeting.id, "", "");
  record["date"] = date_of(meeting);
  record["iso"] = meeting.held_on ? iso(*meeting.held_on) : "";
  record["body"] = body_html(meeting);
  record["openness"] = restriction_html(meeting, scope);
  out["record"] = std::move(record);
  return out;
}

Html page_link_html(ChangeCriteria criteria, std::size_t page, bool exists) {
  criteria.page = page;
  return exists ? Html("url", changes_path(criteria)) : Html(false);
}

/// Links to the changes of the last days, and to all.
list periods_html(const ChangeCriteria& criteria, Date today) {
  const std::chrono::sys_days now(today);
  list out;
  const auto add = [&](std::string_view label, std::optional<Date> since) {
    Html one("label", std::string(label));
    one["url"] = changes_path({since});
    one["current"] = criteria.since == since;
    out.push_back(std::move(one));
  };
  add(strings::new_week, Date(now - std::chrono::days(7)));
  add(strings::new_month, Date(now - std::chrono::days(31)));
  add(strings::new_all, std::nullopt);
  return out;
}

}  // namespace

std::string view_changes(const ChangeCriteria& criteria, const ChangeLog& log, Date today,
                         const SiteSettings& site) {
  const std::size_t total = log.entries.size();
  const std::size_t pages = std::max<std::size_t>(1, (total + criteria.size - 1) / criteria.size);
  const std::size_t begin = std::min((criteria.page - 1) * criteria.size, total);
  const std::size_t end = std::min(begin + criteria.size, total);
  list days, rows;
  for (std::size_t i = begin; i < end; ++i) {
    rows.push_back(row_html(log.entries[i], site.scope));
    const Date day = log.entries[i].change.day;
    if (i + 1 < end && log.entries[i + 1].change.day == day) continue;
    Html one("day", japanese(day));
    one["iso"] = iso(day);
    one["rows"] = std::exchange(rows, {});
    days.push_back(std::move(one));
  }
  Html data("total", with_separators(total));
  data["since"] = criteria.since ? Html(japanese(*criteria.since)) : Html(false);
  data["days"] = days;
  data["none"] = begin == end;
  data["periods"] = periods_html(criteria, today);
  data["paged"] = pages > 1;
  data["page"] = std::to_string(criteria.page);
  data["pages"] = std::to_string(pages);
  data["previous"] = page_link_html(criteria, criteria.page - 1, criteria.page > 1);
  data["next"] = page_link_html(criteria, criteria.page + 1, criteria.page < pages);
  const bool plain = !criteria.since && criteria.page == 1;
  return render({site,
                 std::string(strings::new_heading),
                 embedded::new_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 plain ? changes_path(criteria) : "",
                 std::string(strings::new_description)});
}

}  // namespace gijiroku::search
