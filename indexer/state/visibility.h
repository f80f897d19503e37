// indexer/state/visibility.h — who may read what: the one place that decides it. It fails closed.
#pragma once

#include <optional>

#include "core/meeting.h"

namespace gijiroku::indexer {

enum class Visibility { kPublic, kRestricted };

/// Whether `node` may be public: only what the source says is 公開, and in a folder that the
/// operator named as published also what is 一部非公開 or says nothing. An explicit 非公開 stays
/// restricted.
bool is_public(const Meeting& meeting, const Node& node, bool published);

/// `meeting` with just the nodes of that visibility, ids and places of items as in the whole;
/// nullopt where it has none. Decisions and follow-ups are read again from these nodes, and a
/// public part says of header and items nothing that a restricted node told (a restricted part
/// keeps the outcomes of the whole). A restricted part of a meeting whose title lines are public
/// does not repeat them.
std::optional<Meeting> part(Meeting meeting, Visibility visibility, bool published);

}  // namespace gijiroku::indexer
