// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/proceedings.h — the meeting itself: agenda items with their headings, speakers'
// turns and notes.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "indexer/agenda/schedule.h"
#include "indexer/line/diagnostic.h"
#include "indexer/line/lines.h"
#include "indexer/speaker/turns.h"

namespace gijiroku::indexer {

struct Body {
  std::vector<AgendaItem> agenda;
  std::vector<Node> materials;
  std::vector<Diagnostic>
      diagnostics;  ///< unclosed-bracket, speech-without-speaker, mixed-notation
};

/// Reads `lines` from `begin` on. Every line becomes part of exactly one node; seq counts the
/// utterances. Total, linear.
Body read_body(const std::vector<Line>& lines, std::size_t begin, const Schedule& schedule,
               const Turns& turns);

}  // namespace gijiroku::indexer
