// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/shard/evidence_text.h — the sentences that support a statement about an agenda item, as
// records of a shard name and quote them. Total.
#pragma once

#include <string>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Id of a node of an agenda item within its meeting, as links use it: u12, n3.
std::string anchor_of(const Meeting& meeting, std::size_t item, std::size_t node);

/// The bytes `text` of a node's text without outer blanks, cut like a field.
std::string quoted(const Node& node, Span text);

/// The sentence that is the evidence.
std::string sentence_of(const Meeting& meeting, const Evidence& evidence);

}  // namespace gijiroku::indexer
