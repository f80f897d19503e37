// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/issue_id.h — ids of meetings and speeches in the shape of the Diet's API, and the
// way back. Total and thread-safe.
//
// An issueID has 21 characters. It is the meeting's id as a decimal number of 20 digits with an X
// after the ninth, where the Diet's ids have one too. So spreadsheets do not take it for a number.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace gijiroku::search::kokkai {

/// The issueID of the meeting with this id (is_meeting_id).
std::string issue_id(std::string_view meeting);

/// The id of the meeting with this issueID; nullopt if no meeting can have it.
std::optional<std::string> meeting_of_issue(std::string_view issue);

/// Whether `text` has the form of an issueID: 21 letters and digits.
bool is_issue_id(std::string_view text);

/// "012345678X90123456789_004": `order` with three digits or more.
std::string speech_id(std::string_view issue, unsigned order);

struct SpeechId {
  std::string issue;
  unsigned order;
};
/// nullopt if `text` has not the form of a speechID: an issueID, '_' and three or four digits.
std::optional<SpeechId> parse_speech_id(std::string_view text);

}  // namespace gijiroku::search::kokkai
