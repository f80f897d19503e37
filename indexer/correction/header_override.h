// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/correction/header_override.h — corrections that a clerk writes in FILE.meta.toml; they
// replace what the header of FILE says, and results and promises that rules read.
#pragma once

#include <string_view>
#include <vector>

#include "core/toml.h"
#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// Suffix of the file with the corrections; it is next to the file that it corrects.
inline constexpr std::string_view kOverrideSuffix = ".meta.toml";

/// Sets the fields of the meeting that `values` name: body, title, session, date, year, opens_at,
/// closes_at, place, secretariat, and [disclosure] meeting, minutes, meeting_reason,
/// minutes_reason; and corrects its items (correct_items). Throws FormatError, with a message for
/// the clerk, if they contain an unknown key or an invalid value, or if the source contains several
/// meetings. In that case nothing is changed. Thread-safe.
void override_header(const TomlValues& values, std::vector<Parsed>& parsed);

}  // namespace gijiroku::indexer
