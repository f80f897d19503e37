// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/hit_cursor.h — reading all hits of a search in parts, beyond the pages that
// people see.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searchd/request/target.h"

namespace gijiroku::search {

/// Where the next part begins: "1000-b36dfb16d75171ec".
struct HitCursor {
  std::size_t offset = 0;  ///< hits before it
  std::string generation;  ///< whose order of hits it means; empty: any, for the first part
};

/// The cursor of a request, which it takes out of `parameters`; nullopt if there is none. "*" is
/// the beginning. Throws BadRequest if it is not a cursor, or if there is a page too.
std::optional<HitCursor> take_cursor(Parameters& parameters);

std::string text_of(const HitCursor& cursor);

/// Throws BadRequest if the hits of `cursor` were those of another generation: after a change of
/// the index some would be missing or come twice.
void check_current(const HitCursor& cursor, const std::string& generation);

}  // namespace gijiroku::search
