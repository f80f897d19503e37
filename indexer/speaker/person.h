// SPDX-License-Identifier: GPL-3.0-or-later
// indexer/speaker/person.h — a speaker's name apart from the office: 小林環境課長 is 小林,
// 環境課長.
#pragma once

#include "core/meeting.h"
#include "indexer/line/role_table.h"

namespace gijiroku::indexer {

/// Gives a name and a title to each utterance whose label holds both without telling them apart.
/// What stands before an office is a name where the dictionary knows it as a family's, where the
/// meeting's roster has it, or where several stand before the same office; a department (環境課長)
/// or a committee (予算特別委員長) is none. Total, thread-safe. Throws IndexError where MeCab's
/// dictionary is missing.
void name_persons(Meeting& meeting, const RoleTable& roles);

}  // namespace gijiroku::indexer
