// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/parse/disclosure.h — what a document says about its own disclosure, read so that doubt
// never publishes anything.
//
// Two kinds of rows count: of the minutes (会議録の公開・非公開の別) and of the meeting
// (会議の公開の可否, 傍聴の可否). They are searched for in all lines before the first speech,
// whatever else the header is read as, because a row that is overlooked could publish a record.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/meeting.h"
#include "indexer/line/lines.h"

namespace gijiroku::indexer {

struct DisclosureRead {
  Disclosure said;
  std::size_t minutes_line = 0;  ///< of the first row about the minutes; 0 if there is none
  bool unclear = false;          ///< a row of the minutes names 非公開, but not clearly
};

/// Reads the rows among `lines`. Before line `speech`, labels may be anywhere in a line, a value
/// may follow on a later line, and a line may consist of a value alone. From there on, a line
/// counts only if it is a label and a clear value and nothing else.
///
/// - A bare label (公開・非公開の別) or a value without a label counts for both if it says 非公開
/// or
///   一部非公開, and for the meeting alone if it says 公開.
/// - Of several rows of one kind, the strictest counts.
/// - The minutes are kClosed if one of their rows names 非公開 without a clear choice.
///
/// Total, linear.
DisclosureRead read_disclosure(const std::vector<Line>& lines, std::size_t speech);

}  // namespace gijiroku::indexer
