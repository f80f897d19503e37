// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/publish/change_record.h — records what a publication adds, corrects and withdraws, for
// the lists of both visibilities (core/change_list.h).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/date.h"
#include "indexer/publish/record_relations.h"
#include "indexer/publish/side.h"

namespace gijiroku::indexer {

/// Ids of the meetings that were indexed before a run, by doc.
using FormerIds = std::map<std::string, std::string>;

/// Rewrites CHANGES of each side before its stub is swapped. A record is added if the side had
/// neither its doc nor its id (a renamed file is no change), and corrected if its content differs
/// and State::corrected has its doc, with the day: a new version of the program may read the same
/// source differently. The public list names only records that the plan makes public: nobody learns
/// there what was withdrawn. The restricted list names what left the public side or the index, too,
/// unless a later edition took its place. Changes of more than kKeptDays before `today` are
/// dropped. If it is unknown what a side had, nothing is added to the lists. Throws FileError.
void record_changes(const std::vector<Side>& sides, const RecordRelations& joins,
                    const FormerIds& former, const std::map<std::string, std::string>& corrected,
                    Date today);
inline constexpr int kKeptDays = 400;

}  // namespace gijiroku::indexer
