// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/select/plenary_session.h — names of days of a plenary session, which archives of
// assemblies print in place of a body: 平成25年_第１回定例会（第１日目）.
#pragma once

#include <compare>
#include <optional>
#include <string>

namespace gijiroku::search {

/// A session of an assembly, in order of time.
struct PlenarySession {
  int year = 0;      ///< 2013
  int number = 0;    ///< 1; 0 if the name has none
  std::string name;  ///< 平成25年第1回定例会
  auto operator<=>(const PlenarySession&) const = default;
};

/// The session to which `body` belongs if it is the name of a session or of one of its days.
/// Width, blanks and _ do not matter. Nullopt for all other bodies, and for a session without a
/// year. Total.
std::optional<PlenarySession> plenary_session(const std::string& body);

}  // namespace gijiroku::search
