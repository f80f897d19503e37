// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/identity/address_changes.h — compares the records of a run with those of the run before,
// and remembers where former addresses lead.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "indexer/state/state.h"

namespace gijiroku::indexer {

/// Updates the former addresses in `state`. `now` are the records that this run indexes, with their
/// ids, sorted by doc. `later` maps a record that is not indexed to the edition that is. `day`:
/// YYYY-MM-DD.
///
/// An address whose words are the same or nearly so in a new version of the record leads to their
/// new address. Records are compared by doc, by id and by what was said, so files may be renamed.
/// What the public is told is computed from public parts alone, and it is not told where words went
/// from which something was blacked out (masking.h). Throws IndexError.
void remember_addresses(State& state, const std::vector<AddressedRecord>& now,
                        const std::map<std::string, std::string>& later, const std::string& day);

}  // namespace gijiroku::indexer
