// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/long_fields.h — warnings about field values that the index will cut.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// One warning for each field that has values of more than kMaxFieldBytes in `meeting`, with the
/// line of the first. Total.
std::vector<Diagnostic> long_fields(const Meeting& meeting);

}  // namespace gijiroku::indexer
