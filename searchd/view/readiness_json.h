// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/view/readiness_json.h — whether the service keeps up with its requests, as JSON.
#pragma once

#include <string>

#include "searchd/engine/fair_semaphore.h"

namespace gijiroku::search {

/// {"status","waiting","longest_wait_ms"}; the status is "ready" or "busy". Total.
std::string readiness_json(bool ready, const FairSemaphore::Load& load);

}  // namespace gijiroku::search
