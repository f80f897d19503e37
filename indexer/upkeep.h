// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/upkeep.h — commands for an index that exists. They print what they did on standard
// output, in Japanese.
#pragma once

#include <string>
#include <vector>

namespace gijiroku::indexer {

/// Prints each damaged file of these indexes and what to do. Returns whether all are whole. `jobs`
/// threads read; 0: one per core. Throws
/// FileError or IndexError if one could not be read.
bool verify_indexes(const std::vector<std::string>& indexes, std::size_t jobs);

/// publish/roll_back.h. Throws FileError or IndexError.
void roll_back_index(const std::string& index);
void forget_previous_of_index(const std::string& index);

}  // namespace gijiroku::indexer
