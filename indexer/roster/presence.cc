// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/roster/presence.h"

#include <string>

#include "indexer/line/head.h"
#include "indexer/line/sentence.h"
#include "indexer/roster/attendees.h"

namespace gijiroku::indexer {

AttendeeGroup read_presence(const std::vector<std::string_view>& lines, const RoleTable& roles) {
  constexpr std::string_view kCame = "(出席)";
  AttendeeGroup came{"出席", {}};
  for (const AttendeeGroup& group : read_attendees("出席", lines, roles)) {
    for (const std::string& member : group.members) {
      const std::string form = literal_text(member);
      if (!form.ends_with(kCame)) continue;
      const Head head(member);
      came.members.push_back(tidy(head.printed(0, form.size() - kCame.size())));
    }
  }
  return came;
}

}  // namespace gijiroku::indexer
