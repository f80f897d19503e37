// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/retrieval.h — the speeches of a generation that meet the conditions of a request.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "searchd/index/generation.h"
#include "searchd/kokkai/conditions.h"
#include "searchd/kokkai/issues.h"

namespace gijiroku::search::kokkai {

/// A speech: the place of its meeting in the list of issues_of(), and its number in the meeting.
struct Place {
  std::uint32_t issue = 0, order = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

/// The meeting's 年度 as a number of at most three digits, counted from 1901 as the first; 0 if it
/// is unknown. Sessions of the Diet have three digits.
int session_of(const Meeting& meeting);

/// The house of the Diet that the meeting's body names first (衆議院予算委員会); otherwise empty.
std::string house_of(const Meeting& meeting);

/// Which of kRoles the label of a speaker contains; otherwise empty.
std::string role_of(std::string_view label);

/// The speaker and the label of speech 0.
inline constexpr std::string_view kOpening = "会議録情報";

/// All such speeches, in the order of the answer. Throws IndexError.
std::vector<Place> speeches_with(const Conditions& conditions, const Generation& generation,
                                 const std::vector<Issue>& issues);

}  // namespace gijiroku::search::kokkai
