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

std::optional<AttendeeGroup> read_presence_cells(const std::vector<std::string>& labels,
                                                 const std::vector<std::string_view>& lines) {
  constexpr std::size_t kLongest = 24;  // bytes
  if (labels.size() < 2 || lines.size() != 1 || lines[0].size() > kLongest) return std::nullopt;
  const std::string form = literal_text(lines[0]);
  const bool came = form.starts_with("出席"), absent = form.starts_with("欠席");
  if (!came && !absent) return std::nullopt;
  if (absent) return AttendeeGroup{labels.front(), {}};
  return AttendeeGroup{labels.front(), {labels[1]}};
}

}  // namespace gijiroku::indexer
