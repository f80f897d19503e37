// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/decision/follow_up_intention.h — whether somebody says that a work will be done. Total
// and thread-safe.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "indexer/decision/follow_up_table.h"

namespace gijiroku::indexer {

/// Whether the sentence tells what was done: …ました.
bool is_past(std::string_view form);

/// The places where words of the class begin of which somebody says that it will be done.
std::vector<std::size_t> intended(const FollowUpRows& words, WordClass type);

}  // namespace gijiroku::indexer
