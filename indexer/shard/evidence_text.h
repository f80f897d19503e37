// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/evidence_text.h — the sentences that support a statement about an agenda item, as
// records of a shard name and quote them. Total.
#pragma once

#include <string>

#include "core/meeting.h"
#include "indexer/identity/element_ids.h"

namespace gijiroku::indexer {

/// The anchor (core/anchor.h) of a node of an agenda item. `ids`: of the meeting.
std::string anchor_in(const Meeting& meeting, const ElementIds& ids, std::size_t item,
                      std::size_t node);

/// The bytes `text` of a node's text without outer blanks, cut like a field.
std::string quoted(const Node& node, Span text);

/// The sentence that is the evidence.
std::string sentence_of(const Meeting& meeting, const Evidence& evidence);

}  // namespace gijiroku::indexer
