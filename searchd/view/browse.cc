// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/browse.h"

#include <algorithm>

#include "embedded/home_mustache.h"
#include "embedded/meetings_mustache.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/feed_path.h"
#include "searchd/request/site_path.h"
#include "searchd/select/body_groups.h"
#include "searchd/select/meeting_list.h"
#include "searchd/view/html.h"
#include "searchd/view/messages.h"

namespace gijiroku::search {
namespace {

using kainjow::mustache::list;

constexpr std::size_t kUnitsPerLink = 16;                       // for spend_processor_time()
constexpr std::size_t kVisibleBodies = 15, kVisibleYears = 40;  // the others are folded

/// The index has a value of its own, 不明, for records without a body.
std::string body_name(const std::string& body) {
  return std::string(body == kUnknownBody ? strings::body_unstated : body);
}

Html link_html(const std::string& label, const std::string& url, std::size_t count, bool chosen) {
  spend_processor_time(kUnitsPerLink);
  Html out("label", label);
  out["url"] = url;
  out["count"] = with_separators(count);
  out["chosen"] = chosen;
  return out;
}

/// A link that selects a group. That of the selected group removes it.
Html group_html(const Browse& browse, const ValueGroup& group) {
  std::string body;
  if (!group.chosen && !group.values.empty())
    body = group.values.size() > 1 ? group.label : group.values.front();
  Html out = link_html(body_name(group.label), browse_path({body, browse.year, 1}), group.count,
                       group.chosen);
  list parts;
  for (const ValueGroup& part : group.parts) parts.push_back(group_html(browse, part));
  out["is_group"] = !parts.empty();
  out["parts"] = parts;
  return out;
}

/// Links, of which only the first `visible` and the selected one are not folded.
void put_links(Html& out, const std::string& name, std::vector<Html> links, std::size_t visible) {
  list shown, more;
  for (Html& link : links)
    (shown.size() < visible || link["chosen"].is_true() ? shown : more).push_back(std::move(link));
  out["has_more_" + name] = !more.empty();
  out[name] = shown;
  out["more_" + name] = more;
}

/// Links to the meetings of a body and to those of a 年度.
void put_choices(Html& out, const MeetingList& meetings, const Browse& browse) {
  std::vector<Html> bodies, years;
  for (const ValueGroup& group : body_groups(meetings.bodies))
    bodies.push_back(group_html(browse, group));
  for (const FacetValue& value : meetings.years) {
    const Browse other{browse.body, value.selected ? "" : value.value, 1};
    years.push_back(link_html(value.japanese, browse_path(other), value.count, value.selected));
  }
  put_links(out, "bodies", std::move(bodies), kVisibleBodies);
  put_links(out, "years", std::move(years), kVisibleYears);
}

/// "1999年4月1日 〜 2020年12月14日"; empty if no meeting has a date.
std::string period(const std::vector<MeetingSummary>& meetings) {
  std::optional<Date> first, last;
  for (const MeetingSummary& summary : meetings) {
    const auto& day = summary.meeting.held_on;
    if (!day) continue;
    first = first ? std::min(*first, *day) : *day;
    last = last ? std::max(*last, *day) : *day;
  }
  if (!first) return "";
  if (*first == *last) return japanese(*first);
  return strings::meetings_period(japanese(*first), japanese(*last));
}

Html row_html(const MeetingSummary& summary, const SiteSettings& site) {
  const Meeting& meeting = summary.meeting;
  spend_processor_time(kUnitsPerLink);
  Html out("name", short_name_of(meeting));
  out["url"] = meeting_path(meeting.id, "", "");
  out["date"] = date_of(meeting);
  out["iso"] = meeting.held_on ? iso(*meeting.held_on) : "";
  out["body"] = body_html(meeting);
  out["speeches"] = with_separators(summary.utterances);
  out["openness"] = restriction_html(meeting, site.scope);
  return out;
}

Html page_link_html(const Browse& browse, std::size_t page, bool exists) {
  if (!exists) return false;
  return Html("url", browse_path({browse.body, browse.year, page}));
}

/// Search engines need each meeting once: in the list of its body, or in that of its year.
bool facets_combine(const Browse& browse) { return !browse.body.empty() && !browse.year.empty(); }

std::string heading(const Browse& browse) {
  const std::string body = body_name(browse.body);
  if (browse.year.empty()) return std::string(body.empty() ? strings::page_meetings : body);
  const std::string year = browse.year == kUnknownYear ? std::string(strings::year_unknown)
                                                       : strings::year_one(browse.year);
  return body.empty() ? strings::meetings_of(year) : strings::with_note(body, year);
}

}  // namespace

std::string view_home(const MeetingList& all, std::size_t utterances, const SiteSettings& site) {
  Html data("meetings", with_separators(all.meetings.size()));
  data["utterances"] = with_separators(utterances);
  data["period"] = optional_html(period(all.meetings));
  data["empty"] = all.meetings.empty();
  data["missing"] = optional_html(missing_records_message(all.missing_years));
  put_choices(data, all, {});
  list latest;
  // The list is sorted by day, latest first.
  for (std::size_t i = 0; i < std::min<std::size_t>(5, all.meetings.size()); ++i) {
    latest.push_back(row_html(all.meetings[i], site));
  }
  data["latest"] = latest;
  return render({site,
                 "",
                 embedded::home_mustache,
                 std::move(data),
                 "",
                 {},
                 false,
                 "/",
                 std::string(strings::home_description),
                 "",
                 meetings_feed_path({})});
}

std::string view_meetings(const Browse& browse, const MeetingList& list_of,
                          const SiteSettings& site) {
  const std::size_t total = list_of.meetings.size();
  const std::size_t pages =
      std::max<std::size_t>(1, (total + kMeetingsPerPage - 1) / kMeetingsPerPage);
  // A page past the end has no rows; the template says so.
  const std::size_t begin = std::min((browse.page - 1) * kMeetingsPerPage, total);
  const std::size_t end = std::min(begin + kMeetingsPerPage, total);
  list rows;
  for (std::size_t i = begin; i < end; ++i) rows.push_back(row_html(list_of.meetings[i], site));
  Html data("heading", heading(browse));
  data["total"] = with_separators(total);
  data["rows"] = rows;
  data["none"] = rows.empty();
  data["missing"] = optional_html(missing_records_message(list_of.missing_years));
  data["narrowed"] = !browse.body.empty() || !browse.year.empty();
  data["paged"] = pages > 1;
  data["page"] = std::to_string(browse.page);
  data["pages"] = std::to_string(pages);
  data["previous"] = page_link_html(browse, browse.page - 1, browse.page > 1);
  data["next"] = page_link_html(browse, browse.page + 1, browse.page < pages);
  // The same selection as a search for records: the page links to its utterances.
  Criteria within;
  Filter bodies{Field::kBody, {}};
  for (const FacetValue& body : list_of.bodies)
    if (body.selected) bodies.values.push_back(body.value);
  if (!browse.body.empty())
    within.filters.push_back(bodies.values.empty() ? Filter{Field::kBody, {browse.body}} : bodies);
  if (!browse.year.empty()) within.filters.push_back({Field::kYear, {browse.year}});
  data["search_url"] = search_path(within);
  put_choices(data, list_of, browse);
  return render({site,
                 heading(browse),
                 embedded::meetings_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 facets_combine(browse) ? "" : browse_path(browse),
                 std::string(strings::meetings_description),
                 "",
                 meetings_feed_path(browse)});
}

}  // namespace gijiroku::search
