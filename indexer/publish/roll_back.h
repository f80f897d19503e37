// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/roll_back.h — returns an index to the generation before, or gives up the
// possibility.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace gijiroku::indexer {

struct RollBack {
  std::vector<std::string> sides;    ///< folders of the sides that went back
  std::vector<std::string> removed;  ///< docs that no side publishes any more, sorted
};

/// Publishes PREVIOUS again on each side that has one, and deletes what only the present generation
/// had. The records that readers lose count as withdrawn: the epoch is raised, and no file below
/// INDEX/public holds them any more. The next run publishes them again, because the state does not
/// change. Throws FileError, and IndexError if no side has a generation before, if it is damaged,
/// or if another process works on the index. Then nothing has changed.
RollBack roll_back(const std::filesystem::path& index);

/// Removes PREVIOUS of both sides, and what only that generation had. Returns whether there was
/// one. Throws FileError, and IndexError if another process works on the index.
bool forget_previous(const std::filesystem::path& index);

}  // namespace gijiroku::indexer
