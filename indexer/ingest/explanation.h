// indexer/ingest/explanation.h — how each line of a source was read and why, for a clerk to check.
#pragma once

#include <string>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// One line of output a line of the source: its number, what it was read as, why, and its words;
/// before them what was read of the whole meeting, after them the diagnostics. Total.
std::string explanation_of(const Parsed& parsed);

}  // namespace gijiroku::indexer
