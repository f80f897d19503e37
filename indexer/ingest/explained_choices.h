// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/ingest/explained_choices.h — what the parser chose among for a document, in Japanese:
// the forms of labels, those of the header's rows, and the names of the body.
#pragma once

#include <string>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// For each choice what was taken (採用), with its evidence, and the next best (次点), with the
/// reason why it lost. Total.
std::string explain_choices(const Parsed& parsed);

}  // namespace gijiroku::indexer
