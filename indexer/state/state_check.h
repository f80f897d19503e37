// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/state/state_check.h — whether the state's file is a database that SQLite finds whole.
#pragma once

#include <filesystem>
#include <string>

namespace gijiroku::indexer {

/// What is wrong with the file; empty if nothing is. SQLite sees a damaged structure, not a changed
/// bit of a text. Reads all of it. Total.
std::string problem_of_state(const std::filesystem::path& file);

}  // namespace gijiroku::indexer
