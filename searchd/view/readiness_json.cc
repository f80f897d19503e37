// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/view/readiness_json.h"

#include <nlohmann/json.hpp>

namespace gijiroku::search {

std::string readiness_json(bool ready, const FairSemaphore::Load& load) {
  return nlohmann::ordered_json{{"status", ready ? "ready" : "busy"},
                                {"waiting", load.waiting},
                                {"longest_wait_ms", load.longest_wait.count()}}
      .dump();
}

}  // namespace gijiroku::search
