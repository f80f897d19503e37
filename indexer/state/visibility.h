// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/visibility.h — decides who may read what. Nothing else decides it, and it fails
// closed.
#pragma once

#include <optional>

#include "core/meeting.h"

namespace gijiroku::indexer {

enum class Visibility { kPublic, kRestricted };

/// Whether `node` is public. By default, only nodes that the source marks as 公開 are. If
/// `published` (the source is below a --published path), nodes marked 一部非公開 or not marked at
/// all are public too. An explicit 非公開 is always restricted, and so is a record that says only
/// that its meeting was closed.
bool is_public(const Meeting& meeting, const Node& node, bool published);

/// Whether the source states that `meeting` is not public. If it states nothing, `meeting` is not
/// public either, but false is returned.
bool is_withheld(const Meeting& meeting, bool published);

/// The nodes of `meeting` with that visibility. Seqs of nodes and positions of agenda items are
/// those of `meeting`. nullopt if there are no such nodes, or if `meeting` has utterances and none
/// of them is among these nodes. Decisions and follow-ups are read again from these nodes. Fields
/// of a public part contain nothing that was read from a restricted node; a restricted part keeps
/// the outcomes of `meeting`. A restricted part does not repeat public title lines.
std::optional<Meeting> part(Meeting meeting, Visibility visibility, bool published);

}  // namespace gijiroku::indexer
