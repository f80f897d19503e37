// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/service.h — gijiroku-searchd as a whole: searchers, the site, its log and its listeners.
#pragma once

#include <functional>

#include "searchd/settings.h"

namespace gijiroku::search {

/// Serves an index until a signal stops the process. At SIGHUP the settings of the site are those
/// that `read_again` returns; the index, its scope, the addresses and the log of queries are for
/// life. If it throws, the settings before stay in force. Throws if the service cannot start.
void serve(const Settings& settings, const std::function<Settings()>& read_again);

}  // namespace gijiroku::search
