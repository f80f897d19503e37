// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/meeting_key.h — what makes a meeting the one that it is, whatever its source is
// called: the body, the day and the session (第N回).
#pragma once

#include <string>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// Equal for records of the same body, day and session. If body or day are not known, the title is
/// part of the key, because it is all that remains. Never empty. Total.
std::string key_of(const Meeting& meeting);

}  // namespace gijiroku::indexer
