// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/meeting_routes.h — the home page, the help page, the list of meetings, one meeting,
// and one utterance.
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

/// Those of an id that no meeting has get status 404.
Reply home_page(const Call& call);
Reply help_page(const Call& call);
Reply meetings_page(const Call& call);
Reply meeting_page(const Call& call);
Reply utterance_page(const Call& call);
Reply api_meetings(const Call& call);
Reply api_meeting(const Call& call);

}  // namespace gijiroku::search
