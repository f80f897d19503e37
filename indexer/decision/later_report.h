// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/later_report.h — sentences that report on what an earlier meeting left open.
#pragma once

#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku::indexer {

/// The sentences of a speech by one who answers (説明員, 事務局), the chair or an unknown speaker
/// that say that they report on something earlier: 前回お尋ねの…, 宿題となっておりました…. In
/// order; at most kMaxReports. Total, linear, thread-safe.
std::vector<Span> later_reports_in(const Node& speech);
inline constexpr std::size_t kMaxReports = 8;

/// Whether a sentence in the literal form is such a report, and does not put it off again
/// (前回お尋ねの件は、 次回お示しします). Total, thread-safe.
bool reports_on_earlier(std::string_view form);

}  // namespace gijiroku::indexer
