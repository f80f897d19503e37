// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/element_ids.h — ids of the nodes and agenda items of a meeting, from what they
// say and never from their place.
//
// The id of a node is a fingerprint of its speaker and its text in the literal form; that of an
// item, of its kind, numbers and title. Equal ones get ordinals, which are part of the hash: an id
// does not show whether there are others.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "core/text.h"

namespace gijiroku::indexer {

/// Each id is unique within its meeting.
struct ElementIds {
  std::vector<std::uint64_t> nodes;  ///< in the order of literals_of(); 40 bits each
  std::vector<std::string> items;    ///< of the agenda: 8 hex digits; empty: no nodes, so no id
};

/// The ids of one part of a meeting (state/visibility.h). `literals` are its literals_of().
///
/// Ordinals of a public part count only what is in it, so its ids are the same whether a restricted
/// part exists or not. `open` contains the ids of the public part if `part` is the restricted one
/// of a meeting that has both: its nodes get other ids, and an item that is in both has one id.
/// Total.
ElementIds element_ids(const Meeting& part, const std::vector<LiteralForm>& literals,
                       const ElementIds& open = {});

}  // namespace gijiroku::indexer
