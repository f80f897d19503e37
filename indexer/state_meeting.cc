#include "indexer/state_meeting.h"

#include <optional>

#include "core/digest.h"
#include "core/meeting_json.h"
#include "core/schema.h"
#include "indexer/state_blob.h"
#include "indexer/visibility.h"

namespace gijiroku {
namespace {

constexpr std::size_t kDigestLength = 32;

PartSummary summary(const std::optional<Meeting>& mine, const Meeting& whole,
                    const std::string& json) {
  if (!mine) return {};
  const std::string digest = sha256(*mine == whole ? json : to_json_text(*mine));
  return {digest.substr(0, kDigestLength), static_cast<std::int64_t>(text_bytes(*mine))};
}

}  // namespace

StateMeeting state_meeting(const Meeting& meeting, bool published) {
  const std::string json = to_json_text(meeting);
  const auto summary_of = [&](Visibility visibility) {
    return summary(part(meeting, visibility, published), meeting, json);
  };
  return {{meeting.doc, meeting.year ? std::to_string(*meeting.year) : std::string(kUnknownYear),
           meeting.body, summary_of(Visibility::kPublic), summary_of(Visibility::kRestricted),
           count_utterances(meeting)},
          compress(json)};
}

}  // namespace gijiroku
