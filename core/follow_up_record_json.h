// SPDX-License-Identifier: GPL-3.0-or-later
// core/follow_up_record_json.h — what a shard stores of promises, requests and later reports, so
// that their list needs neither the texts nor the words of the index.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/meeting.h"

namespace gijiroku {

/// A promise or a request of an agenda item.
struct FollowUpRecord {
  FollowUpKind kind = FollowUpKind::kPromise;
  std::string by;           ///< office of who promised or asked, if not the speaker of `anchor`
  std::string to, to_name;  ///< office and name of the other side; empty if it is not known
  std::string due;       ///< when it is due, as said: 次回, 年度内; empty if nothing is said
  std::string anchor;    ///< of the node that contains the sentence; empty if there is none
  Span text;             ///< bytes of that node's text
  std::string sentence;  ///< the words, cut like a field
  /// Of a request: the promise that answers it, as its index among the item's follow-ups.
  std::optional<std::size_t> answer{};
  /// What the sentence and the words before it are about: runs of kanji, katakana, letters and
  /// digits in the literal form, without words that any promise has.
  std::vector<std::string> subjects{};
  bool stated = false;  ///< a clerk states it: it was not read by rules
  friend bool operator==(const FollowUpRecord&, const FollowUpRecord&) = default;
};

/// A sentence that reports on what an earlier meeting left open: 前回お尋ねの件ですが…
struct ReportRecord {
  std::string anchor, sentence;
  std::vector<std::string> subjects{};  ///< as in FollowUpRecord, with the words after it
  friend bool operator==(const ReportRecord&, const ReportRecord&) = default;
};

/// Empty members are omitted. The inverses throw nlohmann::json::exception or FormatError.
nlohmann::ordered_json to_json(const FollowUpRecord& record);
nlohmann::ordered_json to_json(const ReportRecord& record);
std::vector<FollowUpRecord> follow_ups_in(const nlohmann::ordered_json& item);
std::vector<ReportRecord> reports_in(const nlohmann::ordered_json& item);

/// Whether the JSON of an agenda item's record has follow-ups or reports. Far cheaper than to read
/// it; may err on the side of true. Total.
bool may_have_follow_ups(std::string_view item_json);

}  // namespace gijiroku
