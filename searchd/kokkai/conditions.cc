// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchd/kokkai/conditions.h"

#include <algorithm>
#include <charconv>

#include "searchd/kokkai/parameters.h"

namespace gijiroku::search::kokkai {
namespace {

constexpr std::size_t kMaxQueryBytes = 2000;
constexpr std::size_t kMaxWords = 64;  // each costs a pass over the texts that may contain it
constexpr std::size_t kOrderDigits = 9;

/// The number that all of `text` writes in digits.
std::optional<std::size_t> digits_of(const std::string& text) {
  std::size_t out = 0;
  const char* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, out);
  return error == std::errc() && stop == end ? std::optional(out) : std::nullopt;
}

std::optional<std::string> house_of(const DietParameters& given) {
  const std::string value = given.text("nameOfHouse").value_or("");
  if (value == "両院協議会") return std::string(kHouses.back());
  // The Diet's API drops other values.
  const bool known = std::find(kHouses.begin(), kHouses.end(), value) != kHouses.end();
  return known ? std::optional(value) : std::nullopt;
}

void read_place(DietParameters& given, Conditions& out) {
  const std::string value = given.text("searchRange").value_or("冒頭・本文");
  out.in_opening = value != "本文";
  out.in_body = value != "冒頭";
  if (out.in_opening && out.in_body && value != "冒頭・本文")
    given.fault(input_fault("searchRange", "冒頭/本文/冒頭・本文を入力してください。"));
}

void read_days(DietParameters& given, Conditions& out) {
  out.from = given.day("from", Code::kFromForm, Code::kFromDay);
  out.until = given.day("until", Code::kUntilForm, Code::kUntilDay);
  if (out.from && out.until && *out.from > *out.until) given.fault(text_of(Code::kRange));
}

void read_speaker(DietParameters& given, Conditions& out) {
  out.speakers = given.words("speaker");
  out.position = given.form("speakerPosition");
  out.group = given.form("speakerGroup");
  out.role = given.text("speakerRole").value_or("");
  if (!out.role.empty() && std::find(kRoles.begin(), kRoles.end(), out.role) == kRoles.end())
    given.fault(text_of(Code::kRole));
}

void read_ids(DietParameters& given, Conditions& out) {
  if (const auto id = given.text("speechID")) {
    out.speech = parse_speech_id(*id);
    if (!out.speech) given.fault(text_of(Code::kSpeechId));
  }
  out.issue = given.text("issueID");
  if (out.issue && !is_issue_id(*out.issue)) given.fault(text_of(Code::kIssueId));
}

void read_maximum(DietParameters& given, Endpoint endpoint, Conditions& out) {
  const bool whole = endpoint == Endpoint::kMeeting;
  const unsigned most = whole ? 10 : 100;
  out.maximum = whole ? 3 : 30;
  const auto value = given.text("maximumRecords");
  if (!value) return;
  const auto number = digits_of(*value);
  if (!number || *number < 1 || *number > most) {
    given.fault(text_of(whole ? Code::kMaximum10 : Code::kMaximum100));
  } else {
    out.maximum = *number;
  }
}

/// Whether a parameter is given that selects records. closing, searchRange and the kinds of
/// documents do not.
bool selects(const DietParameters& given) {
  return given.any_of({"nameOfHouse", "nameOfMeeting", "any", "speaker", "from", "until",
                       "speechNumber", "speakerPosition", "speakerGroup", "speakerRole", "speechID",
                       "issueID", "sessionFrom", "sessionTo", "issueFrom", "issueTo"});
}

std::variant<Conditions, Refusal> content_of(DietParameters& given, Endpoint endpoint) {
  Conditions out;
  out.house = house_of(given);
  out.meeting_names = given.words("nameOfMeeting");
  out.words = given.words("any");
  if (out.words.size() > kMaxWords)
    given.fault(input_fault("any", std::to_string(kMaxWords) + "語以内で入力してください。"));
  read_place(given, out);
  read_speaker(given, out);
  read_days(given, out);
  for (const char* const name : {"supplementAndAppendix", "contentsAndIndex", "closing"})
    out.only_other_kinds = given.flag(name) || out.only_other_kinds;
  out.order = given.number("speechNumber", 0, kOrderDigits);
  read_ids(given, out);
  out.session = given.range("sessionFrom", "sessionTo", 1);
  out.number = given.range("issueFrom", "issueTo", 0);
  read_maximum(given, endpoint, out);
  const auto packing = given.text("recordPacking");
  if (packing && *packing != "xml" && *packing != "json")
    given.fault(input_fault("recordPacking", "xml/jsonを入力してください。"));
  if (!given.faults().empty()) return Refusal{Code::kInput, given.faults()};
  if (!selects(given)) return Refusal{Code::kNoCondition};
  const auto start = given.text("startRecord");
  const auto first = start ? digits_of(*start) : std::optional(std::size_t{1});
  if (!first || *first < 1) return Refusal{Code::kStart};
  out.start = *first;
  return out;
}

}  // namespace

Request read_request(std::string_view query, Endpoint endpoint) {
  DietParameters given(query);
  Request out;
  out.packing = given.text("recordPacking") == "json" ? Packing::kJson : Packing::kXml;
  out.content =
      query.size() > kMaxQueryBytes ? Refusal{Code::kTooLong} : content_of(given, endpoint);
  return out;
}

}  // namespace gijiroku::search::kokkai
