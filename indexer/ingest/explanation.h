// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/explanation.h — how each line of a source was read and why, for a clerk to check.
#pragma once

#include <string>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// First the fields of the meeting, then what the parser chose among (explained_choices.h). Then
/// each line of the source: its number, what it was read as, why, and the beginning of its text;
/// agenda items are announced where they begin. Last the diagnostics. Total.
std::string explain_lines(const Parsed& parsed);

}  // namespace gijiroku::indexer
