// indexer/body.h — the meeting itself: agenda items with their headings, speakers' turns and notes.
#pragma once

#include <cstddef>
#include <vector>

#include "core/meeting.h"
#include "indexer/diagnostic.h"
#include "indexer/lines.h"
#include "indexer/programme.h"
#include "indexer/turns.h"

namespace gijiroku {

struct Body {
  std::vector<AgendaItem> agenda;
  std::vector<Node> materials;
  std::vector<Diagnostic>
      diagnostics;  ///< unclosed-bracket, speech-without-speaker, mixed-notation
};

/// Reads `lines` from `begin` on. Every line becomes part of exactly one node; seq counts the
/// utterances. Total, linear.
Body read_body(const std::vector<Line>& lines, std::size_t begin, const Programme& programme,
               const Turns& turns);

}  // namespace gijiroku
