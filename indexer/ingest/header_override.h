// indexer/ingest/header_override.h — what a clerk says about a source in FILE.meta.toml, over what
// its header says.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/parse/parse.h"

namespace gijiroku::indexer {

/// The end of the name of a file that overrides the header of the file beside it.
inline constexpr std::string_view kOverrideSuffix = ".meta.toml";

/// Sets the fields of the meeting that `toml` names: body, title, session, date, year, opens_at,
/// closes_at, place, secretariat, and [disclosure] meeting, minutes, meeting_reason,
/// minutes_reason. Throws FormatError, in words for a clerk, where it is no TOML or holds an
/// unknown key or a value of no use; nothing is changed then. So it does where a source holds
/// several meetings. Thread-safe.
void override_header(std::string_view toml, std::vector<Parsed>& parsed);

}  // namespace gijiroku::indexer
