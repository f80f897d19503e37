// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/route/diet_routes.h"

#include "searchd/kokkai/diet_api.h"

namespace gijiroku::search {
namespace {

Reply answer(const Call& call, kokkai::Endpoint endpoint) {
  kokkai::DietReply out = kokkai::answer(call.query, endpoint, call.pool, call.site);
  Reply reply{out.status, out.type, std::move(out.body), {}, out.results};
  if (out.status != 200) reply.route = "bad_request";
  return reply;
}

}  // namespace

Reply diet_speeches(const Call& call) { return answer(call, kokkai::Endpoint::kSpeech); }
Reply diet_meetings(const Call& call) { return answer(call, kokkai::Endpoint::kMeeting); }
Reply diet_meeting_list(const Call& call) { return answer(call, kokkai::Endpoint::kMeetingList); }

}  // namespace gijiroku::search
