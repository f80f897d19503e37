// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/state/stored_meeting.h"

#include <optional>

#include "core/digest.h"
#include "core/meeting_json.h"
#include "core/schema.h"
#include "indexer/state/blob.h"
#include "indexer/state/meeting_key.h"
#include "indexer/state/visibility.h"

namespace gijiroku::indexer {
namespace {

constexpr std::size_t kDigestLength = 32;

std::string digest_of(const MeetingParts& parts) { return sha256(parts.json + parts.texts); }

PartSummary summary(const std::optional<Meeting>& mine, const Meeting& whole,
                    const MeetingParts& parts) {
  if (!mine) return {};
  const std::string digest = digest_of(*mine == whole ? parts : to_json_parts(*mine));
  return {digest.substr(0, kDigestLength), static_cast<std::int64_t>(text_bytes(*mine))};
}

}  // namespace

StoredMeeting to_stored_meeting(const Meeting& meeting, bool published) {
  const MeetingParts parts = to_json_parts(meeting);
  const auto summary_of = [&](Visibility visibility) {
    return summary(part(meeting, visibility, published), meeting, parts);
  };
  return {{meeting.doc,
           meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear),
           meeting.body,
           summary_of(Visibility::kPublic),
           summary_of(Visibility::kRestricted),
           count_utterances(meeting),
           key_of(meeting),
           {}},
          compress(parts)};
}

}  // namespace gijiroku::indexer
