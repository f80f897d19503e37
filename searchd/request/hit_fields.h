// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/request/hit_fields.h — which keys of a hit an answer has (fields=id,url,snippet).
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "searchd/request/target.h"

namespace gijiroku::search {

/// The keys of a hit, in the order of an answer.
inline constexpr std::array<std::string_view, 22> kHitFields{
    "id",        "url",       "address", "meeting",
    "item",      "kind",      "match",   "node",
    "speaker",   "name",      "label",   "role",
    "seq",       "follow_up", "date",    "label_snippet",
    "questions", "answers",   "snippet", "snippet_offsets",
    "score",     "source"};

/// The keys that a request asks for, separated by commas, which it takes out of `parameters`;
/// empty: all. Throws BadRequest if a hit has no such key.
std::vector<std::string> take_hit_fields(Parameters& parameters);

}  // namespace gijiroku::search
