// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/feed/atom.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "core/xml_escape.h"
#include "embedded/strings.h"
#include "searchd/model/processor_time.h"
#include "searchd/request/feed_path.h"
#include "searchd/request/site_path.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

constexpr std::size_t kUnitsPerEntry = 16;  // for spend_processor_time()

struct Entry {
  std::string id, title, author, path, text;
  std::optional<Date> day;
};

void put(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">").append(xml_escape(text));
  out.append("</").append(name).append(">\n");
}

void put_link(std::string& out, std::string_view relation, std::string_view type,
              const std::string& address) {
  out.append("<link rel=\"").append(relation).append("\" type=\"").append(type);
  out.append("\" href=\"").append(xml_escape(address)).append("\"/>\n");
}

/// Records without a date are older than all others, so that they never look new.
std::string time_of(const std::optional<Date>& day) {
  return day ? iso(*day) + "T00:00:00+09:00" : "1970-01-01T00:00:00Z";
}

/// A name for `id` that does not depend on where the site is.
std::string urn(const std::string& id) { return "tag:gijiroku,2026:" + id; }

std::string feed(const std::string& title, const std::string& feed_path,
                 const std::string& page_path, const std::vector<Entry>& entries,
                 const SiteSettings& site) {
  std::string out =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"ja\">\n";
  put(out, "id", urn(feed_path));
  put(out, "title", title);
  std::optional<Date> latest;
  for (const Entry& entry : entries) latest = std::max(latest, entry.day);
  put(out, "updated", time_of(latest));
  out += "<author>\n";
  put(out, "name", site.operator_name.empty() ? site.name : site.operator_name);
  out += "</author>\n";
  put_link(out, "self", "application/atom+xml", site.address(feed_path));
  put_link(out, "alternate", "text/html", site.address(page_path));
  for (const Entry& entry : entries) {
    spend_processor_time(kUnitsPerEntry);
    out += "<entry>\n";
    put(out, "id", urn(entry.id));
    put(out, "title", entry.title);
    put(out, "published", time_of(entry.day));
    put(out, "updated", time_of(entry.day));
    if (!entry.author.empty()) {
      out += "<author>\n";
      put(out, "name", entry.author);
      out += "</author>\n";
    }
    put_link(out, "alternate", "text/html", site.address(entry.path));
    put(out, "summary", entry.text);
    out += "</entry>\n";
  }
  return out + "</feed>\n";
}

}  // namespace

std::string search_feed(const Criteria& criteria, const Answer& answer, const SiteSettings& site) {
  std::vector<Entry> entries;
  for (const Hit& hit : answer.hits) {
    const std::string& speaker = hit.name.empty() ? hit.label : hit.name;
    const std::string title = speaker.empty()
                                  ? name_of(hit.meeting)
                                  : strings::follow_ups_person(name_of(hit.meeting), speaker);
    entries.push_back({hit.id, title, speaker,
                       meeting_path(hit.meeting.id, criteria.text, hit.anchor),
                       text_of(hit.snippet), hit.meeting.held_on});
  }
  const std::string title =
      criteria.text.empty() ? std::string(strings::feed_latest) : strings::quoted(criteria.text);
  return feed(strings::feed_title(title, site.name), search_feed_path(criteria),
              search_path(criteria), entries, site);
}

std::string meetings_feed(const Browse& browse, const MeetingList& list, const SiteSettings& site) {
  std::vector<Entry> entries;
  for (const MeetingSummary& each : list.meetings) {
    if (entries.size() == kFeedEntries) break;
    const Meeting& meeting = each.meeting;
    entries.push_back({meeting.id, name_of(meeting), meeting.body, meeting_path(meeting.id, "", ""),
                       strings::feed_speeches(std::to_string(each.utterances)), meeting.held_on});
  }
  const std::string title = browse.body.empty() ? std::string(strings::feed_minutes)
                                                : strings::feed_minutes_of(browse.body);
  return feed(strings::feed_title(title, site.name), meetings_feed_path(browse),
              browse_path(browse), entries, site);
}

}  // namespace gijiroku::search
