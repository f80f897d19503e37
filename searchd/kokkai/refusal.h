// SPDX-License-Identifier: GPL-3.0-or-later
// searchd/kokkai/refusal.h — the errors of the Diet's API, by its numbers. Clients show and compare
// these texts, so they are worded as there.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gijiroku::search::kokkai {

enum class Code {
  kBusy = 19001,
  kStart = 19004,
  kMaximum100 = 19005,
  kMaximum10 = 19006,
  kNoCondition = 19007,
  kInput = 19011,
  kFromForm = 19012,
  kUntilForm = 19013,
  kRange = 19014,
  kFromDay = 19018,
  kUntilDay = 19019,
  kTooLong = 19020,
  kSpeechId = 19026,
  kIssueId = 19027,
  kRole = 19028
};

/// "(19007)検索条件を指定してください。"
std::string text_of(Code code);

/// Why a request is not answered.
struct Refusal {
  Code code = Code::kInput;
  std::vector<std::string> details{};  ///< only of kInput: "(19028)speakerRole:…", each fault once
};

/// A fault of a parameter for which the Diet's API documents no number: "(19011)sessionFrom:…".
std::string input_fault(std::string_view parameter, std::string_view what_to_do);

/// How an answer is written (recordPacking).
enum class Packing { kXml, kJson };

std::string_view media_type(Packing packing);

/// The body of the reply to a request that is refused.
std::string written(const Refusal& refusal, Packing packing);

}  // namespace gijiroku::search::kokkai
