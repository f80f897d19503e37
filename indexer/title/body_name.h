// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/title/body_name.h — a title as it is shown, its session, and the assembly of a document.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/line/lines.h"

namespace gijiroku::indexer {

/// N of 第N回 in a title; 0 where it has none.
int session_of(std::string_view title);

/// A title without what a web page puts about it: "閲覧 | …", " 本文", a day in digits.
std::string clean_title(std::string_view line);

/// How much a line reads like the name of a meeting: 3 with 第N回, 2 with 会議録, 1 with a word for
/// a body, 0.
int rank_of_title(std::string_view title);

/// The assembly that `lines` name first (青森市議会), within the first few; empty where they name
/// none.
std::string assembly_in(const std::vector<Line>& lines);

/// `body`, named by its assembly where it only tells the kind of sitting (定例会).
std::string with_assembly(std::string body, const std::string& assembly);

}  // namespace gijiroku::indexer
