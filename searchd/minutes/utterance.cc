// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/minutes/utterance.h"

#include "embedded/strings.h"
#include "embedded/utterance_mustache.h"
#include "searchd/request/site_path.h"
#include "searchd/view/crumb.h"
#include "searchd/view/html.h"

namespace gijiroku::search {
namespace {

Html neighbor_html(const Hit& hit, const std::string& anchor) {
  return anchor.empty() ? Html(false) : Html(utterance_path(hit.meeting.id, anchor));
}

std::string title_of(const Hit& hit) {
  const std::string& speaker = hit.name.empty() ? hit.label : hit.name;
  return strings::with_note(speaker.empty() ? strings::utterance_unlabelled : speaker,
                            name_of(hit.meeting));
}

}  // namespace

std::string view_utterance(const ShownUtterance& shown, const SiteSettings& site) {
  const Hit& hit = shown.hit;
  const Meeting& meeting = hit.meeting;
  const std::string path = utterance_path(meeting.id, hit.anchor);
  Html data("anchor", hit.anchor);
  data["meeting_url"] = meeting_path(meeting.id, "", "");
  data["place_url"] = meeting_path(meeting.id, "", hit.anchor);
  data["path"] = path;
  data["cite_url"] = citation_path(hit.id);
  data["name"] = short_name_of(meeting);
  data["crumb"] = crumb_of(meeting);
  data["body"] = optional_html(meeting.body);
  data["body_url"] = browse_path({present_body(meeting), "", 1});
  data["date"] = date_of(meeting);
  data["iso"] = meeting.held_on ? iso(*meeting.held_on) : "";
  data["openness"] = disclosure_html(meeting, site.scope);
  data["item"] = item_html(hit.item);
  data["item_title"] = optional_html(hit.item.title);
  data["speaker"] = speaker_html(hit);
  data["seq"] = std::to_string(hit.seq);
  data["source_page"] = hit.page > 0 ? Html(std::to_string(hit.page)) : Html(false);
  data["follow_up"] =
      hit.follow_up ? Html(std::string(named(*hit.follow_up).japanese)) : Html(false);
  data["segments"] = segments_html(hit.snippet);
  data["before"] = neighbor_html(hit, shown.before);
  data["after"] = neighbor_html(hit, shown.after);
  data["doc"] = meeting.doc;
  data["original"] = optional_html(original_url(site, meeting.doc));
  return render({site,
                 title_of(hit),
                 embedded::utterance_mustache,
                 std::move(data),
                 "",
                 {},
                 true,
                 path,
                 strings::utterance_description(date_of(hit.meeting), short_name_of(hit.meeting))});
}

}  // namespace gijiroku::search
