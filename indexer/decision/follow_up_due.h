// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_due.h — when a promise or a request is due.
#pragma once

#include <string>
#include <string_view>

namespace gijiroku::indexer {

/// The words of a sentence that say when its work is due, as said: 次回, 年度内, 3月議会. A certain
/// time comes before an uncertain one (後日), and the first before later ones. Empty if there are
/// none. `form`: the sentence in the literal form. Total, thread-safe.
std::string due_in(std::string_view form);

}  // namespace gijiroku::indexer
