// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/format/transcript_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "core/error.h"
#include "core/text.h"
#include "indexer/format/diet_record.h"
#include "indexer/format/extract_html.h"
#include "indexer/format/record_json.h"

namespace gijiroku::indexer {
namespace {

using Json = nlohmann::json;
using Keys = std::array<const char*, 4>;

// Keys of the Diet come first, then those of exports and of other systems.
constexpr Keys kText{"speech", "body", "text", "content"};
constexpr Keys kSpeaker{"speaker", "name", "title", "speakerName"};
constexpr Keys kPosition{"speakerPosition", "position", "role", "title"};
constexpr Keys kIssueId{"issueID", "id", "council_id", "minute_id"};
constexpr Keys kHouse{"nameOfHouse", "house", "tenant_name", "assembly"};
constexpr Keys kMeeting{"nameOfMeeting", "meeting", "name", "council_name"};
constexpr Keys kIssue{"issue", "schedule_name", "number", "volume"};
constexpr Keys kDate{"date", "held_on", "meeting_date", "schedule_date"};
// 5 million elements are the speeches of 256 MB; each takes up to 80 bytes in memory.
constexpr JsonLimits kLimits{64, 5'000'000};
constexpr std::size_t kLineBytesTried = 65536;
constexpr std::size_t kLinesTried = 20;
constexpr std::size_t kKeyBytes = 512;
constexpr std::array<std::string_view, 3> kHeaders{"会議録情報", "（名簿）", "名簿"};

/// The value of the first of `keys` that has a string or an integer, as text.
std::string text_of(const Json& object, const Keys& keys) {
  for (const char* key : keys) {
    const auto it = object.find(key);
    if (it == object.end()) continue;
    if (it->is_string()) return repair(it->get_ref<const std::string&>());
    if (it->is_number_integer()) return std::to_string(it->get<long long>());
  }
  return {};
}

bool is_record(const Json& value) {
  return value.is_object() && !text_of(value, kText).empty() &&
         (!text_of(value, kSpeaker).empty() || value.contains("speechOrder"));
}

bool is_transcript(const Json& value) {
  return value.is_array() && !value.empty() && std::all_of(value.begin(), value.end(), is_record);
}

class Reader {
 public:
  void walk(const Json& value, const DietMeeting& context) {
    if (is_transcript(value)) {
      for (const Json& record : value) add(record, context);
    } else if (value.is_array()) {
      for (const Json& item : value) walk(item, context);
    } else if (value.is_object()) {
      const DietMeeting here = meeting_of(value, context);
      for (const Json& item : value) walk(item, here);
    }
  }

  std::vector<SourceText> take() { return out_.take(); }
  bool empty() const { return out_.empty(); }

 private:
  /// Fields of the object itself override those of the objects around it.
  static DietMeeting meeting_of(const Json& object, const DietMeeting& context) {
    const auto or_else = [](const std::string& own, const std::string& other) {
      return own.empty() ? other : own;
    };
    return {or_else(text_of(object, kIssueId), context.issue_id),
            or_else(text_of(object, kHouse), context.house),
            or_else(text_of(object, kMeeting), context.meeting),
            or_else(text_of(object, kIssue), context.issue),
            or_else(text_of(object, kDate), context.date)};
  }

  void add(const Json& record, const DietMeeting& context) {
    const bool own =
        record.contains("issueID");  // a search result: each speech names its own meeting
    std::string speech = text_of(record, kText);
    if (looks_like_html(speech)) speech = extract_html(speech);
    std::string speaker = text_of(record, kSpeaker), position = text_of(record, kPosition);
    const auto header = std::find(kHeaders.begin(), kHeaders.end(), speaker);
    if (header != kHeaders.end()) speaker = kHeaders[0];
    if (position == speaker) speaker.clear();  // {title: 議長（…）} is a label, not a person
    out_.add(own ? meeting_of(record, context) : context,
             {header != kHeaders.end() ? std::string(kHeaders[0]) : speaker, position, speech});
  }

  DietTranscripts out_;
};

}  // namespace

bool is_json_document(std::string_view text) {
  // A record may be damaged, and the caller may have cut off the last one. So several lines are
  // tried, and one that does not parse counts if "doc" is near its beginning.
  for (std::size_t line = 0, at = 0; line < kLinesTried && at < text.size(); ++line) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view one = trim(text.substr(at, end - at));
    at = end + 1;
    if (!one.starts_with('{')) continue;
    const Json record = Json::parse(one.substr(0, kLineBytesTried), nullptr, false);
    if (record.is_object() && (record.contains("doc") || record.contains("seq"))) return false;
    const std::string_view head = one.substr(0, kKeyBytes);
    if (record.is_discarded() && head.find("\"doc\"") != head.npos) return false;
  }
  return true;
}

std::vector<SourceText> read_json_transcripts(std::string_view text) {
  const Json json = parse_json_within(text, kLimits, true);
  if (json.is_discarded()) {
    throw FormatError("JSON として読めません。ファイルが途中で切れていないか確かめてください");
  }
  Reader reader;
  reader.walk(json, {});
  if (reader.empty()) {
    throw FormatError("JSON に発言の一覧（speaker と speech、title と body など）が見つかりません");
  }
  return reader.take();
}

}  // namespace gijiroku::indexer
