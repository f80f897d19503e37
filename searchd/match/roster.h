// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/match/roster.h — a speaker whom minutes print by the surname (南委員) and whose full name
// the roster of the meeting has (南 恵子), or by the surname and the beginning of the given name
// (石田（ち）委員 for 石田ちひろ).
#pragma once

#include <string>
#include <string_view>

#include "searchd/index/generation.h"

namespace gijiroku::search {

/// The surname of `person` that a speaker's name in the index consists of, except for an office:
/// 南 for 南恵子 and 南委員. Empty if there is none. Both are N0. Total.
std::string_view surname_in(std::string_view speaker, std::string_view person);

/// The beginning of `person` that a speaker's name in the index consists of, except for brackets
/// around its last part and for an office: 石田ち for 石田(ち)委員 and 石田ちひろ. Empty if there
/// is none. Both are N0. Total.
std::string abbreviation_in(std::string_view speaker, std::string_view person);

/// Whether `person` is among those present at a meeting, and nobody else there has the surname. All
/// are N0. Total.
bool is_only_bearer(const MeetingWords& meeting, std::string_view surname, std::string_view person);

/// Whether minutes print `person` (N0) by the surname in some meeting whose roster says who that
/// is. Total.
bool speaks_by_surname(std::string_view person, const Generation& generation);

}  // namespace gijiroku::search
