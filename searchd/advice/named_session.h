// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/advice/named_session.h — a plenary session that a query names: 平成27年第3回定例会.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searchd/index/vocabulary.h"
#include "searchd/query/query.h"

namespace gijiroku::search {

struct NamedSession {
  std::string name;               ///< 平成27年第3回定例会
  std::vector<std::string> days;  ///< as bodies are printed; none if the archive lacks the session
};

/// The session that `texts` (N0), spellings of one text, name. Nullopt if they name none, or if the
/// archive has no days of plenary sessions as bodies (select/plenary_session.h), so that nothing
/// tells which sessions it has. Total.
std::optional<NamedSession> named_session(const std::vector<std::string>& texts,
                                          const Vocabulary& vocabulary);

/// The same for a term and the other spellings of it.
std::optional<NamedSession> named_session(const Term& term, const Vocabulary& vocabulary);

}  // namespace gijiroku::search
