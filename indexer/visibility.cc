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

std::optional<Meeting> part(const Meeting& meeting, Visibility visibility, bool published) {
  const auto excluded = [&](const Node& node) {
    return is_public(meeting, node, published) != (visibility == Visibility::kPublic);
  };
  Meeting out = meeting;
  std::erase_if(out.header, excluded);
  std::erase_if(out.materials, excluded);
  for (AgendaItem& item : out.agenda) std::erase_if(item.nodes, excluded);

  const bool speech = count_utterances(out) > 0;
  const bool all_titles = count_utterances(meeting) > 0 && !speech;
  const bool empty = out.header.empty() && out.materials.empty() &&
                     std::all_of(out.agenda.begin(), out.agenda.end(),
                                 [](const AgendaItem& item) { return item.nodes.empty(); });
  if (empty || all_titles) return std::nullopt;
  return out;
}

}  // namespace gijiroku
