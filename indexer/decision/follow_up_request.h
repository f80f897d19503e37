// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_request.h — the words by which somebody asks for something that is
// left open.
#pragma once

#include <optional>

#include "core/meeting.h"
#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {

/// What the sentence asks for: documents or something else. A chair asks only for what comes later.
/// Total, thread-safe.
std::optional<FollowUpKind> request_in(const FollowUpRows& words, bool chair);

}  // namespace gijiroku::indexer
