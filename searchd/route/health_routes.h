// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/route/health_routes.h — what monitors ask: does the service live, and can it take
// requests?
#pragma once

#include "searchd/route/call.h"

namespace gijiroku::search {

Reply health(const Call& call);
Reply readiness(const Call& call);

}  // namespace gijiroku::search
