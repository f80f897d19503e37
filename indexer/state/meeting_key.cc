// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/meeting_key.h"

#include "core/text.h"

namespace gijiroku::indexer {

std::string key_of(const Meeting& meeting) {
  std::string out = literal_text(meeting.body) + "\n";
  if (meeting.held_on) out += iso(*meeting.held_on);
  out += "\n" + std::to_string(meeting.session);
  if (meeting.body.empty() || !meeting.held_on) out += "\n" + literal_text(meeting.title);
  return out;
}

}  // namespace gijiroku::indexer
