// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/line/sentences.h — the sentences of a node's text, in the literal form, with their
// places.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/text.h"

namespace gijiroku::indexer {

struct Sentence {
  Span text;          ///< bytes of the text it was read from, its stop included
  std::string form;   ///< the literal form, without its stop and brackets at its ends
  bool asks = false;  ///< it ends with か or ?
};

/// A sentence ends at 。, ?, ! or a line's end. A remark in brackets that stands between two
/// （異議なし）, （10:05） is a sentence of its own. Total, linear.
std::vector<Sentence> sentences_of(std::string_view text);

/// "日程第1⏎────⏎一般質問⏎────⏎を行います。" on one line: a line that begins with を goes on with
/// the unfinished lines above. Lines of dashes are left out. Total, linear.
std::string with_titles_in_sentences(std::string_view text);

}  // namespace gijiroku::indexer
