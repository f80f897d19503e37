#include "indexer/visibility.h"

#include <algorithm>

namespace gijiroku {
namespace {

bool may_be_read(Openness stated, bool published) {
  return stated == Openness::kOpen || (published && stated != Openness::kClosed);
}

}  // namespace

bool is_public(const Meeting& meeting, const Node& node, bool published) {
  const bool own = node.disclosure != Openness::kUnstated;
  return may_be_read(own ? node.disclosure : meeting.disclosure.minutes, published);
}

std::optional<Meeting> part(Meeting meeting, Visibility visibility, bool published) {
  const bool spoken = count_utterances(meeting) > 0;
  const auto excluded = [&](const Node& node) {
    return is_public(meeting, node, published) != (visibility == Visibility::kPublic);
  };
  std::erase_if(meeting.header, excluded);
  std::erase_if(meeting.materials, excluded);
  for (AgendaItem& item : meeting.agenda) std::erase_if(item.nodes, excluded);

  const bool all_titles = spoken && count_utterances(meeting) == 0;
  const bool empty = meeting.header.empty() && meeting.materials.empty() &&
                     std::all_of(meeting.agenda.begin(), meeting.agenda.end(),
                                 [](const AgendaItem& item) { return item.nodes.empty(); });
  if (empty || all_titles) return std::nullopt;
  return meeting;
}

}  // namespace gijiroku
