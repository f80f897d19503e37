// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/feed/tei.h — the minutes of a meeting as TEI (core/meeting_tei.h).
#pragma once

#include <string>

#include "searchd/engine/answer.h"

namespace gijiroku::search {

inline constexpr const char* kTeiType = "application/tei+xml; charset=utf-8";

/// What the scope may see of the meeting. The xml:id of an utterance ends its address
/// (/meetings/{id}/u/{uid}), with a "u" before it. Total.
std::string tei_of(const ShownMeeting& shown);

}  // namespace gijiroku::search
