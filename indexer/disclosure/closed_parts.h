// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/disclosure/closed_parts.h — the parts of open minutes that were not public: an item
// （非公開）, or all between ここから非公開 and 公開に復する.
#pragma once

#include <vector>

#include "core/meeting.h"
#include "indexer/line/diagnostic.h"

namespace gijiroku::indexer {

/// Sets the disclosure of every node of such a part to kClosed, and reports each part with the line
/// that it begins at ("closed-part").
///
/// - An item is closed if its heading says so, if the programme says so of the item with its number
///   or title, if a row of the header or a sentence names it (議題2は非公開), or if a line of its
///   own says so. Sub-items, whose headings have a form that was not used before, belong to it. If
///   the agenda lacks an item that the programme closes, all is closed from where the chair names
///   it.
/// - From a line, brackets or a sentence of the chair that say 以下非公開, これより秘密会とします
/// or
///   傍聴人退場 to those that say 公開に復する, everything is closed, the utterances that contain
///   them included. Without an end, it is closed to the end of the minutes.
/// What is only said of non-disclosure (この資料は非公開ですので) closes nothing. Total, linear.
std::vector<Diagnostic> mark_closed_parts(Meeting& meeting);

}  // namespace gijiroku::indexer
