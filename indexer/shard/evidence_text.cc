// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/shard/evidence_text.h"

#include "core/anchor.h"
#include "core/utf8.h"
#include "indexer/line/field_limit.h"

namespace gijiroku::indexer {

std::string anchor_in(const Meeting& meeting, const ElementIds& ids, std::size_t item,
                      std::size_t node) {
  std::size_t place = meeting.header.size() + node;
  for (std::size_t k = 0; k < item; ++k) place += meeting.agenda[k].nodes.size();
  const bool utterance = meeting.agenda[item].nodes[node].kind == NodeKind::kUtterance;
  return anchor_of(utterance, ids.nodes[place]);
}

std::string quoted(const Node& node, Span text) {
  return cut_field(std::string(trim(node.text.substr(text.begin, text.end - text.begin))));
}

std::string sentence_of(const Meeting& meeting, const Evidence& evidence) {
  return quoted(meeting.agenda[evidence.item].nodes[evidence.node], evidence.text);
}

}  // namespace gijiroku::indexer
