// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/form_evidence.h — how much the whole document speaks for its labels: the few
// forms that it uses.
#pragma once

#include <vector>

#include "indexer/line/lines.h"
#include "indexer/speaker/evidence.h"

namespace gijiroku::indexer {

/// Adds the evidence of the document: forms that repeat and their rivals, words that repeat and
/// alternate, names that stand before the first speech. Linear.
void add_document_evidence(std::vector<LabelCandidate>& all, const std::vector<Line>& lines);

}  // namespace gijiroku::indexer
