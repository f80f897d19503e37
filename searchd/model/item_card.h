// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/model/item_card.h — who decided an agenda item, who explained it, and how many spoke.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "core/meeting.h"

namespace gijiroku::search {

/// Which node, and who speaks in it.
struct SpeechRef {
  NodeKind node = NodeKind::kUtterance;  ///< a note may state a decision too
  std::string anchor;                    ///< of the node on its meeting's page
  int seq = 0;                           ///< of an utterance; 0 for other nodes
  std::string label, name;               ///< as in Hit
  Role role = Role::kUnknown;
};

struct ItemCard {
  std::optional<SpeechRef> decided;    ///< the node that contains ItemRef::decision
  std::optional<SpeechRef> explained;  ///< the utterance that explains the item
  std::optional<SpeechRef> last;       ///< the last utterance
  std::size_t speeches = 0;            ///< utterances
  std::size_t speakers = 0;            ///< different ones, by label and name
};

}  // namespace gijiroku::search
