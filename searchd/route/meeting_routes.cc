// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/meeting_routes.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "core/anchor.h"
#include "searchd/minutes/meeting.h"
#include "searchd/minutes/utterance.h"
#include "searchd/request/request.h"
#include "searchd/route/former_reply.h"
#include "searchd/select/plenary_session.h"
#include "searchd/view/browse.h"
#include "searchd/view/help.h"
#include "searchd/view/json.h"

namespace gijiroku::search {
namespace {

std::optional<ShownMeeting> find_meeting(const Call& call, const std::string& text) {
  std::optional<ShownMeeting> out;
  if (!is_meeting_id(call.ids[0])) return out;
  call.pool.with_searcher(
      [&](const Searcher& searcher) { out = searcher.meeting(call.ids[0], text); });
  return out;
}

/// The meetings of the same body next to `shown` in time.
NeighborMeetings neighbors_of(const Call& call, const ShownMeeting& shown) {
  const Meeting& meeting = shown.meeting;
  const std::string& name = present_body(meeting);
  NeighborMeetings out;
  if (name.empty() || !meeting.held_on) return out;
  const auto session = plenary_session(name);
  const std::string& body = session ? session->name : name;
  MeetingList list;
  call.pool.with_searcher([&](const Searcher& searcher) { list = searcher.meetings(body, ""); });
  const auto& all = list.meetings;  // latest first, undated last
  const auto here = std::find_if(all.begin(), all.end(), [&](const MeetingSummary& each) {
    return each.meeting.id == meeting.id;
  });
  if (here == all.end()) return out;
  if (here != all.begin()) out.after = (here - 1)->meeting;
  if (here + 1 != all.end() && (here + 1)->meeting.held_on) out.before = (here + 1)->meeting;
  return out;
}

/// The meetings and the id of the generation that has them.
std::pair<MeetingList, std::string> list_meetings(const Call& call, const Browse& browse) {
  std::pair<MeetingList, std::string> out;
  call.pool.with_searcher([&](const Searcher& searcher) {
    out = {searcher.meetings(browse.body, browse.year), searcher.generation()};
  });
  return out;
}

}  // namespace

Reply home_page(const Call& call) {
  // One searcher for both figures, so that they are of one generation.
  MeetingList all;
  std::size_t utterances = 0;
  call.pool.with_searcher([&](const Searcher& searcher) {
    all = searcher.meetings("", "");
    utterances = searcher.utterances();
  });
  return {200, kHtmlType, view_home(all, utterances, call.site), {}, all.meetings.size()};
}

Reply help_page(const Call& call) { return {200, kHtmlType, view_help(call.site)}; }

Reply meetings_page(const Call& call) {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kIgnored);
  const auto [list, generation] = list_meetings(call, browse);
  return with_results({200, kHtmlType, view_meetings(browse, list, call.site)},
                      list.meetings.size(), list.missing_years);
}

Reply meeting_page(const Call& call) {
  const MeetingRequest request = read_meeting_request(call.parameters, UnknownParameters::kIgnored);
  const auto shown = find_meeting(call, request.text);
  if (!shown) return former_reply(call, "/meetings/", call.ids[0]);
  return with_results(
      {200, kHtmlType, view_meeting(*shown, request, call.site, neighbors_of(call, *shown))},
      shown->nodes.size(), shown->missing_years);
}

Reply utterance_page(const Call& call) {
  const auto node = node_id_from_text(call.ids[1]);
  std::optional<ShownUtterance> shown;
  if (is_meeting_id(call.ids[0]) && node) {
    call.pool.with_searcher(
        [&](const Searcher& searcher) { shown = searcher.utterance(call.ids[0], *node); });
  }
  if (!shown) return former_reply(call, "/meetings/", call.ids[0] + "/u/" + call.ids[1]);
  return {200, kHtmlType, view_utterance(*shown, call.site), {}, 1};
}

Reply api_meetings(const Call& call) {
  const Browse browse = read_browse(call.parameters, UnknownParameters::kRefused);
  const auto [list, generation] = list_meetings(call, browse);
  return with_results({200, kJsonType, meetings_json(browse, list, generation, call.site)},
                      list.meetings.size(), list.missing_years);
}

Reply api_meeting(const Call& call) {
  const MeetingRequest request = read_meeting_request(call.parameters, UnknownParameters::kRefused);
  const auto shown = find_meeting(call, request.text);
  if (!shown) return former_reply(call, "/api/v1/meetings/", call.ids[0]);
  return with_results({200, kJsonType, meeting_json(*shown, call.site)}, shown->nodes.size(),
                      shown->missing_years);
}

}  // namespace gijiroku::search
